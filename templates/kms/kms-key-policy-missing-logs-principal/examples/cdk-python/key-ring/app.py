import aws_cdk as cdk
from aws_cdk import aws_logs as logs

from infra.keys import KeyRing


class WebStack(cdk.Stack):
    def __init__(self, scope, id, **kw):
        super().__init__(scope, id, **kw)
        ring = KeyRing(self, "Ring", ["logs", "sns"])
        logs.LogGroup(self, "Access", log_group_name="/web/access", encryption_key=ring.logs)


app = cdk.App()
WebStack(app, "web-prod")
app.synth()
