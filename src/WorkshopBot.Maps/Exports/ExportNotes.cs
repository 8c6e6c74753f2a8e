using WorkshopBot.Cards;

namespace WorkshopBot.Maps.Exports;

/// <summary>What an export could not hold, counted. It never tells the texts themselves.</summary>
public sealed class ExportNotes
{
    private readonly SortedDictionary<ExportNote, HashSet<string>> texts = [];
    private readonly SortedDictionary<ExportNote, int> counts = [];

    /// <summary>How many texts or elements each note is about.</summary>
    public IReadOnlyDictionary<ExportNote, int> Counts => counts;

    /// <summary>A sentence for each, in the order of <see cref="ExportNote"/>.</summary>
    public IEnumerable<string> Say(Phrases phrases) =>
        counts.Select(c => phrases.Format($"export.note.{Key(c.Key)}", ("count", c.Value.ToString())));

    /// <summary>A text that stands in several places of the file counts once.</summary>
    internal void Add(ExportNote note, string text)
    {
        if (!texts.TryGetValue(note, out var known)) texts.Add(note, known = new(StringComparer.Ordinal));
        if (known.Add(text)) Add(note, 1);
    }

    internal void Add(ExportNote note, int count)
    {
        if (count > 0) counts[note] = counts.GetValueOrDefault(note) + count;
    }

    internal static string Key(ExportNote note) => string.Concat(note.ToString()
        .Select((c, i) => char.IsUpper(c) ? $"{(i > 0 ? "-" : "")}{char.ToLowerInvariant(c)}" : $"{c}"));
}
