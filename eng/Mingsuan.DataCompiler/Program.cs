using Mingsuan.DataCompiler;

return new CommandLine(Console.Out, Console.Error).Run(args);
