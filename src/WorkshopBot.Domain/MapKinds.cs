namespace WorkshopBot.Domain;

/// <summary>Stored names of the kinds of map.</summary>
public static class MapKinds
{
    /// <summary>End to end, over physical and digital channels, with customer and internal lanes; ends in a backlog.</summary>
    public const string CustomerJourney = "customer-journey";
}
