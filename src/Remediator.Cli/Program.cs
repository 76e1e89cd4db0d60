using Remediator.Cli;

return new Application(
    Console.OpenStandardOutput,
    Console.OpenStandardInput,
    StandardError.Open(),
    Terminal.OfThisProcess(),
    Environment.CurrentDirectory).Run(args);
