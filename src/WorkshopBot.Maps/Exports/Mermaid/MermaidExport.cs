using System.Globalization;
using System.Text;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Exports.Mermaid;

/// <summary>One diagram, as text that Mermaid draws.</summary>
internal abstract class MermaidExport(string diagram) : IMapExport
{
    /// <summary>Mermaid draws an error instead of anything longer (its <c>maxTextSize</c>), counted in UTF-16 units.</summary>
    private const int MostCharacters = 50_000;

    /// <summary>Tried one after the other until the diagram is small enough.</summary>
    private static readonly int[] Longest = [400, 200, 100, 50, 25, 12];

    public string Name => $"mermaid-{diagram}";

    public string Extension => ".mmd";

    public string MediaType => "text/vnd.mermaid";

    public void Write(JourneyMap map, Stream output, ExportNotes notes)
    {
        var phrases = Phrases.For(map.Language);
        foreach (var longest in Longest)
        {
            var tried = new ExportNotes();
            if (Draw(map, phrases, new(new(tried), longest), int.MaxValue, tried) is not { Length: <= MostCharacters }) continue;

            Write(Draw(map, phrases, new(new(notes), longest), int.MaxValue, notes), output);
            return;
        }

        Write(Draw(map, phrases, new(new(notes), Longest[^1]), MostElements(map), notes), output);
    }

    /// <param name="most">How many elements at most; the rest is left out and noted.</param>
    protected abstract string Draw(JourneyMap map, Phrases phrases, MermaidText text, int most, ExportNotes notes);

    protected static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A line of the shortest texts, written in codes throughout, is some 200 characters long.</summary>
    private static int MostElements(JourneyMap map) => Math.Max(0, (MostCharacters / 200) - map.Stages.Length);

    private static void Write(string text, Stream output) => output.Write(Encoding.UTF8.GetBytes(text));
}
