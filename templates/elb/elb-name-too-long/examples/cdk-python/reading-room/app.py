import aws_cdk as cdk

from reading_room import ReadingRoomStack

app = cdk.App()
ReadingRoomStack(app, "ReadingRoom", stage="production")
app.synth()
