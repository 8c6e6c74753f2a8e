using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Acting;

/// <summary>The map to take away. Whoever comes here was let in by their door: they may see it.</summary>
internal sealed class ExportDesk(Pages pages, IMapLinks links, IMapFiles files)
{
    public IEnumerable<KeyValuePair<string, Handler>> Handlers =>
    [
        new(Verbs.OpenExport, Open),

        // A door that can bring files does so itself.
        new(Verbs.TakeExport, (call, _) => Task.FromResult<Reply>(Counter.Refuse("export.no-address", call))),
    ];

    private async Task<Reply> Open(Call call, CancellationToken cancellationToken)
    {
        var page = await links.Files(call.Action.Workshop, call.By, cancellationToken);
        return new Reply.Show(pages.Templates.Fill(
            "export", new ExportData(files, links, page, call.Workshop.Place?.Key ?? "", call.Phrases).Write(), call.Phrases));
    }
}
