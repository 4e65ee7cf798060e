using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Work is stopped by the processor time that it takes, and by the clock only far beyond that.</summary>
public sealed class TimedWorkTests
{
    private const int StackSize = 1024 * 1024;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(30, 1)] // a busy machine
    [InlineData(3, 30)] // other work of the same process
    public async Task What_only_one_of_both_clocks_says_stops_no_good_work(int seconds, int computed)
    {
        var release = new TaskCompletionSource();
        var work = Work(seconds, computed, release.Task);
        var run = Task.Run(() => work.Run(Long, Limit, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        Assert.NotSame(run, await Task.WhenAny(run, Task.Delay(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken)));
        release.SetResult();
        Assert.Equal("done", await run);
    }

    [Theory]
    [InlineData(7, 7, false, 6)]
    [InlineData(59, 59, false, 6)]
    [InlineData(61, 0, true, 60)]
    public void Work_without_end_is_stopped_and_the_limit_told(int seconds, int computed, bool wasStarved, int exceeded)
    {
        var work = Work(seconds, computed, new TaskCompletionSource().Task);
        Assert.Null(work.Run(Long, Limit, TestContext.Current.CancellationToken));
        Assert.Equal((wasStarved, TimeSpan.FromSeconds(exceeded)), (work.WasStarved, work.Exceeded));
    }

    /// <summary>Work that ends when it is released, or heeds its token, whose step has taken so long when it is first looked at.</summary>
    private static TimedWork<string> Work(int seconds, int computed, Task release)
    {
        var begun = new TaskCompletionSource();
        return new TimedWork<string>(Wait, StackSize, () => begun.Task.IsCompleted ? new WorkTime(TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(computed)) : default);

        string Wait(Action finishStep, CancellationToken token)
        {
            begun.SetResult();
            release.Wait(token);
            return "done";
        }
    }
}
