using Remediator.Cli;

return new Application(
    Console.OpenStandardOutput,
    Console.OpenStandardInput,
    Console.Error,
    Terminal.OfThisProcess(),
    Environment.CurrentDirectory).Run(args);
