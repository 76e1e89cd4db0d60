resource "aws_lambda_function" "signpost" {
  function_name = "signpost"
  role          = "arn:aws:iam::210987654321:role/edge"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  filename      = "signpost.zip"
  publish       = true

  environment {
    variables = {
      TARGET = "/home"
    }
  }
}

resource "aws_cloudfront_distribution" "site" {
  enabled = true

  origin {
    origin_id   = "pages"
    domain_name = "pages.gallery.net"

    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }

  default_cache_behavior {
    target_origin_id       = "pages"
    viewer_protocol_policy = "redirect-to-https"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"

    lambda_function_association {
      event_type = "viewer-request"
      lambda_arn = aws_lambda_function.signpost.qualified_arn
    }
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    cloudfront_default_certificate = true
  }
}
