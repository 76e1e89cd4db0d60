using Remediator.Catalogue;

namespace Remediator.Cli.Authoring;

/// <summary>Writes the folder of a new rule: a whole one that passes its test, about a failure that does not exist, to be written over.</summary>
internal static class RuleScaffold
{
    /// <summary>Stands in every text of the scaffold that the author has to write anew.</summary>
    public const string Placeholder = "frobnication";

    /// <summary>Writes the folder.</summary>
    /// <param name="id">The rule's id, or <c>family/id</c>.</param>
    /// <param name="root">The folder of rules.</param>
    /// <returns>The rule's folder.</returns>
    /// <exception cref="TroubleException">The id is no id, or is taken.</exception>
    public static string Write(string id, string root, CatalogueSet builtIn)
    {
        var name = id[(id.LastIndexOf('/') + 1)..];
        if (!IsId(id))
            throw new TroubleException($"`{id}` is no id of a rule", "small letters, digits and hyphens, such as sns-topic-name-too-long; in a catalogue of several services sns/sns-topic-name-too-long");
        if (builtIn.Find(name) is not null)
            throw new TroubleException($"there is a rule `{name}` already", $"`remediate explain {name}` shows it; a rule of your own with that id would take its place");
        var isCatalogue = Directory.Exists(Path.Combine(root, "_shared"));
        if (isCatalogue && name == id)
        {
            var family = name.Split('-')[0];
            if (!Directory.Exists(Path.Combine(root, family)))
                throw new TroubleException($"there is no family `{family}` in this catalogue", $"say which: `remediate rules new FAMILY/{name}`");
            id = $"{family}/{name}";
        }
        var folder = Path.Combine(root, id.Replace('/', Path.DirectorySeparatorChar));
        if (Directory.Exists(folder))
            throw new TroubleException($"the folder `{folder}` is there already");
        foreach (var (path, text) in Files(name))
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }
        return folder;
    }

    private static bool IsId(string id) => id.Split('/') is { Length: <= 2 } parts
        && parts.All(part => part.Split('-').All(word => word.Length > 0 && word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))))
        && parts[^1].Contains('-', StringComparison.Ordinal);

    private static IEnumerable<(string Path, string Text)> Files(string id)
    {
        yield return ("rule.yaml", $$$"""
            # One known failure. `remediate rules test` checks this folder; CONTRIBUTING.md of remediate tells of every key.
            id: {{{id}}}
            # The fault in one sentence, as the person who reads the log would say it.
            title: The frobnication mode of a widget is not one that the service takes
            # template: the edit follows from error and template; template-choice: somebody must choose; account: the cause lies outside.
            fixability: template-choice
            # How the failure is recognised. `literal` must stand in the message, letter by letter; `regex` (linear: no lookaround, no
            # back-reference) may say more, and its named groups are texts that rootCause and advice may use.
            # Write it from the format of the message: every SDK and tool words it a little differently.
            signatures:
              - literal: "is not a valid frobnication mode"
                regex: "'(?<mode>[^']+)' is not a valid frobnication mode"
                confidence: exact                 # exact: this cause alone; likely; possible: other causes say the same
                # none: ["mode of a gadget"]      # texts of look-alikes
                # errorCodes: [ValidationException]
            rootCause: >-
              The widget asks for the frobnication mode `{{ mode }}`, which the service does not know.
            references:
              - https://docs.aws.amazon.com/
            # What to do by hand, with exact commands. Users see it when there is no recipe, or when the target is not certain.
            advice: |-
              Set the mode of the widget to one of those that its documentation lists.
            # The cure in the template, for every flavour: names for resources, then steps on them. Take the comments off to use it.
            # cure: Set the frobnication mode to one that the service takes
            # applicability: review               # safe: follows from error and template alone; review: a choice was made
            # impact: in-place                    # none, in-place, replacement, unknown
            # locate:
            #   subject: { types: [AWS::SNS::Topic] }
            # recipe:
            #   - set-property: { of: subject, path: DisplayName, value: "standard", replace: true }

            """);
        yield return ("examples/texts/terraform.log", """
            Error: creating Widget (orders): operation error Widgets: CreateWidget, https response error StatusCode: 400, RequestID: 3f6c1d5e-8a52-4c0b-9d5b-0d6a3f1f2a77, ValidationException: 'eager' is not a valid frobnication mode

              with aws_widget.orders,
              on main.tf line 3, in resource "aws_widget" "orders":
               3: resource "aws_widget" "orders" {

            """);
        yield return ("examples/texts/cloudformation.log", """
            2026-03-02 09:14:07 UTC  CREATE_FAILED  AWS::Widgets::Widget  Orders  Resource handler returned message: "'eager' is not a valid frobnication mode (Service: Widgets, Status Code: 400, Request ID: 3f6c1d5e-8a52-4c0b-9d5b-0d6a3f1f2a77)" (RequestToken: 5a1a0d4e-0b6b-4f86-a1f4-2f4a9a8d9c11, HandlerErrorCode: InvalidRequest)

            """);
        yield return ("examples/near-miss/look-alike.log", """
            Error: creating Widget (orders): operation error Widgets: CreateWidget, https response error StatusCode: 403, RequestID: 3f6c1d5e-8a52-4c0b-9d5b-0d6a3f1f2a77, AccessDeniedException: not authorized to read the frobnication mode

              with aws_widget.orders,
              on main.tf line 3, in resource "aws_widget" "orders":
               3: resource "aws_widget" "orders" {

            """);
    }
}
