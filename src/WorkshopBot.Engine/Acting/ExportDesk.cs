using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Acting;

/// <summary>The map to take away, and an end to all links that lead to it. Whoever comes here was let in by their door: they may see it.</summary>
internal sealed class ExportDesk(Counter counter, Pages pages, IMapLinks links, IMapFiles files)
{
    public IEnumerable<KeyValuePair<string, Handler>> Handlers =>
    [
        new(Verbs.OpenExport, Open),

        // A door that can bring files does so itself.
        new(Verbs.TakeExport, (call, _) => Task.FromResult<Reply>(Counter.Refuse("export.no-address", call))),
        new(Verbs.RevokeLinks, Revoke),
    ];

    private async Task<Reply> Open(Call call, CancellationToken cancellationToken)
    {
        var page = await links.Files(call.Action.Workshop, call.By, cancellationToken);
        return new Reply.Show(pages.Templates.Fill(
            "export", new ExportData(files, links, page, call.Workshop.Place?.Key ?? "", call.Phrases).Write(), call.Phrases));
    }

    private async Task<Reply> Revoke(Call call, CancellationToken cancellationToken)
    {
        if (!call.Facilitates) return counter.Refuse(new Refusal.OnlyFacilitators(), call);

        await links.Revoke(call.Action.Workshop, cancellationToken);
        return new Reply.Done(call.Phrases["export.revoked"], Next: null, call.Workshop, call.Number);
    }
}
