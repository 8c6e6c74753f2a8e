using System.Collections.Immutable;
using WorkshopBot.Domain;

namespace WorkshopBot.Web.Live;

/// <summary>Who is in one workshop through this process, who writes, and whose own page has changed. All of it expires by itself.</summary>
/// <remarks>Not safe for several threads: <see cref="Presences"/> sees to that.</remarks>
internal sealed class Presence(TimeProvider clock)
{
    /// <summary>A page says every ten seconds that its form is open.</summary>
    public static readonly TimeSpan WritingFor = TimeSpan.FromSeconds(25);

    /// <summary>Long enough for every other instance to have heard of it.</summary>
    public static readonly TimeSpan TouchedFor = TimeSpan.FromSeconds(10);

    private readonly Dictionary<ParticipantId, int> streams = [];
    private readonly Dictionary<ParticipantId, DateTimeOffset> writing = [];
    private readonly Dictionary<ParticipantId, DateTimeOffset> touched = [];
    private long touches;

    public void Comes(ParticipantId who) => streams[who] = streams.GetValueOrDefault(who) + 1;

    public void Goes(ParticipantId who)
    {
        if (streams.GetValueOrDefault(who) > 1) streams[who]--;
        else streams.Remove(who);
    }

    /// <returns>Whether that is news.</returns>
    public bool Writes(ParticipantId who)
    {
        var was = writing.TryGetValue(who, out var until) && until > clock.GetUtcNow();
        writing[who] = clock.GetUtcNow() + WritingFor;
        return !was;
    }

    /// <returns>Whether that is news.</returns>
    public bool Stops(ParticipantId who) => writing.Remove(who);

    public void Touch(ParticipantId who)
    {
        touched[who] = clock.GetUtcNow() + TouchedFor;
        touches++;
    }

    public PeopleNow Now
    {
        get
        {
            Expire(writing);
            Expire(touched);
            return new([.. streams.Keys], [.. writing.Keys], [.. touched.Keys], touches);
        }
    }

    private void Expire(Dictionary<ParticipantId, DateTimeOffset> until)
    {
        var now = clock.GetUtcNow();
        foreach (var (who, end) in until)
        {
            if (end <= now) until.Remove(who);
        }
    }
}

/// <param name="Here">Have the page open.</param>
/// <param name="Writing">Have a form open.</param>
/// <param name="Touched">Have done something that only their own page shows.</param>
/// <param name="Touches">How often anybody has: the same people may do it again.</param>
internal sealed record PeopleNow(
    ImmutableHashSet<ParticipantId> Here, ImmutableHashSet<ParticipantId> Writing, ImmutableHashSet<ParticipantId> Touched, long Touches)
{
    public static PeopleNow Nobody { get; } = new([], [], [], 0);

    public bool IsNobody => Here.IsEmpty && Writing.IsEmpty && Touched.IsEmpty;

    public PeopleNow And(PeopleNow others) => others.IsNobody ? this
        : new(Here.Union(others.Here), Writing.Union(others.Writing), Touched.Union(others.Touched), Touches + others.Touches);

    public bool Equals(PeopleNow? other) =>
        other is not null && Touches == other.Touches
        && Here.SetEquals(other.Here) && Writing.SetEquals(other.Writing) && Touched.SetEquals(other.Touched);

    public override int GetHashCode() => HashCode.Combine(Here.Count, Writing.Count, Touched.Count);
}
