namespace Mingsuan.Reading;

/// <summary>Work on a thread of its own, for libraries that cannot be interrupted and may go deep.</summary>
internal sealed class TimedWork<T>(Func<CancellationToken, T> work, int stackSize)
    where T : class
{
    /// <summary>How long work that heeds its token may still take to stop.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource done = new(); // nothing to dispose of while abandoned work may still set it
    private T? result;
    private Exception? fault;

    /// <summary>The work's result, or null where it takes longer than <paramref name="limit"/>; what it throws is thrown here.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public T? Run(TimeSpan limit, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var token = stop.Token;
        new Thread(() => Work(token), stackSize) { IsBackground = true }.Start();
        if (!done.Task.Wait(limit, cancellationToken))
        {
            stop.Cancel();
            done.Task.Wait(Grace, cancellationToken);
            return null;
        }

        return fault is null ? result : throw new AggregateException(fault);
    }

    private void Work(CancellationToken token)
    {
        try
        {
            result = work(token);
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
