using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Sharing;

namespace WorkshopBot.Engine.Acting;

/// <summary>Links for people who are not in the chat: to the map, to the workshop itself, and an end to those that lead to the map.</summary>
internal sealed class LinkDesk(Counter counter, Pages pages, IMapLinks links)
{
    private const int MostDays = 366;

    private static readonly Dictionary<string, ShareRight> Rights = new(StringComparer.Ordinal)
    {
        ["page"] = ShareRight.Page,
        ["files"] = ShareRight.Files,
    };

    public IEnumerable<KeyValuePair<string, Handler>> Handlers =>
    [
        new(Verbs.OpenShare, Open), new(Verbs.Share, Share), new(Verbs.RoomLink, Room), new(Verbs.RevokeLinks, Revoke),
    ];

    private async Task<Reply> Open(Call call, CancellationToken cancellationToken) => call.Facilitates
        ? new Reply.Show(await pages.Fill("share", call, (_, _) => [], cancellationToken))
        : counter.Refuse(new Refusal.OnlyFacilitators(), call);

    private async Task<Reply> Share(Call call, CancellationToken cancellationToken)
    {
        if (!call.Facilitates) return counter.Refuse(new Refusal.OnlyFacilitators(), call);
        if (!Rights.TryGetValue(call.Text("right") ?? "", out var right)) return counter.Refuse(new Refusal.BadValue("right"), call);
        if (call.Number32("days") is not (> 0 and <= MostDays and var days)) return counter.Refuse(new Refusal.BadValue("days"), call);

        return await links.ForAnybody(call.Action.Workshop, right, TimeSpan.FromDays(days), cancellationToken) is { } link
            ? new Reply.Done(call.Phrases.Format($"share.given.{call.Text("right")}", ("link", link.AbsoluteUri)), Next: null, call.Workshop, call.Number)
            : Counter.Refuse("export.no-address", call);
    }

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
