namespace WorkshopBot.Server.Packaging;

/// <summary>Where a platform reaches the bot over https: a name, perhaps with a port. Put into the places that a manifest has for it.</summary>
internal static class HostName
{
    public const string Placeholder = "HOST";
    public const string Rule = "--host is a name such as workshop.example.org, without https:// and without a path.";

    public static bool IsOne(string host) =>
        Uri.TryCreate($"https://{host}", UriKind.Absolute, out var address)
        && string.Equals(address.Authority, host, StringComparison.OrdinalIgnoreCase)
        && host != Placeholder;
}
