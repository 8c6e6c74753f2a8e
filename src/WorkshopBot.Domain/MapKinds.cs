using System.Collections.Immutable;

namespace WorkshopBot.Domain;

/// <summary>Stored names of the kinds of map.</summary>
public static class MapKinds
{
    /// <summary>End to end, over physical and digital channels, with customer and internal lanes; ends in a backlog.</summary>
    public const string CustomerJourney = "customer-journey";

    /// <summary>One digital channel: stages are screens, with what they need, where the user goes next, and what is assumed.</summary>
    public const string UserJourney = "user-journey";

    /// <summary>How the service is meant to work: what the team does, how the customer should respond, why, and what is in the way.</summary>
    public const string ExperienceMap = "experience-map";

    public static ImmutableArray<string> All { get; } = [CustomerJourney, UserJourney, ExperienceMap];
}
