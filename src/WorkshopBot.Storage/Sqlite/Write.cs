namespace WorkshopBot.Storage.Sqlite;

/// <summary>What somebody wants written, and the task they wait on.</summary>
internal abstract class Write(int bytes, bool erases, CancellationToken cancellationToken)
{
    /// <summary>About how much it adds to the transaction.</summary>
    public int Bytes => bytes;

    /// <summary>What it deletes has to disappear from the write-ahead log too, before its caller hears of it.</summary>
    public bool Erases => erases;

    /// <summary>It can be in no transaction, and so not together with others.</summary>
    public bool IsAlone { get; init; }

    /// <summary>True when its caller left before the writer took it: then it never happens.</summary>
    public abstract bool GivenUp();

    /// <summary>Does the work inside the open transaction. Done again when that had to be rolled back.</summary>
    public abstract void Do(Session session);

    /// <summary>The transaction is durable.</summary>
    public abstract void Committed();

    public abstract void Failed(Exception why);

    protected CancellationToken Token => cancellationToken;
}

internal sealed class Write<T>(Func<Session, T> work, int bytes, bool erases, CancellationToken cancellationToken)
    : Write(bytes, erases, cancellationToken)
{
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    public Task<T> Done => done.Task;

    public override bool GivenUp() => Token.IsCancellationRequested && done.TrySetCanceled(Token);

    public override void Do(Session session) => result = work(session);

    public override void Committed() => done.TrySetResult(result!);

    public override void Failed(Exception why) => done.TrySetException(why);
}
