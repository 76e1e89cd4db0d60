account_id = "210987654321"
region     = "us-west-2"
