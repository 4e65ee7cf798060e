using Mingsuan.Cli;

using var console = new ProcessConsole();
using var interruption = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interruption.Cancel();
};
return await CommandLine.RunAsync(args, console.Host, interruption.Token);
