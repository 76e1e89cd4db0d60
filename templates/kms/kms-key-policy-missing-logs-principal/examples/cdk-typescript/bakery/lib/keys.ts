import { RemovalPolicy } from 'aws-cdk-lib'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'

/** The keys of the bakery: one for recipes, one for what is logged. */
export class BakeryKeys extends Construct {
  public readonly recipes: Key
  public readonly logs: Key

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.recipes = new Key(this, 'Recipes', { enableKeyRotation: true })
    this.logs = new Key(this, 'Logs', {
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.DESTROY,
    })
  }
}
