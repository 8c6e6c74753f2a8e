using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit.Sent;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Benchmarks.Slack;

/// <summary>
/// The fake Slack, in the sender's process, with people and channels; in each a workshop is at its touchpoints, which was started and led
/// there as facilitators do it.
/// </summary>
internal sealed class Ground : IAsyncDisposable
{
    private const int Leaders = 8;
    private const int MostPresses = 30;
    private const string Step = "touchpoint/";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly FakeUser[] leaders;
    private int posted;
    private int moves;

    private Ground(FakeSlack slack, int people)
    {
        Slack = slack;
        leaders = [.. Enumerable.Range(0, Leaders).Select(n => slack.AddUser($"Facilitator {n}"))];
        People = [.. Enumerable.Range(0, people).Select(n => slack.AddUser($"Person {n}"))];
    }

    public FakeSlack Slack { get; }

    public FakeUser[] People { get; }

    /// <summary>A form of the touchpoints as it is shown in the first channel.</summary>
    public FakeView? Form { get; private set; }

    public FakeChannel? FormChannel { get; private set; }

    public static async Task<Ground> Build(int people) => new(await FakeSlack.Start(TimeProvider.System), people);

    public async Task<FakeChannel[]> Open(int count)
    {
        var opened = new List<FakeChannel>();
        while (opened.Count < count) opened.Add(await Open());
        return [.. opened];
    }

    public ValueTask DisposeAsync() => Slack.DisposeAsync();

    /// <summary>What is typed into the channel by somebody, which the bot answers privately.</summary>
    public static async Task<FakeMessage> Type(FakeUser user, string words, FakeChannel channel)
    {
        var seen = user.Seen.Count;
        for (var press = 0; press < MostPresses && user.Seen.Count == seen; press++) await user.Command(words, channel);
        return user.Seen.Count > seen ? user.Seen[^1] : throw new InvalidOperationException($"{words} is not answered.");
    }

    private async Task<FakeChannel> Open()
    {
        var leader = leaders[posted / 3 % Leaders];
        var channel = Slack.AddChannel($"channel-{Slack.Channels.Count}", leader);
        for (var press = 0; press < MostPresses && leader.View is null; press++) await leader.Command("/journey start", channel);
        var view = leader.View!;
        var heard = await leader.Submit(
            view, (Block(view, "title"), "Buying a bike"), (Block(view, "stages"), "Hear of us\nBuy\nRide"));
        if (!heard.IsAcknowledged || leader.View is not null)
            throw new InvalidOperationException($"No workshop has started: {heard.Text}");

        // Its three messages first, so that they do not come into what is measured.
        await Slack.Called("chat.postMessage", posted += 3).WaitAsync(Patience);
        if (Form is null) await Find(leader, channel);
        else for (var move = 0; move < moves; move++) await Type(leader, "/journey next", channel);
        return channel;
    }

    /// <summary>Leads on until the form is the touchpoints', and counts how often.</summary>
    private async Task Find(FakeUser leader, FakeChannel channel)
    {
        for (moves = 0; moves < MostPresses; moves++)
        {
            var step = await Type(leader, "/journey", channel);
            if (Button(step.Blocks, "answer.open") is { } open)
            {
                await leader.Press(step, open);
                var view = leader.View ?? throw new InvalidOperationException("No form opens.");
                await leader.Close(view);
                if (Inputs(view).Any(i => i.Input.StartsWith(Step, StringComparison.Ordinal)))
                {
                    (Form, FormChannel) = (view, channel);
                    return;
                }
            }

            await Type(leader, "/journey next", channel);
        }

        throw new InvalidOperationException("The workshop does not come to its touchpoints.");
    }

    /// <summary>Its blocks that take touchpoints.</summary>
    public static IEnumerable<string> Blocks(FakeView view) =>
        Inputs(view).Where(i => i.Input.StartsWith(Step, StringComparison.Ordinal)).Select(i => i.Block);

    private static string Block(FakeView view, string input) => Inputs(view).First(i => i.Input == input).Block;

    private static IEnumerable<(string Block, string Input)> Inputs(FakeView view) => view.Blocks.OfType<JsonObject>()
        .Where(b => (string?)b["type"] == "input")
        .Select(b => (string)b["block_id"]!)
        .Select(id => (id, StateValues.InputOf(id) ?? ""));

    private static string? Button(JsonNode? node, string verb) => node switch
    {
        JsonObject o when (string?)o["type"] == "button" && o["value"] is { } value && PressedAction.Read(o) is { Verb: var v } && v == verb =>
            (string?)o["action_id"],
        JsonObject o => o.Select(m => Button(m.Value, verb)).FirstOrDefault(id => id is not null),
        JsonArray a => a.Select(i => Button(i, verb)).FirstOrDefault(id => id is not null),
        _ => null,
    };
}
