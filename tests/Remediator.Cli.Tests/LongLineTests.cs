namespace Remediator.Cli.Tests;

/// <summary>What a log costs that is one line. What is allocated is counted for the whole process, so nothing else runs beside it.</summary>
[Collection(Alone)]
[CollectionDefinition(Alone, DisableParallelization = true)]
public sealed class LongLineTests : IDisposable
{
    private const string Alone = "alone";

    private const string Log = "Resource handler returned message: \"The specified KMS key does not exist or is not allowed to be used with Arn 'arn:aws:logs:eu-west-1:111122223333:log-group:/x'\"\n";

    private const string Stack = """
        Resources:
          Key: { Type: AWS::KMS::Key, Properties: { KeyPolicy: { Version: '2012-10-17', Statement: [ { Sid: Root, Effect: Allow, Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'kms:*', Resource: '*' } ] } } }
          Group: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: /x, KmsKeyId: !GetAtt Key.Arn } }

        """;

    private readonly TemporaryFolder _folder = new();

    public LongLineTests() => _folder.Write("stack.yaml", Stack);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_log_of_one_line_of_100_MB_takes_bounded_time_and_memory()
    {
        var path = Path.Combine(_folder.Path, "long.log");
        using (var file = new StreamWriter(path))
        {
            var piece = new string('x', 1 << 20);
            for (var i = 0; i < 100; i++)
                file.Write(piece);
            file.Write(" " + Log);
        }
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var run = Run.In(_folder.Path, "-t", "stack.yaml", "-e", "long.log");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        GC.GetTotalMemory(forceFullCollection: true).ShouldBeLessThan(400L << 20);
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(2L << 30);
        run.Error.ShouldNotContain("internal error");
    }
}
