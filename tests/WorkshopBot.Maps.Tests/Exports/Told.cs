using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Exports;

namespace WorkshopBot.Maps.Tests.Exports;

/// <summary>What a table of the map says as it was written; what is a choice among ours is worded.</summary>
internal static class Told
{
    public static IEnumerable<string> Of(JourneyMap map) => MapTexts.Of(map with
    {
        Frame = map.Frame is { } f ? f with { View = null } : null,
        Personas = [.. map.Personas.Select(p => p with { B2bRole = null })],
    });
}
