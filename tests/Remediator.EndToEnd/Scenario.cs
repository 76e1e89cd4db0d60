using System.Globalization;
using Remediator.Cli;

namespace Remediator.EndToEnd;

/// <summary>A module whose deployment fails: a folder of <c>scenarios/</c>, or the example of a rule.</summary>
/// <param name="folder">The module's folder, below the repository.</param>
/// <param name="port">Where the emulator listens.</param>
/// <param name="account">The account that it is deployed in, which no other scenario shares.</param>
internal sealed class Scenario(string folder, int port, long account)
{
    private const string OwnScenarios = "tests/Remediator.EndToEnd/scenarios";

    // What one failure hides, the next apply shows.
    private const int MostRounds = 2;

    private static readonly string[] Examples =
    [
        "kms/kms-key-policy-missing-logs-principal/examples/terraform/harbour-four-files",
        "kms/kms-key-policy-missing-logs-principal/examples/terraform/orchard-module",
        "terraform/terraform-log-group-missing-key-policy-dependency/examples/terraform/printshop",
        "iam/iam-managed-policy-not-found/examples/terraform/parcel-sorter",
        "lambda/lambda-reserved-environment-variable/examples/terraform/parcel-sorter",
        "s3/s3-acl-not-supported/examples/terraform/museum",
    ];

    /// <summary>The folders of all scenarios.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Examples.Select(example => "templates/" + example),
        .. Directory.EnumerateDirectories(Path.Combine(Repository.Root, OwnScenarios)).Order(StringComparer.Ordinal).Select(own => $"{OwnScenarios}/{Path.GetFileName(own)}"),
    ];

    /// <summary>Deploys and patches until the deployment succeeds; then none of the logs asks for a patch any more.</summary>
    public void Run()
    {
        using var deployment = new Deployment(Path.Combine(Repository.Root, folder), port, account.ToString(CultureInfo.InvariantCulture));
        using var logs = new TemporaryFolder();
        var failed = new List<string>();
        var (succeeded, printed) = deployment.Apply();
        succeeded.ShouldBeFalse("the emulator took the module as it was");
        while (!succeeded && failed.Count < MostRounds)
        {
            failed.Add(logs.Write($"error-{failed.Count}.log", printed));
            var run = Cli.Tests.Run.In(deployment.Folder, "--template", ".", "--error", failed[^1]);
            run.ExitCode.ShouldBe(ExitCode.Success, run.Error + printed);
            Git.Apply(deployment.Folder, run.Output);
            (succeeded, printed) = deployment.Apply();
        }
        succeeded.ShouldBeTrue(printed);
        foreach (var log in failed)
            Cli.Tests.Run.In(deployment.Folder, "--template", ".", "--error", log).ExitCode.ShouldBe(ExitCode.NoPatch);
    }
}
