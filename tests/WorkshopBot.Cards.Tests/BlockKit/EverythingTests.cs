using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit;

namespace WorkshopBot.Cards.Tests.BlockKit;

public sealed class EverythingTests
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void A_view_with_everything_is_drawn_without_a_warning()
    {
        Assert.Empty(Modal().Warnings);
        Assert.Empty(Shown.Home(Everything.Card()).Warnings);
    }

    [Fact]
    public void A_message_with_everything_warns_of_what_is_typed() =>
        Assert.DoesNotContain(Shown.Message(Everything.Card()).Warnings, w => !w.EndsWith("cannot be filled in in a message"));

    [Fact]
    public void A_view_with_everything_is_drawn_as_it_was()
    {
        var view = Modal().Payload;
        foreach (var groups in Groups(view)) groups.AsArray().Clear();

        Assert.Equal(Everything.Expectation("everything.modal.json"), view.ToJsonString(Readable) + "\n");
    }

    // A hundred choices say nothing that one does not.
    private static IEnumerable<JsonNode> Groups(JsonObject view) =>
        view["blocks"]!.AsArray().Select(b => b!["element"]?["option_groups"]).OfType<JsonNode>();

    private static Shown Modal() => Shown.Modal(Everything.Card(), new ModalOptions
    {
        Title = "Everything",
        Close = "Close",
        CallbackId = "form",
        Metadata = "room 1",
        Generation = "2",
        Word = key => $"[{key}]",
        Typed = new Dictionary<string, string> { ["lines"] = "typed" },
        Errors = new Dictionary<string, string> { ["text"] = "", ["mail"] = "This is no address." },
        Notices = ["Please look again."],
    });
}
