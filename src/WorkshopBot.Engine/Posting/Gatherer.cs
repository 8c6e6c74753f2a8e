using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine.Posting;

/// <summary>
/// Makes everybody part of a collection whom it is to ask: those in its channel, or of a group. Some at a time, so that messages do not wait long.
/// </summary>
internal sealed class Gatherer(WorkshopId id, PostLog posts, IPeople people, ILogger log)
{
    /// <summary>Each may be a question to the platform.</summary>
    private const int MostAtOnce = 50;

    /// <summary>In a larger channel nobody wants everybody to be written to.</summary>
    private const int MostPeople = 1_000;

    /// <returns>Whether everybody is there.</returns>
    public async Task<bool> Gather(Workshop.Running w, Place place, IChatChannel channel, CancellationToken cancellationToken)
    {
        if (!w.IsAudienceMissing) return true;

        try
        {
            var known = await Known(w, cancellationToken);
            var members = await channel.Members(place, w.AudienceGroup, known.Contains, cancellationToken).Take(MostAtOnce).ToListAsync(cancellationToken);
            var entered = ImmutableArray.CreateBuilder<ParticipantId>(members.Count);
            foreach (var member in members)
                entered.Add(await people.Enter(id, member.Identity, member.Profile, NewId(), cancellationToken));

            var isLast = members.Count < MostAtOnce || w.People.Count + members.Count >= MostPeople;
            return await posts.Gather(entered.DrainToImmutable(), isLast, cancellationToken) && isLast;
        }
        catch (ChatUnavailableException e)
        {
            log.AudienceNotGathered(e, id);
            return false;
        }
        catch (ChatRefusedException e)
        {
            // Whoever takes part is asked all the same.
            log.AudienceNotGathered(e, id);
            return await posts.Gather([], isLast: true, cancellationToken);
        }
    }

    private async Task<HashSet<Identity>> Known(Workshop.Running w, CancellationToken cancellationToken)
    {
        var known = new HashSet<Identity>();
        foreach (var who in w.People.Keys) known.UnionWith(await people.Identities(id, who, cancellationToken));
        return known;
    }

    private static ParticipantId NewId() => new(RandomId.New());
}
