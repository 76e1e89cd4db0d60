using System.Globalization;
using System.Text;
using Remediator.Catalogue;
using Remediator.Remediation;
using Remediator.Templating;

namespace Remediator.Reporting;

/// <summary>
/// The patch as a mail that <c>git am</c> takes: the commit message comes from <c>_shared/commit-message.sbn</c>.
/// The date is fixed, so that the same input gives the same bytes; <c>git am --ignore-date</c> sets the current one.
/// </summary>
public static class MailboxReport
{
    // git's own placeholder for a mail that stands for a commit without one.
    private const string Separator = "From 0000000000000000000000000000000000000000 Mon Sep 17 00:00:00 2001";
    private const string TemplatePath = "_shared/commit-message.sbn";

    public static string Write(Report report, CatalogueSet catalogue, ITemplateEngine engine, TextRenderer renderer)
    {
        if (report.Patch.Length == 0)
            return "";
        var template = engine.Load(catalogue.Template(TemplatePath)!, TemplatePath);
        var message = template.Render(ModelOf(report, renderer)).Trim();
        var subject = message.Split('\n')[0];
        var body = message[subject.Length..].Trim('\n');
        var mail = new StringBuilder();
        mail.Append(Separator).Append('\n');
        mail.Append("From: remediate <remediate@localhost>\n");
        mail.Append("Date: Thu, 1 Jan 1970 00:00:00 +0000\n");
        mail.Append("Subject: [PATCH] ").Append(Encode(subject)).Append('\n');
        // `git am` takes the carriage return off each line of a mail; not off what is encoded.
        var isEncoded = report.Patch.Contains('\r');
        mail.Append($"MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: {(isEncoded ? "quoted-printable" : "8bit")}\n\n");
        var content = new StringBuilder();
        // A line of the message that looks like the start of a patch would end it early.
        foreach (var line in body.Split('\n'))
            content.Append(line.StartsWith("---", StringComparison.Ordinal) || line.StartsWith("diff ", StringComparison.Ordinal) ? " " : "").Append(line).Append('\n');
        content.Append("---\n").Append(report.Patch).Append("-- \nremediate ").Append(report.Version).Append("\n\n");
        return mail.Append(isEncoded ? QuotedPrintable.Encode(content.ToString()) : content).ToString();
    }

    private static Dictionary<string, object?> ModelOf(Report report, TextRenderer renderer) => new()
    {
        ["remediations"] = report.Outcomes.Where(outcome => outcome.Remediation.HasEdits).Select(outcome => new Dictionary<string, object?>
        {
            ["title"] = outcome.Remediation.Title,
            ["fault"] = outcome.Remediation.Rule.Title,
            ["rule"] = outcome.Remediation.Rule.Id,
            ["resources"] = outcome.Remediation.Resources.ToArray<object?>(),
            ["root_cause"] = Wrap(renderer.Render(outcome.Remediation.Rule.RootCause, outcome.Diagnosis)),
            ["review"] = outcome.Remediation.Applicability == Applicability.Review,
            ["choices"] = outcome.Remediation.Choices.Select(Item).ToArray<object?>(),
            ["proof"] = (outcome.Proof?.Facts ?? []).Select(Item).ToArray<object?>(),
            ["grants"] = (outcome.Proof?.Grants ?? []).Select(grant => Item(grant.ToString())).ToArray<object?>(),
            ["reference"] = outcome.Remediation.Rule.References.FirstOrDefault() ?? "",
        }).ToArray<object?>(),
    };

    private static string Item(string text) => Wrap(text, "  ");

    /// <summary>Text in lines of at most 72 characters, as commit messages have them; words are not broken.</summary>
    private static string Wrap(string text, string indent = "")
    {
        var result = new StringBuilder();
        var column = 0;
        foreach (var word in text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (column > 0 && column + 1 + word.Length > 72)
            {
                result.Append('\n').Append(indent);
                column = indent.Length;
            }
            else if (column > 0)
            {
                result.Append(' ');
                column++;
            }
            result.Append(word);
            column += word.Length;
        }
        return result.ToString();
    }

    // RFC 2047: a header holds ASCII only.
    private static string Encode(string subject) => subject.All(char.IsAscii)
        ? subject
        : string.Create(CultureInfo.InvariantCulture, $"=?UTF-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(subject))}?=");
}
