namespace Mingsuan.DataCompiler;

/// <summary>The command: checks the data folder and, without <c>--check</c>, writes it as one JSON file, and each part beside it under its name.
/// Exit code 0: no fault; 1: faults, all of them printed; 2: not a call that it understands.</summary>
internal sealed class CommandLine(TextWriter output, TextWriter error)
{
    private const string Usage = "usage: Mingsuan.DataCompiler <dataDir> <outputFile> [--check] [--build]";

    public int Run(IReadOnlyList<string> arguments)
    {
        var options = arguments.Where(argument => argument.StartsWith("--", StringComparison.Ordinal)).ToHashSet();
        var paths = arguments.Where(argument => !options.Contains(argument)).ToList();
        if (paths.Count != 2 || !options.IsSubsetOf(["--check", "--build"]) || !Directory.Exists(paths[0]))
        {
            error.WriteLine(Usage);
            return 2;
        }
        var compilation = new Compilation(paths[0]);
        if (compilation.Faults.Count > 0)
            return Report(compilation.Faults, inBuild: options.Contains("--build"));
        if (!options.Contains("--check"))
            Write(compilation, paths[1]);
        foreach (var name in compilation.Absent)
            output.WriteLine($"{name}: no file yet; references into it were not checked");
        return 0;
    }

    private int Report(IReadOnlyList<Fault> faults, bool inBuild)
    {
        foreach (var fault in faults)
            error.WriteLine(inBuild ? fault.ToBuildError() : fault.ToString());
        return 1;
    }

    private static void Write(Compilation compilation, string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".";
        Directory.CreateDirectory(folder);
        WriteFile(path, compilation, part: null);
        foreach (var part in compilation.Parts) WriteFile(Path.Combine(folder, part + ".json"), compilation, part);
    }

    private static void WriteFile(string path, Compilation compilation, string? part)
    {
        using var file = File.Create(path);
        compilation.Write(file, part);
    }
}
