using System.Collections.Immutable;
using WorkshopBot.Domain.Maps.Comparing;
using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Comparing;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Comparing;

/// <summary>The elements that came, went or changed: under their stage, opportunities by rank across the journey.</summary>
internal static class ChangeLanes
{
    public static IEnumerable<Band> PainPoints(
        Sheet sheet, MapComparison comparison, ImmutableArray<ComparedStage> stages, ChangeWords said) =>
        ByStage(sheet, "map.lane.pain-points", LaneIcons.Bolt, Theme.Bad, comparison.PainPoints, stages, p => p.Text, said.Of);

    public static IEnumerable<Band> Touchpoints(
        Sheet sheet, MapComparison comparison, ImmutableArray<ComparedStage> stages, ChangeWords said) =>
        ByStage(sheet, "map.lane.touchpoints", LaneIcons.Hand, Theme.Ink, comparison.Touchpoints, stages, t => t.Text, said.Of);

    public static IEnumerable<Band> Opportunities(Sheet sheet, MapComparison comparison, ChangeWords said)
    {
        var (ideas, width) = (comparison.Opportunities, Grid.CardWidth(sheet));
        if (ideas.IsSame) yield break;

        var cards = ideas.Added.Select(a => (a.Element.Rank, Card: ChangeCard.Added(sheet, a.Element.Text, width)))
            .Concat(ideas.Changed().Select(k => (k.After.Element.Rank, Card: ChangeCard.Changed(k.After.Element.Text, said.Of(k), width))))
            .OrderBy(c => c.Rank ?? int.MaxValue)
            .Select(c => c.Card)
            .Concat(ideas.Gone.Select(g => ChangeCard.Gone(sheet, g.Element.Text, width)));
        yield return Named(sheet, "map.lane.opportunities", LaneIcons.Bulb, Theme.Idea, Grid.Of(sheet, cards), byStage: false);
    }

    private static IEnumerable<Band> ByStage<T>(
        Sheet sheet, string name, Icon icon, Shade color, Compared<T> compared, ImmutableArray<ComparedStage> stages,
        Func<T, string> text, Func<Kept<T>, IEnumerable<string>> facts)
    {
        var (added, gone) = (compared.Added.ToLookup(a => a.Stage), compared.Gone.ToLookup(g => g.Stage));
        var changed = compared.Changed().ToLookup(k => k.After.Stage);
        var width = sheet.CellWidth;
        var cells = Columns.Of(sheet, stages, s => (IEnumerable<Block>)
        [
            .. In(added, s.After).Select(a => ChangeCard.Added(sheet, text(a.Element), width)),
            .. In(changed, s.After).Select(k => ChangeCard.Changed(text(k.After.Element), facts(k), width)),
            .. In(gone, s.Before).Select(g => ChangeCard.Gone(sheet, text(g.Element), width)),
        ]);
        if (!cells.IsEmpty) yield return Named(sheet, name, icon, color, cells, byStage: true);

        static IEnumerable<TElement> In<TElement, TStage>(ILookup<int?, TElement> elements, Placed<TStage>? stage) =>
            stage is null ? [] : elements[stage.Stage];
    }

    private static Band Named(Sheet sheet, string name, Icon icon, Shade color, Block content, bool byStage) =>
        new(sheet.Phrases[name], sheet.Phrases["comparison.lane.hint"], icon, content) { Color = color, ByStage = byStage };
}
