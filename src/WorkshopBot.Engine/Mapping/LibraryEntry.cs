using System.Collections.Immutable;
using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Mapping;

/// <summary>A map of the library with what it is searched and counted by.</summary>
/// <param name="Language">BCP 47 tag of the language the map was made in; empty where its row does not say.</param>
public sealed record LibraryEntry(LibraryMap Map, string Language, ImmutableArray<LibraryStage> Stages)
{
    public static LibraryEntry Of(WorkshopId workshop, FinishedMap map) => new(
        LibraryMap.Of(workshop, map),
        map.Map.Values.GetValueOrDefault("Language") as string ?? "",
        LibraryContents.Of(map).Stages);
}

/// <param name="Mean">Of its feelings, −2…+2.</param>
/// <param name="Channels">Of its touchpoints, in their order; one that several have stands there as often.</param>
/// <param name="Severities">Of its pain points, in their order: 1…5, or 0 where nobody said.</param>
public sealed record LibraryStage(string Name, double? Mean, ImmutableArray<string> Channels, ImmutableArray<int> Severities);
