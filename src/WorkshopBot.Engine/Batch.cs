using WorkshopBot.Domain;
using WorkshopBot.Domain.Events;

namespace WorkshopBot.Engine;

/// <summary>What the letters lead to so far. A null outcome is "saved", once it is.</summary>
/// <param name="now">One time for the whole commit, so that what is folded here is what readers of the log will fold.</param>
internal sealed class Batch(Workshop before, DateTimeOffset now)
{
    private readonly DateTimeOffset last = before is Workshop.Running w ? w.LastCommit : now;

    public Workshop State { get; private set; } = before;

    public DateTimeOffset Now => now;

    /// <summary>When the commit says it was.</summary>
    public DateTimeOffset At => IsAnonymous ? last : now;

    /// <summary>As they will be stored.</summary>
    public List<byte[]> Deeds { get; } = [];

    public List<Outcome?> Outcomes { get; } = [];

    public int Bytes { get; private set; }

    public bool IsAnonymous { get; private set; }

    /// <summary>Who came in before, and is written with the others.</summary>
    public Deed? Brought { get; private set; }

    /// <summary>No letter asked for it, so nobody is answered.</summary>
    public void Bring(Deed deed, byte[] bytes)
    {
        Brought = deed;
        Deeds.Add(bytes);
        Bytes += bytes.Length;
        State = State.Apply(deed, At);
    }

    public void Add(Deed deed, byte[] bytes, bool anonymous)
    {
        Deeds.Add(bytes);
        Outcomes.Add(null);
        Bytes += bytes.Length;
        IsAnonymous = anonymous;
        State = State.Apply(deed, At);
    }
}
