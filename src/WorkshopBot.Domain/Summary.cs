namespace WorkshopBot.Domain;

/// <summary>The map in short as one message of a channel, kept true there. Asked for again it is a new message, and the one before has moved.</summary>
/// <param name="Name">What people call the channel; null for the group's own.</param>
public sealed record Summary(Place Place, string? Name)
{
    /// <summary>So soon nobody has lost sight of it: it does not move.</summary>
    public static readonly TimeSpan StaysFor = TimeSpan.FromMinutes(10);

    /// <summary>Names its message among all summaries of the workshop; 0 while there was none here.</summary>
    public int Number { get; init; }

    /// <summary>The message that stood here before.</summary>
    public int Former { get; init; }

    /// <summary>When the message was asked for.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>What the map said then: another one says something new.</summary>
    public string Print { get; init; } = "";

    /// <summary>When it comes anew by itself: a rule that only whoever knows zones can read. Null: it does not.</summary>
    public string? Rule { get; init; }

    /// <summary>The next time by the rule.</summary>
    public DateTimeOffset? Next { get; init; }

    /// <summary>The map is not shown here any more.</summary>
    public bool IsEnded { get; init; }

    /// <summary>Finds the summary of a place among the workshop's.</summary>
    public static string KeyOf(Place place) => $"{place.Door}/{place.Key}";
}
