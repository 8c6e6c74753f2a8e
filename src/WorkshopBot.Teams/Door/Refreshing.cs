using System.Collections.Concurrent;
using System.Collections.Immutable;
using WorkshopBot.Cards.Teams;
using WorkshopBot.Domain;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Teams.Door;

/// <summary>
/// Whose clients ask for their own view of the current step, by themselves: those who take part, as many as Teams allows, however many read
/// along. Everybody else sees what all see.
/// </summary>
internal sealed class Refreshing(WorkshopEngine engine, IStore store)
{
    public const string Verb = "refresh";

    private const int MostRemembered = 20_000;

    private readonly ConcurrentDictionary<(WorkshopId Workshop, ParticipantId Who), string> names = [];

    /// <summary>Null for a card that is the same for all.</summary>
    public async Task<TeamsRefresh?> Of(WorkshopId id, Card card, CancellationToken cancellationToken)
    {
        if (engine.LastSeen(id)?.Workshop is not Workshop.Running { Ending: null } w || !IsOfStep(card)) return null;

        var people = ImmutableArray.CreateBuilder<string>();
        foreach (var (who, _) in w.People
            .Where(p => p.Value is { Here: true, Role: not Role.Observer })
            .OrderBy(p => p.Value.Role != Role.Facilitator).ThenBy(p => p.Key.Value, StringComparer.Ordinal)
            .Take(TeamsRefresh.MostPeople))
        {
            if (await NameOf(id, who, cancellationToken) is { } name) people.Add(name);
        }

        return people.Count == 0 ? null : new(Verb, people.ToImmutable());
    }

    /// <summary>Its question, or what was said; not what stands on its own.</summary>
    private static bool IsOfStep(Card card) =>
        card.Name.EndsWith("-open", StringComparison.Ordinal) || card.Name.EndsWith("-together", StringComparison.Ordinal)
        || card.Name.Contains("-reveal", StringComparison.Ordinal);

    private async Task<string?> NameOf(WorkshopId id, ParticipantId who, CancellationToken cancellationToken)
    {
        if (names.TryGetValue((id, who), out var known)) return known;

        var name = (await store.People.Identities(id, who, cancellationToken)).Select(People.BotsNameOf).FirstOrDefault(n => n is not null);
        if (name is null) return null;
        if (names.Count >= MostRemembered) names.Clear();
        return names[(id, who)] = name;
    }
}
