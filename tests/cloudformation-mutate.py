#!/usr/bin/env python3
"""Puts typical errors into a CloudFormation template, JSON or YAML, those that `cfn-lint` reports.

Usage: tests/cloudformation-mutate.py TEMPLATE SEED [COUNT [KIND…]]
Changes the file and prints a line for each error: its kind, the place and what was done.
"""
import random
import re
import sys

import yaml

ENUMS = ("SSEAlgorithm", "Status", "BillingMode", "AttributeType", "KeyType", "Protocol", "LaunchType", "NetworkMode", "Scheme", "StorageClass", "Statistic",
         "ComparisonOperator", "Type", "DeletionPolicy", "Runtime", "Domain", "TargetType", "ViewType", "StreamViewType", "StorageType", "Engine",
         "PackageType", "AccessControl", "KeySpec", "KeyUsage", "AuthorizationType", "IntegrationType", "TreatMissingData", "PropagatedValue", "IpProtocol")
REQUIRED = ("Role", "Handler", "Code", "FunctionName", "Bucket", "PolicyDocument", "PolicyName", "VpcId", "CidrBlock", "Engine", "AssumeRolePolicyDocument", "Action",
            "Principal", "KeySchema", "AttributeDefinitions", "SubnetId", "SubnetIds", "TopicArn", "Protocol", "Endpoint", "SSEAlgorithm", "Status",
            "GroupDescription", "RouteTableId", "KeyPolicy", "TargetArn", "RestApiId", "ParentId", "HttpMethod", "Arn", "Id", "Key", "Value", "Type",
            "CertificateArn", "DomainName", "Cluster", "TaskDefinition", "ContainerDefinitions", "Image", "Name", "RoleArn", "ServiceRole", "CodeUri", "Runtime",
            "MetricName", "Namespace", "ComparisonOperator", "EvaluationPeriods", "Threshold", "Roles", "InstanceClass", "DBInstanceClass", "AllocatedStorage")
# Below these, keys are anybody's.
FREE = ("PolicyDocument", "AssumeRolePolicyDocument", "KeyPolicy", "Variables", "Metadata", "Environment", "Definition", "DefinitionString", "EventPattern", "ResourcePolicy",
        "RepositoryPolicyText", "AccessPolicies", "ResponseParameters", "RequestParameters", "DefinitionBody", "Body", "RedrivePolicy", "Tags", "DashboardBody", "Parameters",
        "RequestTemplates", "RequestModels", "ResponseModels", "Events", "FilterPolicy", "InputPathsMap", "StepAdjustments", "Pattern", "BackupPolicy", "Attributes")
AFFIXES = ("Prod", "Main", "My", "App", "New", "Shared", "Default", "Primary", "Core", "Env")
TAILS = ("Resource", "Settings", "Config", "Group", "Param", "Name", "V2", "Main")
UNKNOWN = ("Alarms", "LegacyBus", "AuditTrail", "PaymentGateway", "Sidecar", "Warehouse")
FUNCTIONS = ("Ref", "Condition", "Fn::GetAtt", "Fn::Sub", "Fn::If", "Fn::FindInMap")


