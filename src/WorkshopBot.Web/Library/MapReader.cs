using WorkshopBot.Cards;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Maps.Imports;

namespace WorkshopBot.Web.Library;

/// <summary>The formats that maps come back from, for who is not on the library's page.</summary>
internal sealed class MapReader : IMapReader
{
    /// <summary>It is a format of journeys alone.</summary>
    private const string JourneysOnly = "cjml";

    public int MostBytes => MapBounds.MostBytes;

    public bool CanRead(string file) => MapImports.For(file) is not null;

    public ReadMap Read(string file, byte[] bytes, Phrases phrases)
    {
        try
        {
            var import = MapImports.For(file) ?? MapImports.Guess(bytes);
            return new ReadMap.Whole(MapImports.Read(import, bytes), import.Name == JourneysOnly ? phrases["bring.cjml"] : null);
        }
        catch (WrongMapException e)
        {
            return new ReadMap.Wrong(e.SayUnsaved(phrases));
        }
    }
}
