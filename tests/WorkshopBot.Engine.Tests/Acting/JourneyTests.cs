using WorkshopBot.Cards.Html;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests.Acting;

/// <summary>A whole customer journey, held by pressing what is on the cards.</summary>
public sealed class JourneyTests : IAsyncDisposable
{
    private readonly Journey journey = new();
    private readonly List<Card> shown = [];

    public JourneyTests() => journey.Meeting.Shown += shown.Add;

    public ValueTask DisposeAsync() => journey.DisposeAsync();

    [Fact]
    public async Task A_group_maps_a_journey_from_the_start_form_to_the_finished_map()
    {
        await journey.Hold();

        var map = await journey.Map();
        Assert.Equal(["Hear of us", "Compare bikes", "Buy", "Ride"], map.Stages.Select(s => s.Name));
        Assert.Equal(("Hannah", "Where do we lose them?"), (map.Personas[0].Name, map.Frame!.Question));
        Assert.Equal((-0.67m, 5m), (map.Stages[0].Emotion.Mean, map.Stages[0].Importance));
        Assert.Equal(["Sees the window", "Reads the newsletter", "Asks a friend"], map.Stages[0].Touchpoints.Select(t => t.Text));
        Assert.Equal(["shop", "newsletter", null], map.Stages[0].Touchpoints.Select(t => t.Channel));
        Assert.Equal("Shop staff", map.Stages[0].Internal[0].Actor);
        Assert.Equal(("Ben", "Write a greeting", 3, 7.5m), (map.Opportunities[0].Owner, map.Opportunities[0].NextStep, map.Opportunities[0].Votes, map.Opportunities[0].Score));
    }

    [Fact]
    public async Task Every_card_of_a_journey_is_drawn_for_the_browser_without_a_warning()
    {
        await journey.Hold();

        Assert.All(shown, card => Assert.Empty(HtmlCard.Render(card.Content, new()).Warnings));
    }

    [Fact]
    public async Task The_why_of_a_low_rating_comes_back_as_a_pain_point_to_be_said()
    {
        await journey.Begin();
        await journey.FrameAndPersona();
        await journey.Stages();
        await journey.Touchpoints();
        await journey.Feelings();

        var form = CardReading.Inputs(await journey.Meeting.Form(Ben));
        Assert.Equal(("S1", "Nobody greets her"), (form["pain-point/0/stage"], form["pain-point/0/text"]));
    }
}
