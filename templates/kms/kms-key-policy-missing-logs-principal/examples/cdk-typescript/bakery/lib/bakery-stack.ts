import { Stack, StackProps } from 'aws-cdk-lib'
import { Table, AttributeType, TableEncryption } from 'aws-cdk-lib/aws-dynamodb'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { BakeryKeys } from './keys'

export class BakeryStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props)
    const keys = new BakeryKeys(this, 'Keys')

    new Table(this, 'RecipeTable', {
      partitionKey: { name: 'name', type: AttributeType.STRING },
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: keys.recipes,
    })

    new LogGroup(this, 'OvenLogs', {
      logGroupName: '/bakery/oven',
      encryptionKey: keys.logs,
      retention: RetentionDays.ONE_MONTH,
    })
  }
}
