namespace Mingsuan.Reading;

/// <summary>Two readings at one moment: a clock that never goes back, and the processor time of this process.</summary>
internal readonly record struct WorkTime(TimeSpan Clock, TimeSpan Processor)
{
    /// <summary>The readings now.</summary>
    public static WorkTime Now() => new(TimeSpan.FromMilliseconds(Environment.TickCount64), Environment.CpuUsage.TotalTime);

    /// <summary>What passed since earlier readings.</summary>
    public WorkTime Since(WorkTime earlier) => new(Clock - earlier.Clock, Processor - earlier.Processor);
}
