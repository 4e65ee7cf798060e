using Xunit;

namespace Mingsuan.DataCompiler.Tests;

/// <summary>The command as the build and people call it.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly DataFolder folder = new DataFolder().WithSchema("tables", """{ "type": "object", "required": ["id"] }""");
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    [Fact]
    public void Faults_end_with_1_and_write_no_file()
    {
        folder.With("tables/x.yaml", "a: 1");
        Assert.Equal(1, Run(folder.FullName, OutputFile));
        Assert.Equal($"{Path.Combine(folder.FullName, "tables/x.yaml")}:1:1: “id” is missing; expected an object with id{Environment.NewLine}", error.ToString());
        Assert.False(File.Exists(OutputFile));
    }

    [Fact]
    public void In_a_build_a_fault_has_the_form_that_the_build_shows_at_the_file()
    {
        folder.With("tables/x.yaml", "a: 1");
        Assert.Equal(1, Run(folder.FullName, OutputFile, "--build"));
        Assert.Equal($"{Path.Combine(folder.FullName, "tables/x.yaml")}(1,1): error MSD001: “id” is missing; expected an object with id{Environment.NewLine}", error.ToString());
    }

    [Fact]
    public void Checking_alone_writes_no_file()
    {
        folder.With("tables/x.yaml", "id: 1");
        Assert.Equal(0, Run(folder.FullName, OutputFile, "--check"));
        Assert.False(File.Exists(OutputFile));
    }

    [Fact]
    public void Faultless_data_is_written()
    {
        folder.With("tables/x.yaml", "id: 1");
        Assert.Equal(0, Run(folder.FullName, OutputFile));
        Assert.Equal("""{"tables":[{"id":"1"}]}""", File.ReadAllText(OutputFile));
    }

    [Fact]
    public void A_folder_that_is_not_written_yet_is_said()
    {
        Assert.Equal(0, Run(folder.FullName, OutputFile));
        Assert.Equal($"tables: no file yet; references into it were not checked{Environment.NewLine}", output.ToString());
    }

    [Theory]
    [InlineData]
    [InlineData("nowhere", "out.json")]
    public void A_call_that_makes_no_sense_ends_with_2(params string[] arguments)
    {
        Assert.Equal(2, Run(arguments));
        Assert.StartsWith("usage:", error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        folder.Dispose();
        output.Dispose();
        error.Dispose();
    }

    private string OutputFile => Path.Combine(folder.FullName, "samples", "out.json");

    private int Run(params string[] arguments) => new CommandLine(output, error).Run(arguments);
}
