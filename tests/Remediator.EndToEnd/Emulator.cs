using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Remediator.EndToEnd;

/// <summary>An AWS on loopback that refuses what AWS refuses; runs for as long as the tests of one class do.</summary>
public sealed class Emulator : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process? _process;

    public Emulator()
    {
        if (Tools.Missing is not null)
            return;
        Port = FreePort();
        var start = new ProcessStartInfo("python3", ["-m", "emulator.server", "--port", Port.ToString(System.Globalization.CultureInfo.InvariantCulture)])
        {
            WorkingDirectory = Repository.Shared,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        _process = Process.Start(start)!;
        // Its log is of no interest, but a full pipe would stop it.
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        WaitUntilItListens();
    }

    public int Port { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.Dispose();
    }

    private void WaitUntilItListens()
    {
        var limit = Stopwatch.StartNew();
        while (limit.Elapsed < StartLimit)
        {
            try
            {
                using var client = new TcpClient();
                client.Connect(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException)
            {
                Thread.Sleep(200);
            }
        }
        throw new InvalidOperationException($"the emulator does not listen after {StartLimit.TotalSeconds} s");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
