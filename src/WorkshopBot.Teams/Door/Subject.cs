using System.Text.Json.Nodes;

namespace WorkshopBot.Teams.Door;

/// <summary>
/// What a card of ours is about. It comes back with what is pressed on it, from whoever has the card: so it names nothing that who presses
/// could not reach anyway, and is checked.
/// </summary>
/// <param name="Place">Key of the place in which the workshop is held.</param>
/// <param name="Workshop">A later one in the same place is another one; null where there is none yet.</param>
/// <param name="Form">Names the form among all; null for what is no form.</param>
/// <param name="Page">Counts the pages of one form: each is carried out once.</param>
/// <param name="Offer">The message that offered to start a workshop.</param>
/// <param name="IsKept">It stands on a message that the bot keeps up to date.</param>
internal sealed record Subject(
    string Place, string? Workshop = null, string? Form = null, int Page = 0, string? Offer = null, bool IsKept = false)
{
    private const int MostLetters = 128;

    public JsonObject Write() => new()
    {
        ["place"] = Place,
        ["workshop"] = Workshop,
        ["form"] = Form,
        ["page"] = Page,
        ["offer"] = Offer,
        ["kept"] = IsKept,
    };

    /// <summary>Null for what no card of ours says.</summary>
    public static Subject? Read(JsonObject tag) => Short(tag, "place") is { Length: > 0 } place
        ? new(
            place, Short(tag, "workshop"), Short(tag, "form"), (int)Math.Clamp(tag.Number("page") ?? 0, 0, 1_000), Short(tag, "offer"),
            tag.IsTrue("kept"))
        : null;

    private static string? Short(JsonObject tag, string name) => tag.Text(name) is { Length: <= MostLetters } text ? text : null;
}
