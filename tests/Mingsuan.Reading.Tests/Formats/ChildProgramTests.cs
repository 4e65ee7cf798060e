using Mingsuan.Programs;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Programs of the machine end well, badly or in time.</summary>
public sealed class ChildProgramTests
{
    private const string Runtime = "dotnet";

    [Fact]
    public void A_program_that_ends_while_its_memory_is_looked_at_has_not_failed()
    {
        var program = Program(TimeSpan.FromMinutes(1), TimeSpan.FromTicks(1));
        Assert.All(Enumerable.Range(0, 40), _ => Assert.True(Run(program, "--version")));
    }

    [Fact]
    public void A_program_that_takes_too_long_is_ended() => Assert.False(Run(Program(TimeSpan.FromTicks(1)), "--version"));

    [Fact]
    public void A_program_that_fails_says_so() => Assert.False(Run(Program(TimeSpan.FromMinutes(1)), "--no-such-option"));

    [Fact]
    public void What_a_killed_process_left_behind_is_removed_and_what_is_in_use_stays()
    {
        var left = Directory.CreateTempSubdirectory("mingsuan-");
        File.WriteAllText(Path.Combine(left.FullName, ".in-use"), string.Empty);
        File.WriteAllText(Path.Combine(left.FullName, "page.pgm"), "P5");
        using var used = new TemporaryFolder();
        using var young = new TemporaryFolder();
        foreach (var folder in new[] { left.FullName, used.Path }) Directory.SetLastWriteTimeUtc(folder, new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        TemporaryFolder.RemoveLeftovers(TimeProvider.System);
        Assert.Equal([false, true, true], new[] { left.FullName, used.Path, young.Path }.Select(Directory.Exists));
    }

    private static ChildProgram Program(TimeSpan limit, TimeSpan? watch = null)
    {
        var path = ChildProgram.Find(OperatingSystem.IsWindows() ? [$"{Runtime}.exe"] : [Runtime]);
        Assert.SkipWhen(path is null, "dotnet is not on the path");
        return watch is { } interval ? new ChildProgram(path!, limit) { WatchInterval = interval } : new ChildProgram(path!, limit);
    }

    private static bool Run(ChildProgram program, string argument) => program.Run(Path.GetTempPath(), [argument], TestContext.Current.CancellationToken);
}
