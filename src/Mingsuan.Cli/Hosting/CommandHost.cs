using Mingsuan.Reading;

namespace Mingsuan.Cli;

/// <summary>Everything outside that a command touches, so that tests can stand in for the console.</summary>
internal sealed record CommandHost
{
    /// <summary>Where reports go, as UTF-8 bytes.</summary>
    public required Stream Output { get; init; }

    /// <summary>Where refusals and hints go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Where a worker is asked.</summary>
    public Stream Input { get; init; } = Stream.Null;

    /// <summary>True where the output is a terminal that shows colours.</summary>
    public bool UsesColour { get; init; }

    /// <summary>The folder of the program: samples are looked for from here upwards.</summary>
    public required string ProgramFolder { get; init; }

    /// <summary>True where the hints go to a terminal that a bar can be drawn on.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How workers are started.</summary>
    public WorkerProgram Worker { get; init; } = WorkerProgram.Own;

    public ReadLimits Limits { get; init; } = ReadLimits.Default;
}
