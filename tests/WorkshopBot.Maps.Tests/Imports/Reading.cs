using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Imports;

namespace WorkshopBot.Maps.Tests.Imports;

/// <summary>A file as a map, for a test.</summary>
internal static class Reading
{
    public static JourneyMap From(string format, byte[] file)
    {
        using var input = new MemoryStream(file);
        return MapImports.All.Single(i => i.Name == format).Read(input);
    }
}