class Template:
    """The text, and its nodes with their spans."""

    def __init__(self, text, rng):
        self.rng = rng
        self.set(text)

    def set(self, text):
        self.text = text
        self.root = yaml.compose(text, Loader=yaml.SafeLoader)
        self.entries = []
        self._walk(self.root, ())

    def _walk(self, node, path):
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                self.entries.append((path + (key.value,), key, value, node))
                self._walk(value, path + (key.value,))
        elif isinstance(node, yaml.SequenceNode):
            for i, item in enumerate(node.value):
                self._walk(item, path + (i,))

    def section(self, name):
        return [entry for entry in self.entries if len(entry[0]) == 2 and entry[0][0] == name]

    def ids(self, *sections):
        return [entry[0][1] for section in sections for entry in self.section(section)]

    def properties(self):
        """Entries whose names a schema knows."""
        return [entry for entry in self.entries if len(entry[0]) > 3 and entry[0][0] == "Resources" and entry[0][2] == "Properties"
                and not any(step in FREE for step in entry[0][3:-1]) and re.fullmatch(r"[A-Z]\w+", str(entry[0][-1])) and entry[0][-1] not in FUNCTIONS]

    def splice(self, start, end, text):
        self.set(self.text[:start] + text + self.text[end:])

    def rename(self, node, text):
        """Puts another text in the place of a plain scalar, within its quotes."""
        start, end = node.start_mark.index, node.end_mark.index
        raw = self.text[start:end]
        at = raw.rfind(node.value)
        if at < 0:
            raise LookupError
        self.splice(start + at, start + at + len(node.value), text)

    def end_of(self, node):
        """The end of the last thing in a node: YAML's block collections end where the next begins."""
        while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            node = node.value[-1][1] if isinstance(node, yaml.MappingNode) else node.value[-1]
        return node.end_mark.index

    def lines_of(self, key, value):
        """The whole lines of an entry of a block in YAML, from the first to behind the last."""
        start = self.text.rfind("\n", 0, key.start_mark.index) + 1
        if self.text[start:key.start_mark.index].strip():
            raise LookupError
        end = self.end_of(value)
        if not self.text[:end].endswith("\n"):
            end = self.text.find("\n", end) + 1 or len(self.text)
        return start, end

    def remove(self, key, value, holder):
        if len(holder.value) < 2:
            raise LookupError
        if holder.flow_style:
            start, end = key.start_mark.index, self.end_of(value)
            comma = re.compile(r"\s*,\s*").match(self.text, end)
            if comma:
                end = comma.end()
            else:
                start = self.text.rfind(",", 0, start)
            self.splice(start, end, "")
        else:
            self.splice(*self.lines_of(key, value), "")

    def insert(self, holder, name, value):
        """Puts an entry of one line before the first one of a map."""
        key = holder.value[0][0]
        quoted = f'"{name}": {value}' if holder.flow_style else f"{name}: {value}"
        indent = " " * key.start_mark.column
        self.splice(key.start_mark.index, key.start_mark.index, quoted + (",\n" if holder.flow_style else "\n") + indent)

    def references(self, kind):
        """Nodes (or spans in texts) that name something: Ref, GetAtt, Sub, DependsOn, Condition, mapping."""
        found = []

        def scan(node, path):
            if isinstance(node, yaml.ScalarNode):
                if kind == "Ref" and node.tag == "!Ref" and not node.value.startswith("AWS::") or kind == "Condition" and node.tag == "!Condition":
                    found.append((path, node, node.value))
                if kind == "GetAtt" and node.tag == "!GetAtt":
                    found.append((path, node, node.value))
                if kind == "Sub" and (node.tag == "!Sub" or path and path[-1] == "Fn::Sub" or len(path) > 1 and path[-2:] == ("Fn::Sub", 0)):
                    found.append((path, node, node.value))
            elif isinstance(node, yaml.SequenceNode):
                if node.tag in ("!If", "!FindInMap") or path and path[-1] in ("Fn::If", "Fn::FindInMap"):
                    function = "Condition" if node.tag == "!If" or path and path[-1] == "Fn::If" else "Mapping"
                    if function == kind and node.value and isinstance(node.value[0], yaml.ScalarNode) and node.value[0].tag.endswith(":str"):
                        found.append((path, node.value[0], node.value[0].value))
                if kind == "GetAtt" and path and path[-1] == "Fn::GetAtt" and isinstance(node.value[0], yaml.ScalarNode):
                    found.append((path, node.value[0], node.value[0].value))
                for i, item in enumerate(node.value):
                    scan(item, path + (i,))
            elif isinstance(node, yaml.MappingNode):
                for key, value in node.value:
                    inner = path + (key.value,)
                    is_text = isinstance(value, yaml.ScalarNode) and value.tag.endswith(":str")
                    if kind == "Ref" and key.value == "Ref" and len(node.value) == 1 and is_text and not value.value.startswith("AWS::") or kind == "Condition" and key.value == "Condition" and is_text and len(path) == 2:
                        found.append((inner, value, value.value))
                    if kind == "DependsOn" and key.value == "DependsOn" and len(path) == 2:
                        for item in value.value if isinstance(value, yaml.SequenceNode) else [value]:
                            found.append((inner, item, item.value))
                    scan(value, inner)

        scan(self.root, ())
        return found


