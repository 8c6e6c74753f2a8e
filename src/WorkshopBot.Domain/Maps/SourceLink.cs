namespace WorkshopBot.Domain.Maps;

/// <summary>The address of a measurement. People click on it: only https, and nothing that hides where it leads.</summary>
public static class SourceLink
{
    private const int Longest = 2_000;

    /// <summary>As it stands in a document, with everything escaped that is no address; null where it is none.</summary>
    public static string? Of(string? text) =>
        text is { Length: > 0 and <= Longest } && !text.Any(char.IsWhiteSpace) && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address is { Scheme: "https", UserInfo: "", Host.Length: > 0 }
            ? address.AbsoluteUri
            : null;
}
