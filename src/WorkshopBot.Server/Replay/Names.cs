using WorkshopBot.Domain;

namespace WorkshopBot.Server.Replay;

/// <summary>Finds what a text in a file names in the workshop as it is: by the words on the map and by its author's own.</summary>
internal sealed class Names
{
    private readonly Workshop.Running workshop;
    private readonly ILookup<(string Kind, string Text), Element> byText;

    public Names(Workshop.Running workshop)
    {
        this.workshop = workshop;
        byText = (
            from element in workshop.Elements.Values
            let kind = workshop.Catalog.Kind(element.Kind)
            where kind.TextField is not null
            let own = element.Payload.Word(kind.TextField!)
            let survivor = workshop.Survivor(element.Id)
            where own is not null && survivor is not null
            from text in survivor.Renamed is { } renamed ? new[] { own, renamed } : [own]
            select (Key: (element.Kind, text), survivor))
            .Distinct()
            .ToLookup(x => x.Key, x => x.survivor);
    }

    /// <summary>Everything of a kind that a text names; a merged one is named by every text that went into it.</summary>
    public IReadOnlyList<Element> All(string kind, string text) =>
        [.. byText[(kind, Text.Clean(text))].DistinctBy(e => e.Id).OrderBy(e => Position(e))];

    /// <summary>The one element that a text names, where necessary by its stage.</summary>
    /// <exception cref="WrongFileException">It names none or several.</exception>
    public Element One(string kind, Node node, ElementId? stage)
    {
        var named = All(kind, node.Text(Expectations.NameOf(kind)));
        if (named.Count > 1 && stage is { } at) named = [.. named.Where(e => workshop.StageOf(e)?.Id == at)];
        return named switch
        {
            [var one] => one,
            [] => throw node.Wrong(Expectations.NameOf(kind)),
            _ => throw node.Wrong($"a text that names one {kind}, or a stage that decides between {named.Count}"),
        };
    }

    private int Position(Element element) => workshop.Steps[element.Step].Elements.IndexOf(element.Id);
}
