using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Engine.Timing;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests.Posting;

/// <summary>After the end everybody hears what became of what they have reported.</summary>
public sealed class FatesTests : WindowFixture
{
    [Fact]
    public async Task Who_reported_something_hears_once_while_they_work_what_became_of_it()
    {
        await Collect(step => step, (Ben, "UTC"), (Cyd, "Asia/Tokyo"), (Dov, "UTC"));
        await Report(Ana, "The card was declined");
        await Report(Ben, "Nobody can pay");
        await Report(Ben, "The logo is ugly");
        await Report(Cyd, "The card was declined twice");
        await Do(Ana, new Command.Next(new(1, Phase.Open)));
        var w = await Running();
        await Do(Ana, new Command.Tidy(
            [new TidyOperation.Merge(w.Handles["P1"], [w.Handles["P2"], w.Handles["P4"]]), new TidyOperation.Park(w.Handles["P3"])]));

        // At nine at night in Tokyo.
        Advance(TimeSpan.FromHours(3));
        await Do(Ana, new Command.Finish());
        await Settle();
        Assert.Equal(["ana", "ben"], Told().Select(t => t.Who).Order());
        var late = await Written(days: 5, "fate");

        var (who, _, at) = Assert.Single(late);
        Assert.Equal("cyd", who);
        Assert.True(WorkingHours.Usual.Contains(at, Zone.Find("Asia/Tokyo")!));
        var ben = Told().Single(t => t.Who == "ben").Text;
        Assert.Contains("Nobody can pay", ben);
        Assert.Contains("Counted with P1 The card was declined, reported 3 times", ben);
        Assert.Contains("Set aside for later", ben);
    }

    [Theory]
    [InlineData("bikes", true)]
    [InlineData(null, false)]
    public async Task Where_a_collection_is_about_a_map_its_people_hear_that_what_is_left_goes_there(string? map, bool isTold)
    {
        await Collect(step => step, start => start with { LandsOn = map });
        await Report(Ana, "The card was declined");
        await Finish();

        Assert.Equal(isTold, Told().Single(t => t.Who == "ana").Text.Contains("goes to the map that this was about", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_wants_to_hear_nothing_hears_nothing()
    {
        await Collect(step => step, (Ben, "UTC"));
        await Report(Ben, "Nobody can pay");
        await Do(Ben, new Command.SetAvailability(new(Availability.Muted)));
        await Finish();

        Assert.Empty(await Written(days: 6, "fate"));
        Assert.Empty(Told());
        Assert.Null(Decider.NextWake(await Running()));
    }

    [Fact]
    public async Task Where_reports_are_anonymous_nobody_knows_whom_to_tell()
    {
        await Collect(step => step with { Anonymous = true }, (Ben, "UTC"), (Cyd, "UTC"));
        foreach (var who in new[] { Ana, Ben, Cyd }) await Report(who, $"Nobody helps {who}");
        await Finish();

        Assert.Empty(await Written(days: 6, "fate"));
        Assert.Empty(Told());
    }

    [Fact]
    public async Task A_chat_that_takes_nothing_just_now_loses_none()
    {
        await Collect(step => step, (Ben, "UTC"));
        await Report(Ben, "Nobody can pay");
        await Do(Ana, new Command.Next(new(1, Phase.Open)));
        await Settle();
        Chat.PostFails = new Ports.ChatUnavailableException("ratelimited");
        await Do(Ana, new Command.Finish());
        await Pauses.Sleeping().WaitAsync(Patience);

        Chat.PostFails = null;
        await Settle();

        Assert.Equal("ben", Assert.Single(Told()).Who);
    }

    private async Task Finish()
    {
        await Do(Ana, new Command.Next(new(1, Phase.Open)));
        await Do(Ana, new Command.Finish());
        await Settle();
    }

    private List<(string Who, string Text)> Told() =>
        [.. Chat.Messages.Values.Where(m => m.Card.Name == "fate").Select(m => (m.To!.Id, CardReading.Text(m.Card)))];
}
