using WorkshopBot.Domain.Suggestions;
using WorkshopBot.Engine.Mapping;

namespace WorkshopBot.Engine.Browsing;

/// <summary>What of a library is looked for. What is empty or null does not matter; case, accents and signs never do.</summary>
public sealed record LibraryFilter
{
    /// <summary>Each of these has to be in a word of the title, of the persona or of a stage.</summary>
    public string Words { get; init; } = "";

    /// <summary>As <see cref="Domain.MapKinds"/> has them.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The whole name of the persona in focus.</summary>
    public string Persona { get; init; } = "";

    /// <summary>The whole name of a stage.</summary>
    public string Stage { get; init; } = "";

    /// <summary>The whole name of a channel of a touchpoint.</summary>
    public string Channel { get; init; } = "";

    public MapOrigin? Origin { get; init; }

    public MapAge? Age { get; init; }

    /// <summary>Whether everything is let through.</summary>
    public bool IsEmpty => this == new LibraryFilter();

    public IEnumerable<LibraryEntry> Of(IEnumerable<LibraryEntry> library, DateTimeOffset now)
    {
        var words = FoldedText.Words(Words).ToList();
        var (persona, stage, channel) = (FoldedText.Of(Persona), FoldedText.Of(Stage), FoldedText.Of(Channel));
        return library.Where(entry =>
            (Kind.Length == 0 || entry.Map.Kind == Kind)
            && (Origin is null || entry.Map.IsBrought == (Origin == MapOrigin.Brought))
            && (Age is null || IsOf(Age.Value, now - entry.Map.FinishedAt))
            && (persona.Length == 0 || FoldedText.Of(entry.Map.Persona ?? "") == persona)
            && (stage.Length == 0 || entry.Stages.Any(s => FoldedText.Of(s.Name) == stage))
            && (channel.Length == 0 || entry.Stages.Any(s => s.Channels.Any(c => FoldedText.Of(c) == channel)))
            && HasAll(entry, words));
    }

    private static bool HasAll(LibraryEntry entry, List<string> words)
    {
        if (words.Count == 0) return true;

        List<string> texts =
        [
            FoldedText.Of(entry.Map.Title), FoldedText.Of(entry.Map.Persona ?? ""),
            .. entry.Stages.Select(s => FoldedText.Of(s.Name)),
        ];
        return words.TrueForAll(word => texts.Exists(text => text.Contains(word, StringComparison.Ordinal)));
    }

    private static bool IsOf(MapAge age, TimeSpan passed) => age switch
    {
        MapAge.Month => passed.TotalDays <= 31,
        MapAge.Quarter => passed.TotalDays <= 92,
        MapAge.Year => passed.TotalDays <= 366,
        _ => passed.TotalDays > 366,
    };
}

public enum MapOrigin
{
    /// <summary>A workshop finished it.</summary>
    Workshop,

    /// <summary>It came from a file.</summary>
    Brought,
}

/// <summary>How long ago a map was finished.</summary>
public enum MapAge
{
    /// <summary>At most a month, and so on.</summary>
    Month,
    Quarter,
    Year,

    /// <summary>More than a year.</summary>
    Older,
}
