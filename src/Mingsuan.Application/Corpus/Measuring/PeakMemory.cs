using System.Diagnostics;

namespace Mingsuan.Application;

/// <summary>The most memory that this process held since the last restart of the mark; since its start where the system keeps no other mark.</summary>
internal static class PeakMemory
{
    private const string Mark = "/proc/self/clear_refs";
    private const string ResetPeak = "5";
    private const long WorthCollecting = 64 << 20;

    /// <summary>Bytes of the working set at its largest.</summary>
    public static long Bytes
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>Starts the mark anew where the system can: Linux. What files before have left behind is given back first.</summary>
    public static void Restart()
    {
        if (!OperatingSystem.IsLinux()) return;
        if (GC.GetTotalMemory(forceFullCollection: false) > WorthCollecting) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        try
        {
            File.WriteAllText(Mark, ResetPeak);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // a sandbox that forbids it: the mark then covers the files before as well
        }
    }
}
