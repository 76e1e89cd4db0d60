namespace Remediator.Tests.Sources.Data;

/// <summary>Canonical texts of values to insert.</summary>
internal sealed record Samples(bool IsJson)
{
    private static readonly (string Text, bool IsBlock)[] YamlValues =
    [
        ("plain", false),
        ("!Sub '${AWS::StackName}-logs'", false),
        ("[a, b]", false),
        ("{}", false),
        ("|\n  first line\n    indented\n  last line", false),
        ("!Sub |-\n  only line", false),
        ("Key: value\nOther:\n  - one\n  - two: 2\n    three: 3\n  - |\n    text\n      deep", true),
        ("- Sid: Allow\n  Action:\n    - kms:Encrypt\n    - kms:Decrypt\n  Principal:\n    Service: logs.amazonaws.com\n- !Ref Other", true),
        ("Text: >-\n  folded\n  twice\n# about the next\nNext: !GetAtt A.Arn", true),
    ];

    private static readonly (string Text, bool IsBlock)[] JsonValues =
    [
        ("\"text\"", false),
        ("12", false),
        ("{}", false),
        ("{\n  \"Ref\": \"Key\"\n}", false),
        ("[\n  {\n    \"Sid\": \"Allow\",\n    \"Action\": [\n      \"kms:Encrypt\",\n      \"kms:Decrypt\"\n    ]\n  },\n  \"two\"\n]", false),
    ];

    private static readonly string[] Scalars =
    [
        "text", "two words", "yes", "1.0", "2012-10-17", "a: b", "a #b", "*star", "&and", "!bang", "%percent", "@at", "`tick", "- dash", "it's", "say \"so\"",
        "", " ", "trailing ", "null", "~", "on", "0x1F", "1:30", "line\nbreak", "line\n", "a\n\nb\n", "tab\there", "é😀", "{brace}", "[bracket]", "a,b", "#hash",
        "a:b", "key:", "<<", "=", "back\\slash", "bell\u0007", "---", "...", "?", "-", "-x", ":x", "100", "true",
    ];

    public string Quote(string key) => IsJson ? $"\"{key}\"" : key;

    public (string Text, bool IsBlock) Value(Random random) => IsJson ? JsonValues[random.Next(JsonValues.Length)] : YamlValues[random.Next(YamlValues.Length)];

    public static string Scalar(Random random) => Scalars[random.Next(Scalars.Length)];
}
