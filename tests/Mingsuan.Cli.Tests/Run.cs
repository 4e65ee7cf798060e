using System.Text;
using Mingsuan.Cli;

namespace Mingsuan.Cli.Tests;

/// <summary>Runs the command in this process, in a folder of its own that is gone afterwards.</summary>
internal sealed class Run : IDisposable
{
    /// <summary>The head of a disclosure whose sums all hold.</summary>
    public const string Sound =
        "示例市测试服务中心2023年单位预算\n\n表3 支出预算总表\n单位名称：示例市测试服务中心 单位：万元\n"
        + "科目编码\t科目名称\t合计\t基本支出\t项目支出\n\t合计\t30.00\t20.00\t10.00\n208\t社会保障和就业支出\t10.00\t8.00\t2.00\n"
        + "20805\t行政事业单位养老支出\t10.00\t8.00\t2.00\n2080505\t机关事业单位基本养老保险缴费支出\t10.00\t8.00\t2.00\n"
        + "210\t卫生健康支出\t20.00\t12.00\t8.00\n21011\t行政事业单位医疗\t20.00\t12.00\t8.00\n2101102\t事业单位医疗\t20.00\t12.00\t8.00\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("明算-");

    /// <summary>The program that was built with these tests.</summary>
    public static WorkerProgram OwnProgram => new("dotnet", [Path.Combine(AppContext.BaseDirectory, "mingsuan.dll")]);

    /// <summary>The same with 20805 too large.</summary>
    public static string Broken => Sound.Replace("养老支出\t10.00", "养老支出\t11.00", StringComparison.Ordinal);

    public byte[] OutputBytes { get; private set; } = [];

    public string Output => Encoding.UTF8.GetString(OutputBytes);

    public string Error { get; private set; } = string.Empty;

    /// <summary>The path of that name in the folder.</summary>
    public string this[string name] => Path.Combine(folder.FullName, name);

    /// <summary>Writes a file and gives its path.</summary>
    public string File(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        System.IO.File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>The exit code of the command.</summary>
    public async Task<int> Command(params string[] arguments)
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter();
        var host = new CommandHost { Output = output, Error = error, ProgramFolder = AppContext.BaseDirectory, Worker = OwnProgram };
        var code = await CommandLine.RunAsync(arguments, host, CancellationToken.None);
        (OutputBytes, Error) = (output.ToArray(), error.ToString());
        return code;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
