using WorkshopBot.Teams.Receiving;

namespace WorkshopBot.Teams.Calling;

/// <summary>The only way to a <see cref="ServiceAddress"/>. One may change for a conversation: the newest is the one to keep.</summary>
public sealed class ServiceAddresses(TeamsSettings settings)
{
    /// <returns>Null when the bot may not answer where the activity says.</returns>
    public ServiceAddress? Of(Activity activity) =>
        activity.ProvenServiceUrl is { } proven ? Proven(proven) : Open(activity.ServiceUrl);

    /// <param name="stored">What <see cref="ServiceAddress.Stored"/> was, from our own store and from nowhere else.</param>
    /// <returns>Null when the bot may not answer there, as it is configured now.</returns>
    public ServiceAddress? Restore(string stored) =>
        stored.StartsWith(ServiceAddress.OpenMark, StringComparison.Ordinal)
            ? Open(stored[ServiceAddress.OpenMark.Length..])
            : Proven(stored);

    private ServiceAddress? Proven(string url) => Read(url) is { } address ? new(address, takesToken: true) : null;

    // Anybody on this machine could have named it.
    private ServiceAddress? Open(string url) =>
        settings.AllowsUnauthenticatedLoopback && Read(url) is { IsLoopback: true } address ? new(address, takesToken: false) : null;

    private Uri? Read(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps
            || settings.IsDevelopment && address.IsLoopback && address.Scheme == Uri.UriSchemeHttp)
        && address is { UserInfo: "", Query: "", Fragment: "" }
            ? address
            : null;
}