def typo(rng, word):
    i = rng.randrange(1, max(2, len(word) - 1))
    return rng.choice([word[:i] + word[i + 1:], word[:i] + word[i] + word[i:], word[:i - 1] + word[i] + word[i - 1] + word[i + 1:] if word[i] != word[i - 1] else word + "s", word + "s"])


def words(name):
    return re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", name)


def other_name(rng, word):
    """The name before, or after, someone renamed it: a word more or less."""
    parts = words(word)
    choices = [rng.choice(AFFIXES) + word[0].upper() + word[1:], word + rng.choice(TAILS)]
    if len(parts) > 1:
        choices += ["".join(parts[1:]), "".join(parts[:-1])] * 2
    return rng.choice([choice for choice in choices if choice != word and re.fullmatch(r"[A-Za-z]\w+", choice)])


def pick(t, choices):
    choices = list(choices)
    if not choices:
        raise LookupError
    return t.rng.choice(choices)


def place(path):
    return "/".join(str(step) for step in path)


# Each mutation changes the template and says where and what it did, or raises LookupError when the template has no place for it.

def misspelt_property(t):
    path, key, value, holder = pick(t, [entry for entry in t.properties() if len(entry[0][-1]) > 3])
    wrong = typo(t.rng, path[-1])
    t.rename(key, wrong)
    return path, wrong


def renamed_property(t):
    path, key, value, holder = pick(t, t.properties())
    name, parts = path[-1], words(path[-1])
    choices = [name + tail for tail in ("Settings", "Config", "List", "Arn", "Id")] + [name[0].lower() + name[1:]]
    if len(parts) > 1:
        choices += ["".join(parts[1:]), "".join(parts[:-1]), "_".join(part.lower() for part in parts)] * 2
    wrong = t.rng.choice(choices)
    t.rename(key, wrong)
    return path, wrong


def invented_property(t):
    path, key, value, holder = pick(t, [entry for entry in t.entries if entry[0][0] == "Resources" and len(entry[0]) == 3 and entry[0][2] == "Properties"
                                        and isinstance(entry[2], yaml.MappingNode) and entry[2].value])
    name, text = t.rng.choice([("Enabled", "true"), ("Region", '"us-east-1"'), ("TimeoutInMinutes", "5"), ("Owner", '"platform"'), ("AutoScaling", "true"), ("Environment", '"prod"')])
    if any(key.value == name for key, _ in value.value):
        raise LookupError
    t.insert(value, name, text)
    return path, name


def misspelt_type(t):
    path, key, value, holder = pick(t, [entry for entry in t.entries if entry[0][0] == "Resources" and len(entry[0]) == 3 and entry[0][2] == "Type"])
    service, name = value.value.rsplit("::", 1)
    wrong = service + "::" + typo(t.rng, name)
    t.rename(value, wrong)
    return path, f"{value.value} -> {wrong}"


def missing_required(t):
    path, key, value, holder = pick(t, [entry for entry in t.properties() if entry[0][-1] in REQUIRED])
    t.remove(key, value, holder)
    return path, "taken out"


def wrong_enum(t):
    path, key, value, holder = pick(t, [entry for entry in t.properties() if entry[0][-1] in ENUMS and isinstance(entry[2], yaml.ScalarNode)
                                        and entry[2].tag.endswith(":str") and re.fullmatch(r"[\w.-]+", entry[2].value)])
    word = value.value
    wrong = t.rng.choice([word.swapcase(), word + "S", word[:-1], word.replace("_", "-") if "_" in word else word.title()])
    if wrong in (word, ""):
        wrong = word + "S"
    t.rename(value, wrong)
    return path, f"{word} -> {wrong}"


