using System.Text;
using WorkshopBot.Cards;

namespace WorkshopBot.Maps.Summary;

/// <summary>Lines of Markdown in sections. What is passed in is already escaped.</summary>
internal sealed class Page
{
    private readonly StringBuilder text = new();

    public void Line(string line) => text.Append(line).Append('\n');

    public void Paragraph(string line) => text.Append(text.Length > 0 ? "\n" : "").Append(line).Append('\n');

    public static string Bullet(string item) => $"- {item}";

    /// <summary>A heading and its list; nothing at all without items.</summary>
    public void List(string heading, IReadOnlyList<string> items)
    {
        if (items.Count == 0) return;

        Paragraph($"## {heading}");
        text.Append('\n');
        foreach (var item in items) Line(item);
    }

    /// <summary>As <see cref="List"/>, with the first few items and how many there are beyond them.</summary>
    public void Shortlist(string heading, IReadOnlyList<string> items, int most, Phrases phrases) => List(
        heading,
        items.Count <= most ? items : [.. items.Take(most), Bullet(phrases.Count("summary.more", items.Count - most))]);

    public override string ToString() => text.ToString();
}
