#!/usr/bin/env python3
"""Puts typical errors into a Terraform module, those that `terraform validate` reports.

Usage: tests/terraform-mutate.py FOLDER SEED [COUNT [KIND…]]
Changes the `.tf` files of the folder and prints a line for each error: its kind, the file and what was done.
The files are taken to be formatted as `terraform fmt` does.
"""
import os
import random
import re
import sys

ENUMS = ("sse_algorithm", "status", "billing_mode", "type", "protocol", "launch_type", "network_mode", "scheme", "encryption_type",
         "storage_class", "object_ownership", "mode", "statistic", "comparison_operator", "engine_mode", "tenancy", "key_usage")
REQUIRED = ("role", "function_name", "name", "bucket", "policy", "policy_arn", "vpc_id", "cidr_block", "engine", "target_key_id", "assume_role_policy",
            "handler", "status", "type", "s3_bucket_name", "action", "principal", "family", "container_definitions", "cluster", "rule", "arn",
            "hash_key", "subnet_id", "subnet_ids", "topic_arn", "protocol", "endpoint", "sse_algorithm", "instance_class")
META = ("provider", "depends_on", "count", "for_each", "source", "version", "lifecycle", "dynamic", "content", "provisioner", "connection")


class Block:
    """A block at the top of a file: its words, and the lines from the first to the last."""

    def __init__(self, name, words, lines, first, last):
        self.name, self.words, self.lines, self.first, self.last = name, words, lines, first, last

    @property
    def address(self):
        return ".".join(self.words[1:])

    def inner(self):
        return range(self.first + 1, self.last)


def blocks(name, lines):
    i = 0
    while i < len(lines):
        head = re.match(r'(\w+)((?: "[^"]*")*) \{\s*$', lines[i])
        if head:
            end, heredoc = i + 1, None
            while end < len(lines) and (heredoc or not lines[end].startswith("}")):
                if heredoc and lines[end].strip() == heredoc:
                    heredoc = None
                elif not heredoc and (opened := re.search(r"<<-?(\w+)$", lines[end])):
                    heredoc = opened[1]
                end += 1
            yield Block(name, [head[1]] + re.findall(r'"([^"]*)"', head[2]), lines, i, min(end, len(lines) - 1))
            i = end
        i += 1


class Module:
    def __init__(self, folder, rng):
        self.folder, self.rng = folder, rng
        self.files = {name: open(os.path.join(folder, name), encoding="utf-8").read().split("\n")
                      for name in sorted(os.listdir(folder)) if name.endswith(".tf")}

    def blocks(self, *kinds):
        return [block for name, lines in self.files.items() for block in blocks(name, lines) if block.words[0] in kinds]

    def save(self):
        for name, lines in self.files.items():
            with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
                file.write("\n".join(lines))

    def arguments(self, depth=None, kinds=("resource",)):
        """(block, line, indent, name, value) of each argument that is not inside of a value."""
        for block in self.blocks(*kinds):
            nest, value_until = [], 0
            for i in block.inner():
                line = block.lines[i]
                if value_until:
                    if re.match(r"^ {%d}[\]})]|^ *%s$" % (value_until[0], value_until[1]), line):
                        value_until = 0
                    continue
                found = re.match(r"^( +)(\w+) += (.*)$", line)
                if found and found[2] not in META:
                    heredoc = re.match(r"<<-?(\w+)$", found[3])
                    yield block, i, found[1], found[2], found[3]
                    if heredoc:
                        value_until = (99, heredoc[1])
                    elif found[3].rstrip().endswith(("{", "[", "(")):
                        value_until = (len(found[1]), "never")
                elif found and found[3].rstrip().endswith(("{", "[", "(")):
                    value_until = (len(found[1]), "never")

    def nested(self):
        """(block, line, indent, name) of each nested block."""
        for block in self.blocks("resource"):
            for i in block.inner():
                found = re.match(r"^(  )(\w+) \{\s*$", block.lines[i])
                if found and found[2] not in META:
                    yield block, i, found[1], found[2]

    def references(self, pattern):
        for name, lines in self.files.items():
            for i, line in enumerate(lines):
                if line.lstrip().startswith("#"):
                    continue
                for found in re.finditer(pattern, line):
                    yield name, lines, i, found


def typo(rng, word):
    i = rng.randrange(1, max(2, len(word) - 1))
    return rng.choice([word[:i] + word[i + 1:], word[:i] + word[i] + word[i:], word[:i - 1] + word[i] + word[i - 1] + word[i + 1:] if word[i] != word[i - 1] else word + "s", word + "s"])


