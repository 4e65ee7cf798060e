namespace Mingsuan.Reading;

/// <summary>
/// Work in steps on a thread of its own, for libraries that cannot be interrupted and may go deep. The work says when a step is done.
/// Limits are of processor time, so that a machine that is busy with other things does not stop good work; only far beyond them does the clock.
/// </summary>
internal sealed class TimedWork<T>(Func<Action, CancellationToken, T> work, int stackSize, Func<WorkTime>? clock = null)
    where T : class
{
    /// <summary>How many times a limit may pass by the clock.</summary>
    private const int Patience = 10;

    /// <summary>How long work that heeds its token may still take to stop.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    /// <summary>How often work that has passed a limit by the clock is looked at.</summary>
    private static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(20);

    private readonly Func<WorkTime> now = clock ?? WorkTime.Now;
    private readonly TaskCompletionSource done = new(); // nothing to dispose of while abandoned work may still set it
    private readonly Lock gate = new();
    private WorkTime lastStep;
    private T? result;
    private Exception? fault;

    /// <summary>The limit that the work ran into.</summary>
    public TimeSpan Exceeded { get; private set; }

    /// <summary>True where it ran into it by the clock alone, so that the machine may have been busy with other things.</summary>
    public bool WasStarved { get; private set; }

    /// <summary>The work's result, or null where it, or a step of it, takes longer than its limit; what it throws is thrown here.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public T? Run(TimeSpan limit, TimeSpan stepLimit, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var token = stop.Token;
        var start = now();
        FinishStep();
        new Thread(() => Work(token), stackSize) { IsBackground = true }.Start();
        while (!done.Task.Wait(Left(start, limit, stepLimit), cancellationToken))
        {
            if (!IsOver(start, limit) && !IsOver(LastStep, stepLimit)) continue;
            stop.Cancel();
            done.Task.Wait(Grace, cancellationToken);
            return null;
        }

        return fault is null ? result : throw new AggregateException(fault);
    }

    private WorkTime LastStep
    {
        get
        {
            lock (gate) return lastStep;
        }
    }

    /// <summary>How long to wait: until the nearer of both limits may be passed, then a pulse.</summary>
    private TimeSpan Left(WorkTime start, TimeSpan limit, TimeSpan stepLimit)
    {
        var time = now();
        var (all, step) = (limit - time.Since(start).Clock, stepLimit - time.Since(LastStep).Clock);
        var left = step < all ? step : all;
        return left > TimeSpan.Zero ? left : Pulse;
    }

    private bool IsOver(WorkTime start, TimeSpan limit)
    {
        var spent = now().Since(start);
        var isComputed = spent.Clock >= limit && spent.Processor >= limit; // other work of this process counts, too: both must be passed
        if (!isComputed && spent.Clock < limit * Patience) return false;
        (Exceeded, WasStarved) = (isComputed ? limit : limit * Patience, !isComputed);
        return true;
    }

    private void FinishStep()
    {
        var time = now();
        lock (gate) lastStep = time;
    }

    private void Work(CancellationToken token)
    {
        try
        {
            result = work(FinishStep, token);
        }
        catch (Exception thrown)
        {
            fault = thrown;
        }
        finally
        {
            done.SetResult();
        }
    }
}
