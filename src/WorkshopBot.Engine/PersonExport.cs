using System.Collections.Immutable;

namespace WorkshopBot.Engine;

/// <summary>Everything that is stored about a person in a tenant, as plain data for JSON.</summary>
/// <param name="Id">The platform's id for the person.</param>
public sealed record PersonExport(string Tenant, string Door, string Id, ImmutableArray<WorkshopExport> Workshops)
{
    public string Anonymous { get; init; } =
        "What was said in anonymous steps is stored without its author, so it cannot be found, exported or deleted by person.";
}

/// <param name="Participant">The random id that the workshop knows the person by.</param>
/// <param name="Name">Null: none is stored.</param>
/// <param name="Role">Null when they never joined.</param>
/// <param name="Joined">When first, UTC; null when they never joined.</param>
public sealed record WorkshopExport(string Workshop, string Participant, string? Name, string? Locale, string? TimeZone, string? Role, DateTimeOffset? Joined)
{
    public string? Title { get; init; }

    public bool? StillThere { get; init; }

    /// <summary>What they said under their name, in the order of the steps.</summary>
    public ImmutableArray<ContributionExport> Contributions { get; init; } = [];

    /// <summary>What they set aside in passing.</summary>
    public ImmutableArray<string> Parked { get; init; } = [];

    /// <summary>Steps that they are noted to have answered.</summary>
    public ImmutableArray<string> Answered { get; init; } = [];

    /// <summary>Stages that they claimed.</summary>
    public ImmutableArray<string> Claimed { get; init; } = [];

    /// <summary>Opportunities that somebody put into their hands.</summary>
    public ImmutableArray<string> Owns { get; init; } = [];

    /// <summary>Anonymous steps that hold contributions; whose they are nobody can tell.</summary>
    public ImmutableArray<string> AnonymousSteps { get; init; } = [];

    /// <summary>The log has something that this version cannot read: what was said from there on is missing here.</summary>
    public bool Incomplete { get; init; }
}

/// <param name="Status">live, parked, removed, withdrawn or proposed.</param>
/// <param name="Said">By field: a text, a whole number or a list of texts. Other elements stand as their handle and text.</param>
public sealed record ContributionExport(
    string Step, string Kind, string? Handle, string Status, int Round, IReadOnlyDictionary<string, object> Said);
