using WorkshopBot.Domain.Maps;
using WorkshopBot.Testing;

namespace WorkshopBot.Maps.Tests.Samples;

/// <summary>The maps that came of the workshops in tests/data, as <c>replay</c> writes them.</summary>
internal static class Examples
{
    public static IReadOnlyDictionary<string, JourneyMap> All { get; } =
        Directory.GetFiles(Repository.At("tests/data/maps"), "*.json").ToDictionary(f => Path.GetFileNameWithoutExtension(f), f => MapJson.Read(File.ReadAllBytes(f)));

    public static JourneyMap Of(string name) => All[name];
}