def wrong_type(t):
    path, key, value, holder = pick(t, [entry for entry in t.properties() if isinstance(entry[2], yaml.ScalarNode) and entry[2].tag.rsplit(":")[-1] in ("int", "bool", "str")
                                        or isinstance(entry[2], yaml.SequenceNode) and len(entry[2].value) == 1 and isinstance(entry[2].value[0], yaml.ScalarNode)])
    start, end = value.start_mark.index, t.end_of(value)
    raw = t.text[start:end]
    if "\n" in raw and isinstance(value, yaml.ScalarNode):
        raise LookupError
    if isinstance(value, yaml.SequenceNode):
        item = value.value[0]
        raw = t.text[item.start_mark.index:item.end_mark.index]
        wrong = raw
        if not value.flow_style:
            start = t.text.rindex(":", 0, start) + 1
            wrong = " " + raw
    elif value.tag.endswith(":int"):
        wrong = t.rng.choice([f'"{value.value}s"', f'"{value.value} GB"', f"[{raw}]", '"many"'])
    elif value.tag.endswith(":bool"):
        wrong = t.rng.choice(['"yes"', '"enabled"', f"[{raw}]"])
    else:
        wrong = f"[{raw}]"
    t.splice(start, end, wrong)
    return path, f"{raw} -> {wrong.strip()}"


def unwrapped(t):
    """The entries of a map stand directly where the map should: `Environment` without `Variables`."""
    path, key, value, holder = pick(t, [entry for entry in t.entries if len(entry[0]) > 4 and entry[0][0] == "Resources" and len(entry[3].value) == 1 and entry[0][-1] not in FUNCTIONS
                                        and not str(entry[0][-1]).startswith("Fn::") and isinstance(entry[2], yaml.MappingNode) and entry[2].value and entry[2].tag.endswith(":map")
                                        and not any(str(inner.value).startswith("Fn::") or inner.value in FUNCTIONS for inner, _ in entry[2].value)])
    first = value.value[0][0]
    end = t.end_of(value)
    body = t.text[first.start_mark.index:end]
    dedent = first.start_mark.column - key.start_mark.column
    body = re.sub(r"\n {%d}" % dedent, "\n", body) if dedent > 0 else body
    if value.flow_style:
        body = body[:body.rindex("}")].rstrip()
    t.splice(key.start_mark.index, end, body)
    return path, "its content stands outside"


def wrapped(t):
    """A property of the resource beside its `Properties`."""
    path, key, value, holder = pick(t, [entry for entry in t.entries if len(entry[0]) == 4 and entry[0][0] == "Resources" and entry[0][2] == "Properties"
                                        and isinstance(entry[2], yaml.ScalarNode) and entry[2].tag.endswith((":str", ":int", ":bool"))])
    raw = t.text[value.start_mark.index:value.end_mark.index]
    if "\n" in raw:
        raise LookupError
    t.remove(key, value, holder)
    resource = next(entry[2] for entry in t.entries if entry[0] == path[:2])
    t.insert(resource, path[-1], raw)
    return path, "beside Properties"


def undeclared(kind, how):
    def mutate(t):
        path, node, text = pick(t, t.references(kind))
        if kind == "Sub":
            places = list(re.finditer(r"\$\{([A-Za-z0-9]+)[.}]", text))
            found = pick(t, places)
            old = found[1]
        else:
            old = text.split(".")[0]
        new = {"typo": typo, "rename": other_name, "plain": lambda rng, _: rng.choice(UNKNOWN)}[how](t.rng, old)
        if new in t.ids("Resources", "Parameters", "Conditions", "Mappings"):
            raise LookupError
        if kind == "Sub":
            start, end = node.start_mark.index, node.end_mark.index
            raw = t.text[start:end]
            at = pick(t, [match.start() for match in re.finditer(r"\$\{%s[.}]" % re.escape(old), raw)]) + 2
            t.splice(start + at, start + at + len(old), new)
        else:
            t.rename(node, new + text[len(old):])
        return path, f"{kind} {old} -> {new}"
    return mutate


def renamed_declaration(*sections):
    """What declares a name got another one; who refers to it has not followed."""
    def mutate(t):
        named = {str(name) for kind in ("Ref", "GetAtt", "DependsOn", "Condition", "Mapping") for _, _, text in t.references(kind) for name in [text.split(".")[0]]}
        path, key, value, holder = pick(t, [entry for section in sections for entry in t.section(section) if entry[0][1] in named])
        new = other_name(t.rng, path[1])
        if new in t.ids("Resources", "Parameters", "Conditions", "Mappings"):
            raise LookupError
        t.rename(key, new)
        return path, new
    return mutate


