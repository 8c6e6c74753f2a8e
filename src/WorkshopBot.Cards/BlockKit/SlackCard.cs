using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit.Actions;
using WorkshopBot.Cards.BlockKit.Blocks;
using WorkshopBot.Cards.BlockKit.Elements;
using WorkshopBot.Cards.BlockKit.Sent;
using WorkshopBot.Cards.BlockKit.Writing;

namespace WorkshopBot.Cards.BlockKit;

/// <summary>
/// An Adaptive Card as Slack shows it. What is too much for Slack's limits ends with the phrase <c>card.cut</c>.
/// </summary>
public static class SlackCard
{
    /// <summary>
    /// For a channel or a conversation. Only what can be chosen can be filled in there, not what is typed; what is chosen
    /// comes back with the next button.
    /// </summary>
    /// <param name="card">An expanded Adaptive Card 1.5. Never changed.</param>
    public static RenderedMessage Message(JsonNode card, SlackOptions options)
    {
        var drawing = new Drawing(card, Checked(options), Surface.Message);
        var blocks = Fitting.Fit(WholeCard.Draw(card, drawing), Room.Message, drawing.Word("card.cut"));
        return new(Speech.Of(blocks, drawing), Json(blocks), drawing.Warnings.ToImmutable());
    }

    /// <summary>
    /// A dialog. The card's main action becomes the button that sends it, if there is something to fill in; the other
    /// actions are buttons below.
    /// </summary>
    /// <param name="card">An expanded Adaptive Card 1.5. Never changed.</param>
    /// <exception cref="ArgumentException">The caller's ids or metadata are longer than Slack allows.</exception>
    public static RenderedView Modal(JsonNode card, ModalOptions options)
    {
        var drawing = new Drawing(card, Checked(options), Surface.Modal);
        var blocks = WholeCard.Draw(card, drawing).ToList();
        if (options.Picker is { } picker) blocks.Insert(0, picker.Draw());
        var send = blocks.Exists(b => b.Need == Need.Field) ? Sending.Take(blocks, options.Metadata) : null;
        var view = Frame("modal", options, send?.Pressed);
        view["title"] = Plain.Object(options.Title, Limits.ViewTitle);
        if (options.Close is { } close) view["close"] = Plain.Object(close, Limits.ViewTitle);
        if (options.NotifyOnClose) view["notify_on_close"] = true;
        return Finish(view, blocks, drawing, send);
    }

    /// <summary>The app's home. Nothing sends it as a whole: every action of the card is a button.</summary>
    /// <param name="card">An expanded Adaptive Card 1.5. Never changed.</param>
    /// <exception cref="ArgumentException">The caller's ids or metadata are longer than Slack allows.</exception>
    public static RenderedView Home(JsonNode card, ViewOptions options)
    {
        var drawing = new Drawing(card, Checked(options), Surface.Home);
        return Finish(Frame("home", options, pressed: null), [.. WholeCard.Draw(card, drawing)], drawing, send: null);
    }

    private static RenderedView Finish(JsonObject view, List<Block> blocks, Drawing drawing, Button? send)
    {
        view["blocks"] = new JsonArray();
        if (drawing.Surface == Surface.Modal)
            view["submit"] = Plain.Object(send?.Title ?? drawing.Word("card.send"), Limits.ViewTitle);
        var around = Bytes(view);
        var shown = Fitting.Fit(blocks, Room.View, drawing.Word("card.cut"));
        view["blocks"] = Json(shown);
        if (Bytes(view) > Limits.ViewBytes)
        {
            shown = Fitting.Fit(blocks, Room.View with { Bytes = Limits.ViewBytes - around }, drawing.Word("card.cut"));
            view["blocks"] = Json(shown);
        }

        if (!shown.Exists(b => b.Need == Need.Field)) view.Remove("submit");
        return new(view, drawing.Warnings.ToImmutable());
    }

    private static int Bytes(JsonObject view) => Encoding.UTF8.GetByteCount(view.ToJsonString());

    private static JsonObject Frame(string type, ViewOptions options, PressedAction? pressed)
    {
        var view = new JsonObject { ["type"] = type, ["private_metadata"] = Metadata.Write(options.Metadata, pressed) };
        if (options.CallbackId is { } callback) view["callback_id"] = Id(callback);
        if (options.ExternalId is { } external) view["external_id"] = Id(external);
        return view;
    }

    private static string Id(string id) => id.Length <= Limits.Id
        ? id
        : throw new ArgumentException($"An id of a view has at most {Limits.Id} characters.", nameof(id));

    private static T Checked<T>(T options) where T : SlackOptions => Code.Id(options.Generation).Length <= Limits.Generation
        ? options
        : throw new ArgumentException($"A generation has at most {Limits.Generation} characters.", nameof(options));

    private static JsonArray Json(List<Block> blocks) => new([.. blocks.Select(b => b.ToJson())]);
}
