using System.Text.Json;
using Remediator.Cli.Input;
using Remediator.Patching;
using Remediator.Sources.Hcl;

namespace Remediator.Cli.Verification;

/// <summary>
/// Asks the tools that are installed what they say of the project before and after the changes, on copies in a temporary folder:
/// <c>cfn-lint</c> of changed CloudFormation templates, <c>terraform validate</c> of changed modules where it can start offline
/// (<c>.terraform</c> is there, or <c>TF_PLUGIN_DIR</c> names a mirror of the providers). Only what is new after the changes counts.
/// </summary>
/// <param name="note">Takes what was asked, and what could not be.</param>
internal sealed class ExternalVerifier(IReadOnlyList<TemplateFile> files, Action<string> note)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>The findings that the changes bring; empty when there are none, or nobody could be asked.</summary>
    public IReadOnlyList<string> NewFindings(IReadOnlyList<FileChange> changes)
    {
        var root = Directory.CreateTempSubdirectory("remediate-verify-").FullName;
        try
        {
            var (before, after) = (Path.Combine(root, "before"), Path.Combine(root, "after"));
            Copy(before, []);
            Copy(after, changes);
            return [.. Templates(before, after, changes), .. Modules(before, after, changes)];
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private void Copy(string folder, IReadOnlyList<FileChange> changes)
    {
        foreach (var file in files)
            Write(folder, file.Source.Path, file.Source.Encode(file.Source.Text));
        foreach (var change in changes)
            Write(folder, change.Path, change.Original.Encode(change.Text));
    }

    // Paths outside of the root are reported with `..`; they keep their place in the copy by another name.
    private static void Write(string folder, string path, byte[] bytes)
    {
        var full = Path.Combine(folder, Inside(path));
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    private static string Inside(string path) => string.Join('/', path.Split('/').Select(part => part == ".." ? "up" : part)).TrimStart('/');

    private List<string> Templates(string before, string after, IReadOnlyList<FileChange> changes)
    {
        var paths = changes.Where(change => !change.IsNew && IsTemplate(change.Path)).Select(change => Inside(change.Path)).ToArray();
        if (paths.Length == 0)
            return [];
        if (ExternalProgram.Find("cfn-lint") is not { } lint)
        {
            note("cfn-lint is not installed: not asked");
            return [];
        }
        var was = ExternalProgram.Run(lint, before, Limit, ["--format", "json", "--", .. paths]);
        var now = ExternalProgram.Run(lint, after, Limit, ["--format", "json", "--", .. paths]);
        return Compare("cfn-lint", Lint(was), Lint(now));
    }

    private List<string> Modules(string before, string after, IReadOnlyList<FileChange> changes)
    {
        var folders = changes.Where(change => IsModule(change.Path)).Select(change => Path.GetDirectoryName(change.Path) ?? "").Distinct().ToArray();
        var found = new List<string>();
        if (folders.Length == 0)
            return found;
        if (ExternalProgram.Find("terraform") is not { } terraform)
        {
            note("terraform is not installed: not asked");
            return found;
        }
        foreach (var folder in folders)
        {
            var original = files.First(file => Path.GetDirectoryName(file.Source.Path) == folder).FullPath;
            var was = Validate(terraform, Path.Combine(before, Inside(folder)), Path.GetDirectoryName(original)!);
            var now = Validate(terraform, Path.Combine(after, Inside(folder)), Path.GetDirectoryName(original)!);
            found.AddRange(Compare("terraform validate", was, now));
        }
        return found;
    }

    private List<string> Compare(string tool, List<string>? was, List<string>? now)
    {
        if (was is null || now is null)
        {
            note($"{tool} could not be asked");
            return [];
        }
        note($"{tool} was asked before and after");
        foreach (var known in was)
            now.Remove(known);
        return [.. now.Select(finding => $"{tool}: {finding}")];
    }

    // Providers come from the project's own `.terraform`, or from a mirror: never from the network.
    private static List<string>? Validate(string terraform, string folder, string original)
    {
        var installed = Path.Combine(original, ".terraform");
        var mirror = Environment.GetEnvironmentVariable("TF_PLUGIN_DIR");
        if (Directory.Exists(installed))
        {
            Directory.CreateSymbolicLink(Path.Combine(folder, ".terraform"), installed);
            var locked = Path.Combine(original, ".terraform.lock.hcl");
            if (File.Exists(locked))
                File.Copy(locked, Path.Combine(folder, ".terraform.lock.hcl"), overwrite: true);
        }
        else if (mirror is not { Length: > 0 } || ExternalProgram.Run(terraform, folder, Limit, ["init", "-backend=false", "-input=false", $"-plugin-dir={mirror}"]) is null)
        {
            return null;
        }
        return Read(ExternalProgram.Run(terraform, folder, Limit, ["validate", "-json"]), json => json.GetProperty("diagnostics"),
            finding => $"{finding.GetProperty("summary").GetString()}: {(finding.TryGetProperty("detail", out var detail) ? detail.GetString() : "")}");
    }

    // cfn-lint prints nothing at all when it finds nothing.
    private static List<string>? Lint(string? output) => output is { Length: 0 } ? [] : Read(output, json => json,
        finding => $"{finding.GetProperty("Rule").GetProperty("Id").GetString()} {finding.GetProperty("Message").GetString()} ({finding.GetProperty("Filename").GetString()})");

    private static List<string>? Read(string? output, Func<JsonElement, JsonElement> list, Func<JsonElement, string> text)
    {
        if (output is null)
            return null;
        try
        {
            using var json = JsonDocument.Parse(output);
            return [.. list(json.RootElement).EnumerateArray().Select(text)];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsTemplate(string path) => Path.GetExtension(path) is ".json" or ".yaml" or ".yml" or ".template" && !IsModule(path);

    private static bool IsModule(string path) => path.EndsWith(".tf", StringComparison.OrdinalIgnoreCase) || TerraformJsonReader.IsJson(path);
}
