using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine.Acting;

/// <summary>Links for people who are not in the chat: to take part, and an end to those that lead to the map.</summary>
internal sealed class LinkDesk(Counter counter, IMapLinks links)
{
    public IEnumerable<KeyValuePair<string, Handler>> Handlers => [new(Verbs.RoomLink, Room), new(Verbs.RevokeLinks, Revoke)];

    private async Task<Reply> Room(Call call, CancellationToken cancellationToken)
    {
        if (!call.Facilitates) return counter.Refuse(new Refusal.OnlyFacilitators(), call);

        return await links.Room(call.Action.Workshop, cancellationToken) is { } room
            ? new Reply.Done(call.Phrases.Format("link.room", ("link", room.AbsoluteUri)), Next: null, call.Workshop, call.Number)
            : Counter.Refuse("export.no-address", call);
    }

    private async Task<Reply> Revoke(Call call, CancellationToken cancellationToken)
    {
        if (!call.Facilitates) return counter.Refuse(new Refusal.OnlyFacilitators(), call);

        await links.Revoke(call.Action.Workshop, cancellationToken);
        return new Reply.Done(call.Phrases["export.revoked"], Next: null, call.Workshop, call.Number);
    }
}
