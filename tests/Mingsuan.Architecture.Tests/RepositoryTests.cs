using Xunit;

namespace Mingsuan.Architecture.Tests;

/// <summary>The repository as it is keeps the rules of the house.</summary>
public sealed class RepositoryTests
{
    [Fact]
    public void References_go_in_the_directions_of_the_design() => AssertKept(Directions.Violations(Repository.Projects));

    [Fact]
    public void The_kernel_takes_no_package_and_data_is_parsed_by_the_compiler_alone() => AssertKept(Guards.Packages(Repository.Projects));

    [Fact]
    public void Every_part_of_the_command_can_be_compiled_ahead_of_time() => AssertKept(Guards.AotCompatible(Repository.Projects));

    [Fact]
    public void The_solution_lists_every_project() => AssertKept(Guards.Listed(Repository.Projects, Repository.SolutionText));

    [Fact]
    public void Long_files_have_a_reason() => AssertKept(Repository.Exceptions("eng/long-files.txt").Apply(Guards.LongFiles(Repository.Sources)));

    [Fact]
    public void Money_never_meets_floating_point() =>
        AssertKept(Repository.Exceptions("eng/floating-point.txt").Apply(Guards.FloatingPoint(Repository.Sources)));

    [Fact]
    public void The_words_of_the_field_are_data() =>
        AssertKept(Repository.Exceptions("eng/chinese-in-code.txt").Apply(Guards.ChineseInCode(Repository.Sources)));

    [Fact]
    public void Something_is_looked_at()
    {
        Assert.Contains(Repository.Projects, project => project.Name == "Mingsuan.Kernel");
        Assert.Contains(Repository.Sources, file => file.IsIn("src/Mingsuan.Kernel"));
    }

    private static void AssertKept(IEnumerable<string> violations) => Assert.True(!violations.Any(), string.Join('\n', violations));
}
