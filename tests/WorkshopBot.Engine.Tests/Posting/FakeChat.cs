using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Tests.Posting;

/// <summary>A channel that keeps what is posted to it, and fails as it is told.</summary>
internal sealed class FakeChat : IChatChannel
{
    private int posted;

    public string Door => "chat";

    /// <summary>Where each was posted, by its id; private ones are left out.</summary>
    public ConcurrentDictionary<string, Place> Places { get; } = [];

    /// <summary>By id: to whom (null: everybody) and the card as it is now.</summary>
    public ConcurrentDictionary<string, (Identity? To, Card Card)> Messages { get; } = [];

    public ConcurrentQueue<string> Edits { get; } = [];

    /// <summary>Thrown instead of posting.</summary>
    public Exception? PostFails { get; set; }

    /// <summary>Thrown after posting: the answer is lost.</summary>
    public Exception? AnswerIsLost { get; set; }

    public Exception? EditFails { get; set; }

    /// <summary>Those that failed among them.</summary>
    public int EditsAsked { get; private set; }

    /// <summary>Who is in the channel.</summary>
    public List<Member> People { get; } = [];

    /// <summary>Who of them is in a group.</summary>
    public Dictionary<string, string[]> Groups { get; } = [];

    /// <summary>Thrown when asked who is in the channel.</summary>
    public Exception? MembersFail { get; set; }

    public async IAsyncEnumerable<Member> Members(
        Place place, string? group, Func<Identity, bool> isKnown, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        if (MembersFail is { } why) throw why;

        var asked = group is null ? People : People.Where(m => Groups[group].Contains(m.Identity.Id));
        foreach (var member in asked.Where(m => !isKnown(m.Identity))) yield return member;
    }

    public IEnumerable<string> Names => Messages.OrderBy(m => int.Parse(m.Key)).Select(m => m.Value.Card.Name);

    public Task<string> Post(Place place, Card card, CancellationToken cancellationToken) => Keep(null, card, place);

    public Task<string> PostPrivately(Place place, Identity to, Card card, CancellationToken cancellationToken) => Keep(to, card);

    public Task EditPrivately(Place place, Identity to, string message, Card card, CancellationToken cancellationToken) =>
        Messages[message].To == to ? Edit(place, message, card, cancellationToken) : throw new InvalidOperationException("Not theirs.");

    public Task Edit(Place place, string message, Card card, CancellationToken cancellationToken)
    {
        EditsAsked++;
        if (EditFails is { } why) throw why;

        Messages[message] = (Messages[message].To, card);
        Edits.Enqueue(card.Name);
        return Task.CompletedTask;
    }

    private Task<string> Keep(Identity? to, Card card, Place? place = null)
    {
        if (PostFails is { } why) throw why;

        var id = $"{Interlocked.Increment(ref posted)}";
        Messages[id] = (to, card);
        if (place is not null) Places[id] = place;
        return AnswerIsLost is { } lost ? throw lost : Task.FromResult(id);
    }
}
