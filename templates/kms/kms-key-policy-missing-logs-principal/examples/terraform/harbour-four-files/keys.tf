resource "aws_kms_key" "audit" {
  description             = "Audit logs of the harbour authority"
  deletion_window_in_days = 30
}

resource "aws_kms_alias" "audit" {
  name          = "alias/harbour-audit"
  target_key_id = aws_kms_key.audit.key_id
}
