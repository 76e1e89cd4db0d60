resource "aws_codepipeline" "bakery" {
  name     = "bakery"
  role_arn = "arn:aws:iam::210987654321:role/pipeline"

  artifact_store {
    type     = "S3"
    location = "bakery-artifacts"
    region   = "eu-west-1"
  }

  stage {
    name = "Source"

    action {
      name             = "Source"
      category         = "Source"
      owner            = "AWS"
      provider         = "S3"
      version          = "1"
      output_artifacts = ["dough"]
      configuration    = { S3Bucket = "dough", S3ObjectKey = "dough.zip" }
    }
  }

  stage {
    name = "Approve"

    action {
      name     = "Taste"
      category = "Approval"
      owner    = "AWS"
      provider = "Manual"
      version  = "1"
    }
  }
}
