using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Cards;
using WorkshopBot.Cards.Templates;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Web.Forms;

namespace WorkshopBot.Benchmarks.Rooms.Drawing;

/// <summary>What a card takes from the workshop to markup, against writing and reading its JSON, the least that any channel does.</summary>
internal sealed class CardCosts(int repetitions)
{
    private readonly CardPages pages = new(NullLogger<CardPages>.Instance);
    private JsonObject lastFilling = [];

    public static void Begin(string what) => Table.Begin(
        what, "moment", "card", "data and template, ms", "allocated KiB", "of that the template, ms", "markup, ms", "allocated KiB",
        "JSON written and read, ms", "all ÷ JSON", "markup, KiB");

    /// <summary>Told what a card is filled with.</summary>
    public void Filling(string name, JsonObject data) => lastFilling = data;

    public async Task Tell(string moment, string what, Func<Task<Card>> draw)
    {
        var card = await draw();
        var (data, phrases) = (lastFilling, Phrases.For("en"));
        var whole = await Cost.Of(repetitions, draw);
        var template = await Cost.Of(repetitions, () => { CardLibrary.Embedded[card.Name].Expand(data, phrases.Host); });
        var markup = await Cost.Of(repetitions, () => { pages.Draw(card, what, phrases, form: null); });
        var json = await Cost.Of(repetitions, () => { JsonNode.Parse(card.Content.ToJsonString()); });
        Table.Row(
            moment, $"{what} ({card.Name})", Table.Number(whole.Milliseconds), Table.Number(whole.KiB), Table.Number(template.Milliseconds),
            Table.Number(markup.Milliseconds), Table.Number(markup.KiB), Table.Number(json.Milliseconds),
            Table.Number((whole.Milliseconds + markup.Milliseconds) / json.Milliseconds),
            Table.Number(pages.Draw(card, what, phrases, form: null).Length / 1024d));
    }
}
