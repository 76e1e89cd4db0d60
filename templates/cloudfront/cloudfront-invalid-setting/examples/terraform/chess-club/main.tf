variable "boards_domain" {
  type    = string
  default = "boards.example.org"
}

resource "aws_cloudfront_distribution" "games" {
  enabled             = true
  default_root_object = "index.html"
  comment             = "Games of the chess club"

  origin {
    origin_id   = "boards"
    domain_name = var.boards_domain

    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }

  default_cache_behavior {
    target_origin_id       = "boards"
    viewer_protocol_policy = "redirect-to-https"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
  }

  custom_error_response {
    error_code         = 404
    response_page_path = "/resigned.html"
  }

  custom_error_response {
    error_code            = 503
    response_code         = 503
    response_page_path    = "/adjourned.html"
    error_caching_min_ttl = 5
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
