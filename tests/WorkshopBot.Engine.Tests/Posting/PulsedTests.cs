using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Posting;
using WorkshopBot.Engine.Timing;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests.Posting;

/// <summary>Again and again, while something is collected.</summary>
public sealed class PulsedTests : WindowFixture
{
    [Fact]
    public async Task People_are_asked_again_and_again_as_their_working_days_end_and_reminded_once()
    {
        await Begin(Collecting, (Ben, "Asia/Tokyo"), (Cyd, "America/Los_Angeles"), (Dov, "Asia/Kolkata"));
        await Do(Dov, new Command.SetAvailability(new(Hours: "sun-thu 22:00-06:00")));

        var asked = await Pulsed(days: 14);

        foreach (var (who, zone, hours) in new[]
        {
            ("ana", "UTC", WorkingHours.Usual), ("ben", "Asia/Tokyo", WorkingHours.Usual), ("cyd", "America/Los_Angeles", WorkingHours.Usual),
            ("dov", "Asia/Kolkata", WorkingHours.Read("sun-thu 22:00-06:00")!),
        })
        {
            var theirs = asked.Where(a => a.Who == who).ToList();
            Assert.Equal(4, theirs.Count(a => a.Card == "pulse"));
            Assert.Single(theirs, a => a.Card == "reminder");
            Assert.All(theirs, a => Assert.True(hours.Contains(a.At, Zone.Find(zone)!), $"{who} was asked at {a.At:ddd HH:mm}."));
            Assert.Equal(theirs.Count, theirs.Select(a => (a.Card, a.At.Date)).Distinct().Count());
        }
    }

    [Fact]
    public async Task Who_has_muted_it_or_pauses_is_not_asked()
    {
        await Begin(Collecting, (Ben, "UTC"), (Cyd, "UTC"));
        await Do(Ben, new Command.SetAvailability(new(Availability.Muted)));
        await Do(Cyd, new Command.SetAvailability(new(Clock.GetUtcNow().AddDays(7))));

        var asked = await Pulsed(days: 14);

        Assert.DoesNotContain(asked, a => a.Who == "ben");
        Assert.Equal((4, 2), (asked.Count(a => a is { Who: "ana", Card: "pulse" }), asked.Count(a => a is { Who: "cyd", Card: "pulse" })));
    }

    [Fact]
    public async Task An_anonymous_collection_asks_everybody_alike_also_who_has_answered()
    {
        await Begin(Collecting with { Anonymous = true }, (Ben, "UTC"));
        await Do(Ben, new Command.Add(new(0, Phase.Open), [new("stage", StagesStep.Stage.Line!.Read("Buy"))]));

        var asked = await Pulsed(days: 14);

        Assert.Equal(asked.Count(a => a is { Who: "ana", Card: "pulse" }), asked.Count(a => a is { Who: "ben", Card: "pulse" }));
        Assert.DoesNotContain(asked, a => a is { Who: "ben", Card: "reminder" });
    }

    [Fact]
    public async Task A_machine_that_was_away_over_a_pulse_leaves_it_out()
    {
        await Begin(Collecting, (Ben, "UTC"));
        Advance(TimeSpan.FromHours(33));

        var asked = await Pulsed(days: 1);

        Assert.DoesNotContain(asked, a => a.Card == "pulse");
    }

    [Fact]
    public async Task Two_instances_ask_each_once_an_occasion()
    {
        await using var other = new WorkshopEngine(Store, StepCatalog.Standard, new(), Clock, new LogLines<WorkshopEngine>());
        await using var others = OpenPosters(other);
        await Begin(Collecting, (Ben, "UTC"), (Cyd, "UTC"));

        Advance(TimeSpan.FromHours(31));
        Posters.Ask(Meeting.Id);
        others.Ask(Meeting.Id);
        await Settle(others);

        var pulses = Chat.Messages.Values.Where(m => m.Card.Name == "pulse").Select(m => m.To!.Id).ToList();
        Assert.Equal(["ana", "ben", "cyd"], pulses.Order());
    }
}
