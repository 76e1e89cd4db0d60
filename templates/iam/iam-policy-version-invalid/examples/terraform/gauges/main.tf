resource "aws_iam_role" "station" {
  name = "weather-station"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "station" {
  name = "gauges"
  role = aws_iam_role.station.id

  policy = jsonencode({
    Version = "2023-01-01"
    Statement = [
      {
        Sid      = "Gauges"
        Effect   = "Allow"
        Action   = ["dynamodb:PutItem", "dynamodb:Query"]
        Resource = "arn:aws:dynamodb:eu-west-1:123456789012:table/gauges"
      },
    ]
  })
}
