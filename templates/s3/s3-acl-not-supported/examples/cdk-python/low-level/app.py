import aws_cdk as cdk
from aws_cdk import aws_s3 as s3


class B(cdk.Stack):
    def __init__(self, scope, id, **kw):
        super().__init__(scope, id, **kw)
        s3.Bucket(self, "Public", access_control=s3.BucketAccessControl.PUBLIC_READ, versioned=True)
        s3.CfnBucket(self, "Raw", access_control="LogDeliveryWrite", bucket_name="raw-logs-acme")


app = cdk.App()
B(app, "B")
app.synth()
