variable "stage" {
  type    = string
  default = "dev"
}

resource "aws_iam_policy" "operators" {
  name = "vault-operators-${var.stage}"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "Read"
        Effect   = "Allow"
        Action   = ["secretsmanager:GetSecretValue", "kms:Decrypt"]
        Resource = "*"
        Condition = {
          StringEquals = { "aws:RequestedRegion" = "eu-west-1" }
        }
      },
      {
        Sid      = "NoRotationOutsideOfficeHours"
        Effect   = "Deny"
        Action   = ["secretsmanager:RotateSecret", "secretsmanager:DeleteSecret"]
        Resource = "*"
        Condition = {
          StringNotEquals = { "aws:RequestedRegion" = "eu-west-1" }
        }
      },
    ]
  })
}
