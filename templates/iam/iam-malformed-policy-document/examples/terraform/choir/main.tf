provider "aws" {
  region = "eu-west-1"
}

resource "aws_s3_bucket" "notes" {
  bucket_prefix = "notes-"
}

resource "aws_iam_policy" "sing" {
  name = "sing"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "read-notes"
        Effect   = "Allow"
        Action   = ["s3:GetObject"]
        Resource = "${aws_s3_bucket.notes.arn}/*"
      },
      {
        Sid      = "List the notes"
        Effect   = "Allow"
        Action   = ["s3:ListBucket"]
        Resource = aws_s3_bucket.notes.arn
      }
    ]
  })
}
