using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.Browser.Tests.Playground;

/// <summary>A channel: the workshop is in one thread of it, and words are typed there behind a mention.</summary>
[Collection(nameof(PlaygroundHouse))]
public sealed class ChannelTests(PlaygroundHouse house)
{
    private const string Channel = "My Team - Announcements";

    /// <summary>The post that the workshop is started by.</summary>
    private const string Thread = "Test Bot start";

    private PlaygroundPage Alex => house.Alex;

    [ChromiumFact(PlaygroundProcess.Package)]
    public async Task In_a_channels_thread_words_add_park_and_lead_a_message_becomes_a_line_and_the_map_is_finished()
    {
        await Alex.Enter(Channel);
        await Alex.Sees("Map a customer’s journey together");
        await Alex.Post("start");
        var journey = new Journey(Alex, new LeadingByWords(Alex, words => Alex.Reply(Thread, words)), "channel");
        Alex.StaysAt(Thread);
        await Alex.PressForForm("Start a workshop");
        await journey.Start();

        await Alex.Reply(Thread, "help");
        await Alex.Reads("adds a line to the current step");
        await Alex.Reply(Thread, "park Prices for students");
        await Alex.Reads("Parked. It is on the list of what comes later.");
        await Alex.Reply(Thread, "next");
        await Alex.Sees("Step 2 of 9");
        await Alex.Reply(Thread, "next");
        await Alex.Sees("Step 3 of 9");
        await Alex.Reply(Thread, "add Compare bikes");
        await Alex.Reads("Added. You can change it any time");
        await Alex.Keep("channel-words");

        await Alex.Post("We always hear of us from friends");
        await Alex.ActOn("We always hear of us from friends", "add");
        var line = Alex.Dialog.GetByRole(AriaRole.Textbox);
        await Expect(line).ToHaveValueAsync("We always hear of us from friends");
        await Alex.Keep("channel-add-form");
        await line.FillAsync("Hear of us from friends");
        await Alex.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(Alex.Dialog).ToContainTextAsync("Added. You can change it any time");
        await Alex.Keep("channel-added");
        await Alex.Dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();

        await Alex.Reply(Thread, "status");
        await Alex.Sees("1 parked");
        await Alex.Reply(Thread, "map");
        await Alex.Keep("channel-map");

        await Alex.Reply(Thread, "next");
        await Alex.Sees("Compare bikes", "Hear of us from friends");
        await Alex.Reply(Thread, "next");
        await Alex.Sees("Step 4 of 9");
        await journey.FromTouchpointsToTheFinishedMap();
    }
}