def replace(lines, i, found, group, text):
    lines[i] = lines[i][:found.start(group)] + text + lines[i][found.end(group):]


# Each mutation changes the module and says what it did, or gives nothing when the module has no place for it.

def unknown_argument(m):
    block, i, indent, name, value = pick(m, [a for a in m.arguments() if len(a[3]) > 4])
    wrong = typo(m.rng, name)
    block.lines[i] = re.sub(r"\b%s\b" % name, wrong, block.lines[i], count=1)
    return block, f"{name} -> {wrong}"


def invented_argument(m):
    block = pick(m, m.blocks("resource"))
    line = m.rng.choice(["enabled = true", "region_name = \"us-east-1\"", "timeout_in_minutes = 5", "owner = \"platform\"", "auto_scaling = true"])
    block.lines.insert(block.first + 1, "  " + line)
    return block, line


def unknown_block(m):
    block, i, indent, name = pick(m, m.nested())
    wrong = typo(m.rng, name)
    block.lines[i] = f"{indent}{wrong} {{"
    return block, f"{name} -> {wrong}"


def block_as_argument(m):
    block, i, indent, name = pick(m, m.nested())
    block.lines[i] = f"{indent}{name} = {{"
    return block, name


def argument_as_block(m):
    block, i, indent, name, value = pick(m, [a for a in m.arguments() if a[4] == "{" and not a[3].startswith("filter")])
    block.lines[i] = f"{indent}{name} {{"
    return block, name


def missing_argument(m):
    block, i, indent, name, value = pick(m, [a for a in m.arguments() if a[3] in REQUIRED and not a[4].rstrip().endswith(("{", "[", "(")) and not a[4].startswith("<<")])
    del block.lines[i]
    return block, f"{name} = {value}"


def wrong_enum(m):
    block, i, indent, name, value = pick(m, [a for a in m.arguments() if a[3] in ENUMS and re.fullmatch(r'"[A-Za-z:_-]+"', a[4])])
    word = value[1:-1]
    wrong = m.rng.choice([word.swapcase(), word + "S", word[:-1], word.replace("_", "-") if "_" in word else word.title()])
    if wrong == word:
        wrong = word + "S"
    block.lines[i] = block.lines[i].replace(value, f'"{wrong}"')
    return block, f"{name}: {word} -> {wrong}"


def undeclared(kind, pattern, group):
    def mutate(m):
        name, lines, i, found = pick(m, m.references(pattern))
        wrong = typo(m.rng, found[group])
        replace(lines, i, found, group, wrong)
        return name, f"{kind} {found[group]} -> {wrong}"
    return mutate


def unsupported_attribute(m):
    name, lines, i, found = pick(m, m.references(r"\b(?<!data\.)aws_\w+\.\w+\.(arn|id|name|bucket|key_id|vpc_id)\b"))
    wrong = {"arn": "arns", "id": "identifer", "name": "names", "bucket": "bucket_nam", "key_id": "keyid", "vpc_id": "vpcid"}[found[1]]
    replace(lines, i, found, 1, wrong)
    return name, f".{found[1]} -> .{wrong}"


def read_only(m):
    block = pick(m, m.blocks("resource"))
    block.lines.insert(block.first + 1, '  id = "%s"' % block.words[2])
    return block, "id"


def duplicate(*kinds):
    def mutate(m):
        block = pick(m, m.blocks(*kinds))
        target = m.files[m.rng.choice(list(m.files))]
        text = block.lines[block.first:block.last + 1]
        while target and target[-1] == "":
            target.pop()
        target.extend(["", *text, ""])
        return block, " ".join(block.words)
    return mutate


def cycle(m):
    declared = {block.address: block for block in m.blocks("resource")}
    pairs = []
    for block in declared.values():
        if any(re.match(r"  depends_on", block.lines[i]) for i in block.inner()):
            continue
        for other in declared.values():
            if other is not block and any(re.search(r"\b%s\." % re.escape(block.address), other.lines[i]) for i in other.inner()):
                pairs.append((block, other))
    block, other = pick(m, pairs)
    block.lines.insert(block.last, f"\n  depends_on = [{other.address}]")
    return block, f"{block.address} -> {other.address}"


def provider_alias(m):
    block = pick(m, [b for b in m.blocks("resource") if b.words[1].startswith("aws_") and not any(re.match(r"  provider\b", b.lines[i]) for i in b.inner())])
    alias = m.rng.choice(["us_east_1", "virginia", "west"])
    block.lines.insert(block.first + 1, f"  provider = aws.{alias}\n")
    return block, f"provider = aws.{alias}"


