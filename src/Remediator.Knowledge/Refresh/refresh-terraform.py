#!/usr/bin/env python3
"""Boils the AWS provider's schema down to Data/terraform-aws.bin. Run by hand, in a folder with

     terraform {
       required_providers {
         aws = {
           source  = "hashicorp/aws"
           version = "5.100.0"
         }
       }
     }

   terraform init && terraform providers schema -json > schema.json
   python3 refresh-terraform.py schema.json 5.100.0 2026-11-28

The last argument is the day the schema was printed; it is recorded in the file.

Kept are types of resources and data sources and, block by block, arguments (type, required, optional, computed, deprecated) and nested
blocks (nesting, least and most). Descriptions go: they are three quarters of the schema.

The same input gives the same bytes: everything is sorted, nothing depends on the clock. The layout is described in
../RecordFile.cs and ../Terraform/ProviderSchemaFile.cs, its only readers.
"""
import collections
import json
import pathlib
import re
import struct
import sys

FORMAT_VERSION = 1
NESTING = {"single": 0, "list": 1, "set": 2, "map": 3, "group": 4}
PROVIDER = "registry.terraform.io/hashicorp/aws"

if len(sys.argv) != 4 or not re.fullmatch(r"\d{4}-\d\d-\d\d", sys.argv[3]):
    sys.exit("usage: refresh-terraform.py SCHEMA.json PROVIDER_VERSION YYYY-MM-DD")
schema_file, provider_version, date = sys.argv[1:]
provider = json.loads(pathlib.Path(schema_file).read_text())["provider_schemas"][PROVIDER]
source = f"terraform providers schema -json: {PROVIDER} {provider_version} (MPL-2.0)"


def type_text(kind):
    """A type as Terraform writes it."""
    if isinstance(kind, str):
        return kind
    name, of = kind
    if name == "object":
        return "object({" + ", ".join(f"{key} = {type_text(of[key])}" for key in sorted(of)) + "})"
    if name == "tuple":
        return "tuple([" + ", ".join(type_text(item) for item in of) + "])"
    return f"{name}({type_text(of)})"


def varint(number):
    result = bytearray()
    while True:
        number, low = number >> 7, number & 0x7F
        result.append(low | 0x80 if number else low)
        if not number:
            return bytes(result)


class Encoder:
    """Encodes all blocks; without numbers for strings it only counts them."""

    def __init__(self, numbers=None):
        self.numbers = numbers
        self.uses = collections.Counter()
        self.blocks = []
        self.known = {}

    def string(self, text):
        self.uses[text] += 1
        return varint(self.numbers[text] if self.numbers else 0)

    def block(self, block):
        attributes = block.get("attributes", {})
        nested = block.get("block_types", {})
        record = varint(len(attributes))
        for name in sorted(attributes):
            attribute = attributes[name]
            flags = sum(bit for bit, key in enumerate_bits("required", "optional", "computed", "deprecated") if attribute.get(key))
            record += self.string(name) + self.string(type_text(attribute["type"])) + varint(flags)
        record += varint(len(nested))
        for name in sorted(nested):
            inner = nested[name]
            record += self.string(name) + varint(NESTING[inner["nesting_mode"]] | (16 if inner["block"].get("deprecated") else 0))
            record += varint(inner.get("min_items", 0)) + varint(inner.get("max_items", 0)) + varint(self.block(inner["block"]))
        # Equal blocks are kept once; before strings have numbers, equal bytes mean nothing.
        key = record if self.numbers else len(self.blocks)
        if key not in self.known:
            self.known[key] = len(self.blocks)
            self.blocks.append(record)
        return self.known[key]

    def types(self, schemas):
        return [self.string(name) + varint(self.block(schemas[name]["block"])) for name in sorted(schemas)]


def enumerate_bits(*names):
    return [(1 << place, name) for place, name in enumerate(names)]


def encode(numbers=None):
    encoder = Encoder(numbers)
    resources = encoder.types(provider["resource_schemas"])
    data_sources = encoder.types(provider["data_source_schemas"])
    return encoder, resources, data_sources


def table(records):
    """The offsets of the records, one more than there are records, then the records."""
    offsets, at = [], 0
    for record in records:
        offsets.append(at)
        at += len(record)
    return struct.pack(f"<{len(records) + 1}I", *offsets, at) + b"".join(records)


uses = encode()[0].uses
# Frequent strings first, so that their numbers take one byte.
strings = sorted(uses, key=lambda text: (-uses[text], text))
encoder, resources, data_sources = encode({text: number for number, text in enumerate(strings)})
tables = [[text.encode() for text in strings], encoder.blocks, resources, data_sources]
preamble = f"{date}\n{source}\n".encode()
header = b"TFPS" + struct.pack("<II", FORMAT_VERSION, len(preamble))
at = 12 + 8 * len(tables) + len(preamble)
bodies = [table(records) for records in tables]
for records, body in zip(tables, bodies):
    header += struct.pack("<II", len(records), at)
    at += len(body)
target = pathlib.Path(__file__).resolve().parent.parent / "Data" / "terraform-aws.bin"
target.write_bytes(header + preamble + b"".join(bodies))
print(f"{target}: {at} bytes, {len(resources)} resources, {len(data_sources)} data sources, {len(encoder.blocks)} blocks, "
      f"{len(strings)} strings ({', '.join(str(len(body)) for body in bodies)})", file=sys.stderr)
