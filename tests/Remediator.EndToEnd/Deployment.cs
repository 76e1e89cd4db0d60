using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Remediator.EndToEnd;

/// <summary>A copy of a module that real Terraform deploys to the emulator, in an account of its own.</summary>
internal sealed partial class Deployment : IDisposable
{
    private static readonly string[] Services =
    [
        "cloudtrail", "cloudwatch", "configservice", "dynamodb", "ec2", "events", "iam", "kms", "lambda", "logs", "rds", "s3", "s3control",
        "secretsmanager", "sns", "sqs", "sts",
    ];

    private readonly TemporaryFolder _folder;
    private readonly string _account;
    private readonly string _emulatorFile;
    private readonly string _settings;

    /// <param name="module">The module's folder.</param>
    /// <param name="port">Where the emulator listens.</param>
    /// <param name="account">Twelve digits.</param>
    public Deployment(string module, int port, string account)
    {
        _folder = TemporaryFolder.WorkTreeOf(module, file => Path.GetFileName(file) != "error.log");
        _account = account;
        var texts = Directory.EnumerateFiles(_folder.Path, "*.tf", SearchOption.AllDirectories).Select(File.ReadAllText).ToArray();
        // A module's own provider block is overridden; without one the file is the configuration.
        var isConfigured = texts.Any(text => text.Contains("provider \"aws\"", StringComparison.Ordinal));
        _emulatorFile = Path.Combine(_folder.Path, isConfigured ? "emulator_override.tf" : "emulator.tf");
        var endpoints = string.Join("\n", Services.Select(service => $"    {service} = \"http://127.0.0.1:{port}\""));
        _settings = $$"""
            provider "aws" {
              access_key                  = "AKIA0000{{account}}"
              secret_key                  = "none"
              skip_credentials_validation = true
              skip_metadata_api_check     = true
              s3_use_path_style           = true
              endpoints {
            {{endpoints}}
              }
            }
            """;
        foreach (var archive in texts.SelectMany(text => ArchiveName().Matches(text)).Select(match => match.Groups[1].Value).Distinct())
            Pack(Path.Combine(_folder.Path, archive));
    }

    public string Folder => _folder.Path;

    /// <summary>Runs <c>terraform apply</c>.</summary>
    /// <returns>Whether it succeeded, and all that it printed.</returns>
    public (bool Succeeded, string Log) Apply()
    {
        File.WriteAllText(_emulatorFile, _settings);
        try
        {
            if (!Directory.Exists(Path.Combine(Folder, ".terraform")))
            {
                var (code, text) = Terraform("init", "-no-color", "-input=false", "-backend=false", $"-plugin-dir={Tools.ProviderMirror}");
                code.ShouldBe(0, text);
            }
            var (exitCode, log) = Terraform("apply", "-auto-approve", "-no-color", "-input=false");
            return (exitCode == 0, log);
        }
        finally
        {
            File.Delete(_emulatorFile);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private (int ExitCode, string Text) Terraform(params string[] args)
    {
        var start = new ProcessStartInfo("terraform", args) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("TF_CLI_CONFIG_FILE");
        start.Environment["AWS_REGION"] = "us-east-1";
        start.Environment["AWS_ACCESS_KEY_ID"] = "AKIA0000" + _account;
        start.Environment["AWS_SECRET_ACCESS_KEY"] = "none";
        start.Environment["CHECKPOINT_DISABLE"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    private static void Pack(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        using var writer = new StreamWriter(archive.CreateEntry("index.py").Open());
        writer.Write("def handler(event, context): return None\n");
    }

    [GeneratedRegex("\"([A-Za-z0-9_./-]+\\.zip)\"", RegexOptions.NonBacktracking)]
    private static partial Regex ArchiveName();
}