def wrong_type(m):
    block, i, indent, name, value = pick(m, [a for a in m.arguments() if re.fullmatch(r"\d+|true|false", a[4]) or re.fullmatch(r'(aws_\w+\.\w+\.(id|arn)|"[\w/-]+")', a[4])])
    wrong = f'["{value}"]' if re.fullmatch(r"\d+|true|false", value) and m.rng.random() < 0.5 else f"[{value}]"
    block.lines[i] = f"{indent}{name} = {wrong}"
    return block, f"{name} = {wrong}"


def list_for_each(m):
    block = pick(m, plain(m))
    block.lines.insert(block.first + 1, '  for_each = ["first", "second"]\n')
    return block, "for_each over a list"


def count_and_for_each(m):
    block = pick(m, plain(m))
    block.lines.insert(block.first + 1, '  count    = 1\n  for_each = toset(["only"])\n')
    return block, "count and for_each"


def each_without_for_each(m):
    block, i, indent, name, value = pick(m, [a for a in m.arguments() if a[3] in ("name", "function_name", "bucket", "description") and a[4].startswith('"') and block_is_plain(a[0])])
    block.lines[i] = f'{indent}{name} = "{value[1:-1]}-${{{m.rng.choice(["each.key", "count.index"])}}}"'
    return block, block.lines[i].strip()


def counted(m):
    """A resource gets a count, and who refers to it names no instance."""
    block = pick(m, [b for b in plain(m) if any(True for _ in m.references(r"\b%s\.\w" % re.escape(b.address)))])
    block.lines.insert(block.first + 1, "  count = 1\n")
    return block, f"count = 1 in {block.address}"


def unknown_type(m):
    block = pick(m, [b for b in m.blocks("resource", "data") if len(b.words[1]) > 8])
    # The first word of a type names its provider.
    provider, name = block.words[1].split("_", 1)
    wrong = f"{provider}_{typo(m.rng, name)}"
    block.lines[block.first] = block.lines[block.first].replace(f'"{block.words[1]}"', f'"{wrong}"', 1)
    return block, f"{block.words[1]} -> {wrong}"


def plain(m):
    return [b for b in m.blocks("resource") if block_is_plain(b)]


def block_is_plain(block):
    return not any(re.match(r"  (count|for_each)\b", block.lines[i]) for i in block.inner())


def pick(m, choices):
    choices = list(choices)
    if not choices:
        raise LookupError
    return m.rng.choice(choices)


KINDS = {
    "unknown-argument": unknown_argument, "invented-argument": invented_argument, "unknown-block": unknown_block,
    "block-as-argument": block_as_argument, "argument-as-block": argument_as_block, "missing-argument": missing_argument, "wrong-enum": wrong_enum,
    "undeclared-resource": undeclared("resource", r"(?<![\w.])aws_\w+\.(\w+)\.\w", 1), "undeclared-variable": undeclared("variable", r"\bvar\.(\w+)", 1),
    "undeclared-local": undeclared("local", r"\blocal\.(\w+)", 1), "undeclared-data": undeclared("data", r"\bdata\.\w+\.(\w+)", 1),
    "undeclared-output": undeclared("output", r"\bmodule\.\w+\.(\w+)", 1), "undeclared-module": undeclared("module", r"\bmodule\.(\w+)", 1),
    "unsupported-attribute": unsupported_attribute, "read-only": read_only, "duplicate-resource": duplicate("resource", "data"),
    "duplicate-variable": duplicate("variable"), "duplicate-output": duplicate("output"), "duplicate-provider": duplicate("provider"), "cycle": cycle,
    "provider-alias": provider_alias, "wrong-type": wrong_type, "list-for-each": list_for_each, "count-and-for-each": count_and_for_each,
    "each-without-for-each": each_without_for_each, "counted": counted, "unknown-type": unknown_type,
}


def main():
    folder, seed = sys.argv[1], int(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 4
    rng = random.Random(seed)
    kinds = sys.argv[4:] or rng.sample(list(KINDS), len(KINDS))
    module = Module(folder, rng)
    done = 0
    for kind in kinds:
        if done == count:
            break
        try:
            where, what = KINDS[kind](module)
        except LookupError:
            continue
        # Blocks are found again for the next error: lines that hold several are one each.
        module.files = {name: "\n".join(lines).split("\n") for name, lines in module.files.items()}
        done += 1
        print(f"{kind}\t{where.name + ' ' + where.address if isinstance(where, Block) else where}\t{what}")
    module.save()


main()
