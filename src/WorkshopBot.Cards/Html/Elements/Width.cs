using System.Globalization;
using WorkshopBot.Cards.Html.Reading;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.Html.Elements;

/// <summary>
/// Widths as classes, because a strict content security policy allows no inline style: shares in twelfths, and pixels
/// in tens.
/// </summary>
internal static class Width
{
    public const string Stretch = "ac-width-stretch";

    private const int Shares = 12;

    private const int PixelStep = 10;

    private const int MostPixels = 400;

    public static string?[] Classes(IReadOnlyList<Element> columns, string? otherwise)
    {
        var total = columns.Sum(c => Share(c) ?? 0);
        return [.. columns.Select(c => Class(c, total, otherwise))];
    }

    private static string? Class(Element column, double total, string? otherwise)
    {
        var width = column.Text("width");
        if (width is null) return otherwise;
        if (width is "auto" or "stretch") return $"ac-width-{width}";
        if (Pixels(width) is { } pixels) return $"ac-width-{pixels}px";
        if (Share(column) is { } share) return $"ac-share-{Twelfths(share / total)}";

        column.Warn($"width is \"{width}\", which is neither auto, stretch, a number nor pixels");
        return otherwise;
    }

    private static int Twelfths(double part) => Math.Clamp((int)Math.Round(Shares * part), 1, Shares);

    private static int? Pixels(string width)
    {
        if (!width.EndsWith("px", StringComparison.Ordinal) || Number(width[..^2]) is not { } pixels) return null;

        return Math.Clamp((int)Math.Round(pixels / PixelStep) * PixelStep, PixelStep, MostPixels);
    }

    private static double? Share(Element column) =>
        Scalar.Text(column.Json["width"]) is { } width ? Number(width) : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and <= int.MaxValue
                ? number
                : null;
}
