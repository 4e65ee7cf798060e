namespace Mingsuan.Reading;

/// <summary>Work in steps on a thread of its own, for libraries that cannot be interrupted and may go deep. The work says when a step is done.</summary>
internal sealed class TimedWork<T>(Func<Action, CancellationToken, T> work, int stackSize)
    where T : class
{
    /// <summary>How long work that heeds its token may still take to stop.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    private readonly TaskCompletionSource done = new(); // nothing to dispose of while abandoned work may still set it
    private long lastStep = Environment.TickCount64;
    private T? result;
    private Exception? fault;

    /// <summary>The limit that the work ran into.</summary>
    public TimeSpan Exceeded { get; private set; }

    /// <summary>The work's result, or null where it, or a step of it, takes longer than its limit; what it throws is thrown here.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public T? Run(TimeSpan limit, TimeSpan stepLimit, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var token = stop.Token;
        var start = Environment.TickCount64;
        FinishStep();
        new Thread(() => Work(token), stackSize) { IsBackground = true }.Start();
        while (Left(start, limit, stepLimit) is var left && !done.Task.Wait(left, cancellationToken))
        {
            if (Left(start, limit, stepLimit) > TimeSpan.Zero) continue;
            stop.Cancel();
            done.Task.Wait(Grace, cancellationToken);
            return null;
        }

        return fault is null ? result : throw new AggregateException(fault);
    }

    /// <summary>How long the nearer of both limits is away; none where one is passed.</summary>
    private TimeSpan Left(long start, TimeSpan limit, TimeSpan stepLimit)
    {
        var now = Environment.TickCount64;
        var (all, step) = (limit - TimeSpan.FromMilliseconds(now - start), stepLimit - TimeSpan.FromMilliseconds(now - Interlocked.Read(ref lastStep)));
        Exceeded = step < all ? stepLimit : limit;
        var left = step < all ? step : all;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private void FinishStep() => Interlocked.Exchange(ref lastStep, Environment.TickCount64);

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
