using Remediator.Cli;

return new Application(
    StandardStreams.Output,
    Console.OpenStandardInput,
    StandardStreams.Error(),
    Terminal.OfThisProcess(),
    Environment.CurrentDirectory).Run(args);
