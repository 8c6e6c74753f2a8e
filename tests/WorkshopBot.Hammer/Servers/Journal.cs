using System.Collections.Immutable;

namespace WorkshopBot.Hammer.Servers;

/// <summary>What is sent to the servers and what of it they acknowledged, as it happens.</summary>
public sealed class Journal
{
    private readonly Lock gate = new();
    private readonly Book book = new();
    private readonly List<(int Count, TaskCompletionSource Source)> waiting = [];
    private readonly List<(int Count, TaskCompletionSource Source)> putOff = [];
    private readonly HashSet<string> cutOff = [];
    private readonly Dictionary<string, int> put = [];
    private int acks;

    public int Acks
    {
        get { lock (gate) return acks; }
    }

    /// <summary>How often each sentence was answered that puts somebody off: nothing was saved, or nobody knows.</summary>
    public ImmutableDictionary<string, int> PutOff
    {
        get { lock (gate) return put.ToImmutableDictionary(); }
    }

    public void Write(Line line)
    {
        lock (gate)
        {
            book.Note(line.ToString());
            if (!line.IsAck) return;

            cutOff.Remove(line.Said.Form.Value);
            acks++;
            foreach (var (_, source) in waiting.Where(w => w.Count <= acks)) source.TrySetResult();
            waiting.RemoveAll(w => w.Count <= acks);
        }
    }

    /// <summary>The server was gone before it had answered.</summary>
    public void CutOff(Said said)
    {
        lock (gate) cutOff.Add(said.Form.Value);
    }

    /// <summary>Somebody was told that it is not saved, or not yet.</summary>
    public void NotYet(string sentence)
    {
        lock (gate)
        {
            put[sentence] = put.GetValueOrDefault(sentence) + 1;
            foreach (var (_, source) in putOff.Where(w => w.Count <= put.Values.Sum())) source.TrySetResult();
        }
    }

    /// <summary>Comes back when people have been put off that many times in all.</summary>
    public Task WasPutOff(int count)
    {
        lock (gate)
        {
            if (put.Values.Sum() >= count) return Task.CompletedTask;

            var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            putOff.Add((count, source));
            return source.Task;
        }
    }

    /// <summary>The forms that were sent to a server that has gone, and not yet answered by another.</summary>
    public ImmutableHashSet<string> CutOffNow
    {
        get { lock (gate) return [.. cutOff]; }
    }

    /// <summary>The forms that are acknowledged by now.</summary>
    public ImmutableArray<string> AcknowledgedNow
    {
        get { lock (gate) return [.. book.Sent.Where(book.IsAcknowledged).Select(s => s.Form.Value)]; }
    }

    public Task Acked(int count)
    {
        lock (gate)
        {
            if (acks >= count) return Task.CompletedTask;

            var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((count, source));
            return source.Task;
        }
    }

    /// <summary>The whole book; when nobody writes any more.</summary>
    public Book Close()
    {
        lock (gate) return book;
    }
}
