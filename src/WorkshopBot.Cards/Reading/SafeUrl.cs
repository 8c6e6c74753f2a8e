namespace WorkshopBot.Cards.Reading;

/// <summary>What may stand in <c>href</c> and <c>src</c>.</summary>
internal static class SafeUrl
{
    public const int Longest = 2_048;

    public static bool IsImage(string url) => IsAllowed(url, "https");

    public static bool IsLink(string url) => IsAllowed(url, "https", "http");

    public static bool IsTextLink(string url) => IsAllowed(url, "https", "http", "mailto") && !IsRelative(url);

    /// <summary>Whether it stays on the page's own server.</summary>
    public static bool IsRelative(string url) => SchemeLength(url) < 0;

    private static bool IsAllowed(string url, params ReadOnlySpan<string> schemes)
    {
        if (url.Length is 0 or > Longest || url.AsSpan().ContainsAnyInRange('\0', ' ')) return false;

        // Browsers read a backslash as a slash, and two slashes as another host.
        if (url.Contains('\\') || url.StartsWith("//", StringComparison.Ordinal)) return false;

        var length = SchemeLength(url);
        if (length < 0) return true;

        foreach (var scheme in schemes)
        {
            if (url.AsSpan(0, length).Equals(scheme, StringComparison.OrdinalIgnoreCase)) return IsWhole(url, scheme);
        }

        return false;
    }

    private static bool IsWhole(string url, string scheme) =>
        scheme == "mailto"
        || (url.AsSpan(scheme.Length).StartsWith("://") && Uri.TryCreate(url, UriKind.Absolute, out _));

    private static int SchemeLength(string url)
    {
        for (var i = 0; i < url.Length; i++)
        {
            var c = url[i];
            if (c == ':') return i > 0 ? i : -1;
            if (!char.IsAsciiLetter(c) && !(i > 0 && (char.IsAsciiDigit(c) || c is '+' or '-' or '.'))) return -1;
        }

        return -1;
    }
}
