using Mingsuan.Application;

namespace Mingsuan.Cli;

/// <summary>What the command returns to the shell.</summary>
internal static class ExitCodes
{
    /// <summary>Nothing but information.</summary>
    public const int Clean = 0;

    /// <summary>Errors or warnings.</summary>
    public const int Faulty = 1;

    /// <summary>A file could not be read or is no disclosure.</summary>
    public const int Unread = 2;

    /// <summary>The command line is wrong, or the report could not be saved.</summary>
    public const int NotRun = 3;

    /// <summary>Interrupted by Ctrl-C.</summary>
    public const int Interrupted = 130;

    /// <summary>The code of a verdict.</summary>
    public static int Of(Verdict verdict) => verdict switch
    {
        Verdict.Clean => Clean,
        Verdict.Faulty => Faulty,
        Verdict.Unread => Unread,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "unknown verdict"),
    };
}
