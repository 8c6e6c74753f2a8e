namespace WorkshopBot.Testing.Teams;

/// <summary>What an address and a method ask for.</summary>
internal sealed record ConnectorRoute(string Operation, string Conversation = "", string Id = "")
{
    private static readonly ConnectorRoute Unknown = new("unknown");

    public static ConnectorRoute Read(string method, string target)
    {
        var path = target.Split('?')[0];
        if (!path.StartsWith($"{ConnectorServer.Base}/v3/", StringComparison.Ordinal)) return Unknown;

        var escaped = path[$"{ConnectorServer.Base}/v3/".Length..].Split('/');
        var parts = escaped.Select(Uri.UnescapeDataString).ToArray();

        // Ids hold what has a meaning of its own in an address.
        if (!parts.Select(Uri.EscapeDataString).SequenceEqual(escaped)) return Unknown;

        return (method, parts) switch
        {
            ("POST", ["conversations"]) => new("create"),
            ("POST", ["conversations", var of, "activities"]) => new("send", of),
            ("POST", ["conversations", var of, "activities", var id]) => new("reply", of, id),
            ("PUT", ["conversations", var of, "activities", var id]) => new("update", of, id),
            ("DELETE", ["conversations", var of, "activities", var id]) => new("delete", of, id),
            ("GET", ["conversations", var of, "members", var id]) => new("member", of, id),
            ("GET", ["conversations", var of, "pagedmembers"]) => new("members", of),
            ("GET", ["teams", var of, "conversations"]) => new("channels", of),
            _ => Unknown,
        };
    }
}
