using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Layout;

/// <summary>The parts that cards of several lanes are made of.</summary>
internal static class Parts
{
    public const double Padding = 11;

    /// <summary>Small, and still to be read where a narrow picture is shown as wide as a phone.</summary>
    public static TextStyle Fine { get; } = new(13.5, Theme.Muted);

    public static TextStyle FineStrong { get; } = new(13.5, Theme.Ink, Bold: true);

    public static Panel Card(double width, Paint paint, IEnumerable<Block> parts) =>
        new(width, Padding, paint, new Stack(6, parts));

    public static Panel Plain(double width, string text, int most = 14) =>
        Card(width, new(Theme.Paper, Theme.Hairline), [new Paragraph(text, Theme.Body, width - (2 * Padding), most)]);

    public static Chip Channel(Sheet sheet, string? name, string? kind, double most)
    {
        var (icon, color, wash) = Look(kind);
        return new(name ?? sheet.Phrases[$"map.channel.{KindKey(kind)}"], icon, color, wash, most);
    }

    /// <summary>A text no wider than it needs, to stand beside others.</summary>
    public static Paragraph Snug(string text, TextStyle style, double widest, int most = 40, Align align = Align.Start) =>
        new(text, style, Math.Min(widest, Measure.Width(SafeText.Clean(text), style) + 0.1), most, align);

    /// <summary>A line with a glyph before it, wrapped beside the glyph.</summary>
    public static Marked Line(Icon icon, Shade color, string text, double width, int most = 6) =>
        new(icon, 12, color, 6, new Paragraph(text, Theme.Small, width - Marked.Indent(12, 6), most));

    public static Marked Bullet(string text, double width, int most = 4) =>
        new(Icons.Bullet, 5, Theme.Muted, 8, new Paragraph(text, Theme.Body, width - Marked.Indent(5, 8), most)) { FirstLine = 19 };

    public static string? BuyingRole(Phrases phrases, Persona persona) => persona.B2bRole is { } role
        ? phrases.Format("map.persona.buying", ("role", phrases.Find($"choice.b2bRole.{role}") ?? role))
        : null;

    private static (Icon Icon, Shade Color, Shade Wash) Look(string? kind) => kind switch
    {
        "digital" => (Icons.Digital, Theme.Good, Theme.GoodWash),
        "physical" => (Icons.Physical, Theme.Place, Theme.PlaceWash),
        _ => (Icons.Unknown, Theme.Plain, Theme.PlainWash),
    };

    private static string KindKey(string? kind) => kind is "digital" or "physical" ? kind : "unknown";
}
