using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Layout.Overviews;

namespace WorkshopBot.Maps.Layout.Compact;

/// <summary>For a chat: so narrow that it can be read on a phone, and about as high as wide.</summary>
internal sealed class CompactLayout : MapLayout
{
    private const double Width = 480;
    private const double Margin = 20;
    private const double Content = Width - (2 * Margin);

    internal override IPicture Of(JourneyMap map, Phrases phrases) => new Scroll(Width, Margin, 12, map.Stages.Length,
    [
        Header.Of(map, phrases, Content, new(24, Theme.Ink, Bold: true), most: 2),
        Persona(map),
        Overview.Of(map, phrases, Content),
        Highlights.Of(map, phrases, Content),
    ]);

    private static Block Persona(JourneyMap map)
    {
        if (map.Personas.FirstOrDefault(p => p.InFocus) is not { } persona) return new Stack(0, []);

        var name = string.IsNullOrEmpty(persona.Role) ? persona.Name : $"{persona.Name} · {persona.Role}";
        return new Marked(Icons.Person, 17, Theme.Good, 8, new Paragraph(name, Theme.Strong, Content - 25, most: 1)) { FirstLine = 20 };
    }
}
