using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Doors;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine.Presenting;

/// <summary>
/// Puts the real addresses of a map's picture and page into a card. Until then it holds stand-ins, so that a card of the same map is the same
/// card, whoever draws it and when.
/// </summary>
public sealed class MapAddresses(IMapLinks links)
{
    /// <summary>There is no such host, and never will be: RFC 6761.</summary>
    private const string Root = "https://map.invalid/";

    private const string OfPage = "page";

    /// <summary>Stands for the picture of a workshop's map as it was at a version.</summary>
    public static string Picture(WorkshopId workshop, string version) => Of(workshop, version);

    /// <summary>The same with how it felt when it was finished before.</summary>
    public static string Changes(WorkshopId workshop, string version) => Of(workshop, IMapFiles.OfChanges + version);

    /// <summary>Stands for the page of a workshop's map.</summary>
    public static string Page(WorkshopId workshop) => Of(workshop, OfPage);

    /// <summary>The picture that a card is to show; null where it shows none, or has a real address by now.</summary>
    public static MapPicture? PictureIn(Card card) => All(card.Content).Select(PictureOf).FirstOrDefault(p => p is not null);

    /// <param name="picture">Instead of a link to it, where the door has another way to show one.</param>
    /// <returns>What cannot be reached from outside is left out: the rest of the card says the most of it.</returns>
    public async Task<Card> Fill(Card card, CancellationToken cancellationToken, string? picture = null)
    {
        if (!All(card.Content).Any(e => Read(e) is not null)) return card;

        var content = (JsonObject)card.Content.DeepClone();
        foreach (var element in All(content).ToList())
        {
            if (Read(element) is not var (workshop, what)) continue;

            var address = what == OfPage
                ? (await links.Page(workshop, cancellationToken))?.AbsoluteUri
                : picture ?? (await links.Picture(workshop, what, cancellationToken))?.AbsoluteUri;
            if (address is null) ((JsonArray)element.Parent!).Remove(element);
            else element["url"] = address;
        }

        return card with { Content = content };
    }

    private static string Of(WorkshopId workshop, string what) =>
        $"{Root}{Uri.EscapeDataString(workshop.Tenant.Value)}/{Uri.EscapeDataString(workshop.Value)}/{what}";

    private static MapPicture? PictureOf(JsonObject element) => Read(element) is var (workshop, what) && what != OfPage
        ? new(workshop, what, element.Text("altText") ?? "")
        : null;

    private static (WorkshopId Workshop, string What)? Read(JsonObject element) =>
        element.Text("url") is { } url && url.StartsWith(Root, StringComparison.Ordinal) && url[Root.Length..].Split('/') is [var tenant, var workshop, var what]
            ? (new(new(Uri.UnescapeDataString(tenant)), Uri.UnescapeDataString(workshop)), what)
            : null;

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(m => All(m.Value)).Prepend(o),
        JsonArray a => a.SelectMany(All),
        _ => [],
    };
}

/// <param name="Version">Another one for a map that says something else.</param>
/// <param name="Words">What a sighted reader takes from it.</param>
public sealed record MapPicture(WorkshopId Workshop, string Version, string Words);
