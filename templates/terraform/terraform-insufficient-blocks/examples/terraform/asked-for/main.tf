resource "aws_efs_file_system" "scores" {
  creation_token = "scores"
}

resource "aws_efs_backup_policy" "scores" {
  file_system_id = aws_efs_file_system.scores.id
}
