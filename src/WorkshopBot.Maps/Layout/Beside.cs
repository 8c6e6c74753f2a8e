using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout;

/// <summary>What stands beside the journey: decisions and notes, parked, not yet placed, withheld.</summary>
internal static class Beside
{
    private const double Gap = 20;
    private const double Least = 270;
    private const double Padding = 18;

    public static Block Of(Sheet sheet)
    {
        var sections = Sections(sheet).Where(s => s.Items.Count > 0).ToList();
        if (sections.Count == 0) return new Stack(0, []);

        var units = Math.Max(1, (int)((sheet.FullWidth + Gap) / (Least + Gap)));
        var shares = Shares(sections, units);
        var unit = (sheet.FullWidth - (Gap * (units - 1))) / units;
        var panels = sections.Select((s, i) => Panel(s, unit, shares[i])).ToList();
        var height = panels.Max(p => p.Height);
        return new Flow(sheet.FullWidth, Gap, panels.Select(p => new Filled(p, units < sections.Count ? p.Height : height)), rowGap: Gap) { FromTop = true };
    }

    private static IEnumerable<Section> Sections(Sheet sheet)
    {
        var (map, phrases) = (sheet.Map, sheet.Phrases);
        yield return new(phrases["map.lane.notes"], null, [.. map.Notes.Select(n => new Item(Word("map.note", n.Kind), n.Text))]);
        yield return new(
            phrases["map.lane.unplaced"], phrases["map.lane.unplaced.hint"],
            [.. map.Unplaced.Select(u => new Item(Word("map.unplaced", u.Lane), u.Text))]);
        yield return new(
            phrases["map.lane.parked"], phrases["map.lane.parked.hint"], [.. map.Parked.Select(p => new Item(null, p))]);
        yield return new(
            phrases["map.lane.withheld"], phrases["map.lane.withheld.hint"],
            [.. map.Withheld.Select(w => new Item(Word("step", w.Step), phrases.Count("map.withheld", w.Contributions)))]);

        string Word(string group, string name) => phrases.Find($"{group}.{name}") ?? name;
    }

    /// <summary>One unit each; what is left goes where the lists are longest.</summary>
    private static int[] Shares(List<Section> sections, int units)
    {
        var shares = sections.Select(_ => 1).ToArray();
        for (var left = units - sections.Count; left > 0; left--)
        {
            var longest = Enumerable.Range(0, shares.Length).MaxBy(i => (double)sections[i].Items.Count / shares[i]);
            shares[longest]++;
        }

        return shares;
    }

    private static Cells Panel(Section section, double unit, int share)
    {
        var width = (unit * share) + (Gap * (share - 1));
        return new(width, Padding, 0, [new(section.Name, room => Content(section, room, share)) { Style = Theme.Label }]);
    }

    private static Stack Content(Section section, double room, int share)
    {
        var perRow = Math.Min(share, section.Items.Count);
        var each = Math.Floor((room - (Gap * (perRow - 1))) / perRow);
        var items = section.Items.Select(i => new Sized(each, new Stack(1,
        [
            new Paragraph(i.Caption ?? "", Theme.Caption with { Color = Theme.Good }, each, most: 2),
            i.Caption is null ? Parts.Bullet(i.Text, each, most: 14) : new Paragraph(i.Text, Theme.Body, each, most: 14),
        ])));
        return new(10,
        [
            new Paragraph(section.Hint ?? "", Theme.Small, room, most: 3),
            new Flow(room, Gap, items, rowGap: 10) { FromTop = true },
        ]);
    }

    private sealed record Section(string Name, string? Hint, List<Item> Items);

    private sealed record Item(string? Caption, string Text);
}
