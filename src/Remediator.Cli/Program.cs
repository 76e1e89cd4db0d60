using Remediator.Cli;

return new Application(
    Console.OpenStandardOutput,
    Console.OpenStandardInput,
    Console.Error,
    new Terminal(Console.IsErrorRedirected, Environment.GetEnvironmentVariable("NO_COLOR"), Environment.GetEnvironmentVariable("TERM")),
    Environment.CurrentDirectory).Run(args);
