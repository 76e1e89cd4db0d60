import pulumi
import pulumi_aws as aws


def make_encryption(prefix: str) -> tuple[aws.kms.Key, aws.kms.Alias]:
    key = aws.kms.Key(f'{prefix}-key', description='Logs', enable_key_rotation=True)
    alias = aws.kms.Alias(f'{prefix}-alias', name=f'alias/{prefix}', target_key_id=key.key_id)
    return key, alias


def main() -> None:
    key, _ = make_encryption('reports')
    group = aws.cloudwatch.LogGroup('reports', name='/reports', kms_key_id=key.arn)
    pulumi.export('group', group.arn)


if __name__ == '__main__':
    main()
