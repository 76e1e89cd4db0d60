resource "aws_instance" "desk" {
  ami           = "ami-0c1f2e3d4a5b69788"
  instance_type = "t3.medium"

  root_block_device {
    volume_type = "gp3"
    volume_size = 8 # the smallest
  }
}
