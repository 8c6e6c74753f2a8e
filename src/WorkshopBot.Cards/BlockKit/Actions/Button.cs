using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit.Sent;
using WorkshopBot.Cards.BlockKit.Writing;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.BlockKit.Actions;

/// <summary>A button, not yet written down: it may still become the one that sends the view.</summary>
/// <param name="From">The action.</param>
/// <param name="Rank">How much it is what the card is for.</param>
internal sealed record Button(CardObject From, string Title, Rank Rank)
{
    /// <summary>What comes back when it is pressed; null for a link.</summary>
    public PressedAction? Pressed { get; init; }

    public string? Url { get; init; }

    /// <summary>Whether it can stand for the whole form.</summary>
    public bool Sends => Pressed is not null && !From.Is("associatedInputs", "none");

    public JsonObject ToJson(Ids ids)
    {
        var json = new JsonObject
        {
            ["type"] = "button",
            ["action_id"] = ids.Action(From.Text("id") ?? From.Text("verb") ?? From.Type),
            ["text"] = Plain.Object(Title, Limits.ButtonText),
        };
        if (Pressed is not null) json["value"] = Value;
        if (Url is not null) json["url"] = Url;
        if (From.Is("style", "positive")) json["style"] = "primary";
        else if (From.Is("style", "destructive")) json["style"] = "danger";
        if (From.Text("tooltip") is { Length: > 0 } tooltip)
            json["accessibility_label"] = Plain.Text(tooltip, Limits.ButtonText);
        return json;
    }

    public string? Value => Pressed?.ToJson().ToJsonString();
}