def missing_declaration(*sections):
    def mutate(t):
        path, key, value, holder = pick(t, [entry for section in sections for entry in t.section(section)])
        t.remove(key, value, holder)
        return path, "taken out"
    return mutate


def wrong_attribute(t):
    choices = [(path, node, text, 0) for path, node, text in t.references("GetAtt") if "." in text]
    choices += [(path, node, text, 1) for path, node, text in t.references("Sub") if re.search(r"\$\{\w+\.\w+\}", text)]
    path, node, text, is_text = pick(t, choices)
    old = re.search(r"\$\{\w+\.(\w+)\}", text)[1] if is_text else text.split(".", 1)[1]
    wrong = t.rng.choice([typo(t.rng, old), old.title() if old != old.title() else old.upper(), old.upper() if len(old) < 4 else old.lower(), "Id" if old == "Arn" else "Name"])
    if wrong == old:
        raise LookupError
    start, end = node.start_mark.index, node.end_mark.index
    at = t.text[start:end].index("." + old) + 1
    t.splice(start + at, start + at + len(old), wrong)
    return path, f".{old} -> .{wrong}"


def duplicate(t):
    path, key, value, holder = pick(t, t.section("Resources"))
    if holder.flow_style:
        text = t.text[key.start_mark.index:t.end_of(value)]
        t.splice(key.start_mark.index, key.start_mark.index, text + ",\n" + " " * key.start_mark.column)
    else:
        start, end = t.lines_of(key, value)
        t.splice(start, start, t.text[start:end].rstrip("\n") + "\n")
    return path, "stands twice"


def cycle(t):
    resources = {entry[0][1]: entry for entry in t.section("Resources")}
    pairs = []
    for kind in ("Ref", "GetAtt"):
        for path, _, text in t.references(kind):
            target = text.split(".")[0]
            if path[0] == "Resources" and target in resources and target != path[1] and not any(key.value == "DependsOn" for key, _ in resources[target][2].value):
                pairs.append((target, path[1]))
    one, other = pick(t, pairs)
    t.insert(resources[one][2], "DependsOn", f'"{other}"')
    return ("Resources", one), f"DependsOn {other}"


def misspelt_key(t):
    """A key of a mapping is misspelt."""
    path, key, value, holder = pick(t, [entry for entry in t.entries if entry[0][0] == "Mappings" and len(entry[0]) in (3, 4) and len(str(entry[0][-1])) > 2])
    wrong = typo(t.rng, str(path[-1]))
    t.rename(key, wrong)
    return path, wrong


KINDS = {
    "misspelt-property": misspelt_property, "misspelt-property-2": misspelt_property, "renamed-property": renamed_property, "invented-property": invented_property,
    "misspelt-type": misspelt_type, "missing-required": missing_required, "wrong-enum": wrong_enum, "wrong-type": wrong_type, "unwrapped": unwrapped, "wrapped": wrapped,
    **{f"{how}-{kind.lower()}": undeclared(kind, how) for kind in ("Ref", "GetAtt", "Sub", "DependsOn", "Condition", "Mapping") for how in ("typo", "rename", "plain")},
    "renamed-resource": renamed_declaration("Resources"), "renamed-parameter": renamed_declaration("Parameters"), "renamed-condition": renamed_declaration("Conditions", "Mappings"),
    "missing-parameter": missing_declaration("Parameters"), "missing-condition": missing_declaration("Conditions", "Mappings"), "missing-resource": missing_declaration("Resources"),
    "wrong-attribute": wrong_attribute, "duplicate": duplicate, "cycle": cycle, "misspelt-key": misspelt_key,
}


def main():
    name, seed = sys.argv[1], int(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 4
    rng = random.Random(seed)
    # What stands twice hides all else, so it is put in only where it is asked for.
    kinds = sys.argv[4:] or rng.sample([kind for kind in KINDS if kind != "duplicate"], len(KINDS) - 1)
    with open(name, encoding="utf-8", newline="") as file:
        template = Template(file.read(), rng)
    done = 0
    for kind in kinds:
        if done == count:
            break
        try:
            where, what = KINDS[kind](template)
        except LookupError:
            continue
        done += 1
        print(f"{kind}\t{place(where)}\t{what}")
    with open(name, "w", encoding="utf-8", newline="") as file:
        file.write(template.text)


main()
