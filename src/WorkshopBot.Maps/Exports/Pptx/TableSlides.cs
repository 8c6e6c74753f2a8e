using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Exports.Pptx;

/// <summary>A table over as many slides as it takes, its head on each.</summary>
internal sealed class TableSlides(Deck deck, string title, params TableColumn[] columns)
{
    /// <summary>What a row may take of a slide that has the head, too.</summary>
    public const double MostHeight = 380;

    public static readonly TextStyle Body = new(10.5, Theme.Ink);
    public static readonly TextStyle Minor = new(9, Theme.Muted);

    private static readonly TextStyle HeadStyle = new(9.5, Theme.Paper, Bold: true);
    private readonly List<TableRow> rows = [];

    public void Row(params IEnumerable<IReadOnlyList<Said>> cells) => rows.Add(new([.. cells]));

    /// <summary>A text of the column, alone or in its share of the cell.</summary>
    public Said Text(int column, string text, TextStyle style, double share = 1) => deck.Text.Fit(
        text, columns[column].Width - (2 * SlideTable.Side), new(Math.Min(120, MostHeight * share), MostHeight * share, 7), style,
        columns[column].Align);

    public void Add()
    {
        if (rows.Count == 0) return;

        var head = new TableRow([.. columns.Select((c, i) => (IReadOnlyList<Said>)[Text(i, c.Name, HeadStyle)])]);
        var pages = Pages(Slide.Bottom - Slide.Top - head.Height);
        for (var i = 0; i < pages.Count; i++)
            deck.Add(title, i, pages.Count).Table(new([.. columns.Select(c => c.Width)], [head, .. pages[i]]), Slide.Top);
    }

    private List<List<TableRow>> Pages(double room)
    {
        var pages = new List<List<TableRow>> { new() };
        foreach (var row in rows)
        {
            if (pages[^1].Count > 0 && pages[^1].Sum(r => r.Height) + row.Height > room) pages.Add([]);
            pages[^1].Add(row);
        }

        return pages;
    }
}

internal sealed record TableColumn(string Name, double Width, Align Align = Align.Start);
