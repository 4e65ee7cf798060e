using Xunit;

namespace Mingsuan.Architecture.Tests;

/// <summary>Each guard bites: a made-up violation is found, and what is allowed is let pass.</summary>
public sealed class BiteTests
{
    [Theory]
    [InlineData("Mingsuan.Kernel", "Mingsuan.Catalog")]
    [InlineData("Mingsuan.Catalog", "Mingsuan.Reading")]
    [InlineData("Mingsuan.Reading", "Mingsuan.Checking")]
    [InlineData("Mingsuan.Checking", "Mingsuan.Reading")]
    [InlineData("Mingsuan.Checking", "Mingsuan.Application")]
    [InlineData("Mingsuan.Application", "Mingsuan.Storage")]
    [InlineData("Mingsuan.Cli", "Mingsuan.Web")]
    [InlineData("Mingsuan.Reading", "Mingsuan.DataCompiler")]
    public void A_reference_against_the_directions_is_found(string from, string to) =>
        Assert.Contains($"{from} must not reference {to}", Assert.Single(Directions.Violations([Project(from, references: [to])])), StringComparison.Ordinal);

    [Theory]
    [InlineData("Mingsuan.Catalog", "Mingsuan.Kernel")]
    [InlineData("Mingsuan.Checking", "Mingsuan.Kernel")]
    [InlineData("Mingsuan.Application", "Mingsuan.Checking")]
    [InlineData("Mingsuan.Cli", "Mingsuan.Storage")]
    public void A_reference_along_the_directions_is_let_pass(string from, string to) =>
        Assert.Empty(Directions.Violations([Project(from, references: [to])]));

    [Fact]
    public void A_project_without_a_layer_is_found() =>
        Assert.Contains("give Mingsuan.Misc a layer", Assert.Single(Directions.Violations([Project("Mingsuan.Misc")])), StringComparison.Ordinal);

    [Fact]
    public void References_are_read_with_either_slash_and_from_imported_targets_but_build_tools_are_none()
    {
        var project = ProjectFile.Parse("src/A/A.csproj", """
            <Project><ItemGroup>
              <ProjectReference Include="..\Mingsuan.Kernel\Mingsuan.Kernel.csproj" />
              <ProjectReference Include="../Tool/Tool.csproj" ReferenceOutputAssembly="false" />
            </ItemGroup></Project>
            """, """<Project><ItemGroup><ProjectReference Include="../Mingsuan.Catalog/Mingsuan.Catalog.csproj" /></ItemGroup></Project>""");
        Assert.Equal(["Mingsuan.Kernel", "Mingsuan.Catalog"], project.References);
    }

    [Fact]
    public void A_package_of_the_kernel_is_found() => Assert.Single(Guards.Packages([Project("Mingsuan.Kernel", packages: ["Anything"])]));

    [Fact]
    public void Yaml_outside_the_data_compiler_is_found()
    {
        Assert.Single(Guards.Packages([Project("Mingsuan.Catalog", packages: ["YamlDotNet"])]));
        Assert.Empty(Guards.Packages([Project("Mingsuan.Application", packages: ["YamlDotNet"])]));
        Assert.Empty(Guards.Packages([Project("Mingsuan.DataCompiler", folder: "eng", packages: ["YamlDotNet"])]));
    }

    [Fact]
    public void A_source_project_that_is_not_ready_for_ahead_of_time_compilation_is_found()
    {
        var project = ProjectFile.Parse("src/A/A.csproj", "<Project><PropertyGroup><IsAotCompatible>false</IsAotCompatible></PropertyGroup></Project>");
        Assert.Single(Guards.AotCompatible([project]));
        Assert.Empty(Guards.AotCompatible([project with { IsAotCompatible = true }]));
    }

    [Fact]
    public void A_project_that_the_solution_forgets_is_found()
    {
        Assert.Single(Guards.Listed([Project("Mingsuan.Kernel")], """<Solution><Project Path="src/Other/Other.csproj" /></Solution>"""));
        Assert.Empty(Guards.Listed([Project("A")], """<Solution><Project Path="src/A/A.csproj" /></Solution>"""));
    }

    [Fact]
    public void A_file_of_301_lines_is_found()
    {
        Assert.Single(Guards.LongFiles([Source("src/A.cs", LinesOf(301))]));
        Assert.Single(Guards.LongFiles([Source("tests/A.cs", LinesOf(301))]));
        Assert.Empty(Guards.LongFiles([Source("src/A.cs", LinesOf(300))]));
    }

    [Theory]
    [InlineData("double a;")]
    [InlineData("float a;")]
    [InlineData("var a = 0.5;")]
    [InlineData("var a = 1e3f;")]
    [InlineData("Double a;")]
    [InlineData("System.Single a;")]
    public void Floating_point_is_found(string code) => Assert.NotEmpty(Guards.FloatingPoint([Source("src/Mingsuan.Checking/A.cs", code)]));

    [Theory]
    [InlineData("decimal a = 0.5m;")]
    [InlineData("// double-byte\n/* float */ int a;")]
    [InlineData("var a = \"double\";")]
    [InlineData("var a = list.Single();")]
    public void Money_and_words_about_floating_point_are_let_pass(string code) =>
        Assert.Empty(Guards.FloatingPoint([Source("src/Mingsuan.Checking/A.cs", code)]));

    [Theory]
    [InlineData("var a = \"万元\";")]
    [InlineData("var a = '万';")]
    [InlineData("var a = @\"x\"\"万\";")]
    [InlineData("var a = $\"{b} 万 {c}\";")]
    [InlineData("var a = $\"{(b ? \"万\" : \"x\")}\";")]
    [InlineData("var a = \"\"\"\n  万\n  \"\"\";")]
    [InlineData("var a = \"万\"u8;")]
    [InlineData("var a = \"\\u4E07\";")]
    public void Chinese_in_code_is_found(string code)
    {
        var violation = Assert.Single(Guards.ChineseInCode([Source("src/A.cs", "class A;\n" + code)]));
        Assert.Equal(("src/A.cs", 2), (violation.File, violation.Line));
    }

    [Theory]
    [InlineData("/// <summary>Personnel expenses (人员经费).</summary>\nclass A;")]
    [InlineData("// “其中” is no partition\nclass A;")]
    [InlineData("var a = \"plain\"; /* 说明 \"万元\" */")]
    [InlineData("var a = character >= '\\u4E00';")]
    public void Chinese_in_comments_and_ends_of_ranges_are_let_pass(string code) => Assert.Empty(Guards.ChineseInCode([Source("src/A.cs", code)]));

    [Fact]
    public void An_exception_needs_a_reason_and_an_offender()
    {
        var list = ExceptionList.Parse("eng/list.txt", "# a remark\nsrc/A.cs\nsrc/B.cs  a good reason\nsrc/C.cs its offence is gone\n");
        Violation[] violations = [new("src/A.cs", 1, "mend it"), new("src/B.cs", 2, "mend it"), new("src/D.cs", 3, "mend it")];
        Assert.Equal(
        [
            "src/D.cs:3: mend it (or a line with the reason in eng/list.txt)",
            "eng/list.txt: src/A.cs has no reason",
            "eng/list.txt: src/C.cs needs no exemption any more",
        ], list.Apply(violations));
    }

    private static ProjectFile Project(string name, string folder = "src", string[]? references = null, string[]? packages = null) =>
        new($"{folder}/{name}/{name}.csproj", references ?? [], packages ?? [], IsAotCompatible: true);

    private static SourceFile Source(string path, string text) => new(path, text);

    private static string LinesOf(int count) => string.Concat(Enumerable.Repeat("// line\n", count));
}
