using WorkshopBot.Domain;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Meeting;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests.Acting;

/// <summary>What becomes of a report that comes after the deadline, as the form of the collection says.</summary>
public sealed class LatePolicyTests : IAsyncDisposable
{
    private readonly Journey journey = new();

    private Meeting Meeting => journey.Meeting;

    public ValueTask DisposeAsync() => journey.DisposeAsync();

    [Theory]
    [InlineData("refuse", "false", ElementStatus.Proposed, false)]
    [InlineData("refuse", "true", ElementStatus.Proposed, false)]
    [InlineData("accept-and-mark", "false", ElementStatus.Live, true)]
    [InlineData("accept-and-mark", "true", ElementStatus.Live, true)]
    [InlineData("accept-until-settled", "false", ElementStatus.Live, false)]
    [InlineData("accept-until-settled", "true", ElementStatus.Live, false)]
    public async Task A_line_that_comes_after_the_deadline_waits_is_marked_or_counts_like_any_other(
        string policy, string anonymous, ElementStatus status, bool isLate)
    {
        await Start(policy, anonymous);
        await Closed(TimeSpan.FromMinutes(2));

        await Expect<Reply.Done>(Meeting.Say(Ben, "Nobody answers the phone"));

        Assert.Equal((status, isLate), await Said("Nobody answers the phone"));
        if (anonymous == "false") Assert.Equal(status == ElementStatus.Live ? 2 : 1, (await journey.Map()).Unplaced.Length);
    }

    [Theory]
    [InlineData("refuse", true)]
    [InlineData("accept-and-mark", true)]
    [InlineData("accept-until-settled", false)]
    public async Task Who_was_typing_at_the_deadline_is_heard_by_every_policy(string policy, bool isLate)
    {
        await Start(policy);
        var form = await Meeting.Form(Ben);
        await Closed(TimeSpan.FromSeconds(80));

        await Expect<Reply.Done>(Meeting.Press(Ben, form, Verbs.SaveAnswer, filled: [("pain-point/0/text", "Nobody answers the phone")]));

        Assert.Equal((ElementStatus.Live, isLate), await Said("Nobody answers the phone"));
    }

    [Theory]
    [InlineData("refuse")]
    [InlineData("accept-and-mark")]
    [InlineData("accept-until-settled")]
    public async Task What_comes_when_it_is_settled_waits_for_who_leads_by_every_policy(string policy)
    {
        await Start(policy);
        var form = await Meeting.Form(Ben);
        await Closed(TimeSpan.FromHours(1));
        await Meeting.Next(Ana);

        await Expect<Reply.Done>(Meeting.Press(Ben, form, Verbs.SaveAnswer, filled: [("pain-point/0/text", "Nobody answers the phone")]));

        Assert.Equal((ElementStatus.Proposed, false), await Said("Nobody answers the phone"));
    }

    [Theory]
    [InlineData("refuse")]
    [InlineData("accept-and-mark")]
    [InlineData("accept-until-settled")]
    public async Task When_it_is_settled_nothing_is_taken_anonymously_any_more_because_the_key_is_gone(string policy)
    {
        await Start(policy, "true");
        var form = await Meeting.Form(Ben);
        await Closed(TimeSpan.FromHours(1));
        await Meeting.Next(Ana);
        var number = (await Meeting.Scene()).Number;

        Assert.IsType<Reply.Refused>(
            await Meeting.Press(Ben, form, Verbs.SaveAnswer, filled: [("pain-point/0/text", "Nobody answers the phone")]));

        Assert.Equal(number, (await Meeting.Scene()).Number);
    }

    /// <summary>For two days; one has reported something in time.</summary>
    private async Task Start(string policy, string anonymous = "false")
    {
        await Meeting.Enter(Ana, "Ana");
        await Meeting.Enter(Ben, "Ben");
        await Meeting.Collect(
            Ana, ("title", "What goes wrong?"), ("stages", "Call us"), ("closes", "2d"), ("late", policy), ("anonymous.pain-points", anonymous));
        await Meeting.Join(Ben);
        await Expect<Reply.Done>(Meeting.Say(Ana, "The queue is too long"));
    }

    /// <summary>By itself.</summary>
    private async Task Closed(TimeSpan ago)
    {
        journey.Clock.Advance(TimeSpan.FromDays(2));
        await journey.Wake();
        Assert.Equal(Phase.Reveal, (await Meeting.Scene()).Current!.Progress.Phase);
        journey.Clock.Advance(ago);
    }

    private async Task<(ElementStatus, bool)> Said(string text) => (await Meeting.Scene()).Workshop.Elements.Values
        .Where(e => e.Payload.Word("text") == text).Select(e => (e.Status, e.Late)).Single();
}
