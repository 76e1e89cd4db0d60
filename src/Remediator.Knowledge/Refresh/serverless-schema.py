"""Writes the schema of the AWS::Serverless types for refresh-cloudformation.mjs. Run by hand, from any folder:

    pip download --no-deps --dest WORK aws-sam-translator && unzip -d WORK/sam WORK/aws_sam_translator-*.whl
    PYTHONPATH=WORK/sam python serverless-schema.py > WORK/serverless.json

The package (Apache-2.0) has the properties as classes; pydantic makes JSON schema of them.
"""
import json
import os
import sys

import samtranslator

# One of its modules reads a file by a path from the folder above the package.
os.chdir(os.path.dirname(os.path.dirname(samtranslator.__file__)))

from samtranslator.internal.schema_source import schema  # noqa: E402

document = schema.get_schema(schema.Model)
json.dump({"version": samtranslator.__version__, "definitions": document["definitions"]}, sys.stdout, indent=1, sort_keys=True)
