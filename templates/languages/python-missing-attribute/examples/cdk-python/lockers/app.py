import aws_cdk as cdk

from lockers_stack import LockersStack

app = cdk.App()
LockersStack(app, "Lockers", env=cdk.Environment(region="eu-central-1"))
app.synth()
