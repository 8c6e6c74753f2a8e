using System.Collections;
using System.Collections.Immutable;

namespace WorkshopBot.Testing.Slack;

/// <summary>In their order, as they are now: more may come while somebody reads.</summary>
public sealed class Messages : IReadOnlyList<FakeMessage>
{
    private ImmutableList<FakeMessage> all = [];

    public int Count => Now.Count;

    private ImmutableList<FakeMessage> Now => Volatile.Read(ref all);

    public FakeMessage this[int index] => Now[index];

    public void Add(FakeMessage message) => ImmutableInterlocked.Update(ref all, m => m.Add(message));

    public void Remove(FakeMessage message) => ImmutableInterlocked.Update(ref all, m => m.Remove(message));

    public IEnumerator<FakeMessage> GetEnumerator() => Now.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
