using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Suggestions;
using WorkshopBot.Testing;

namespace WorkshopBot.Domain.Tests;

/// <summary>Stages may be skipped or gone back to, and another map may show one in detail.</summary>
public sealed class ConnectingTests
{
    private readonly Session session = WithStages(["Search", "Buy — online", "Ride"], ScriptStep.Of("emotions"));

    [Fact]
    public void Ways_lead_from_stage_to_stage_on_the_map()
    {
        Connect("S2 → S1 — when nothing fits\nsearch -> Ride\nS3 => S3");

        Assert.Equal<StageLink>([new("S3", null)], session.Map.Stages[0].Links);
        Assert.Equal<StageLink>([new("S1", "when nothing fits")], session.Map.Stages[1].Links);
        Assert.Equal<StageLink>([new("S3", null)], session.Map.Stages[2].Links);
    }

    [Fact]
    public void Written_as_text_ways_read_back_as_they_were()
    {
        Connect("Buy — online → S1 — when nothing fits\nS1 → Buy — online");

        Assert.Equal("\u200ES2 → S1 — when nothing fits\n\u200ES1 → S2", WayText.Write(session.Running));
        Assert.Equal<Way>(session.Running.Ways, WayText.Read(WayText.Write(session.Running), session.Running).Ways);
    }

    [Theory]
    [InlineData("S1 → S2\nS1 to S3", 2, "")]
    [InlineData("\n\nS9 → S2", 3, "S9")]
    [InlineData("S1 → the moon — at night", 1, "the moon")]
    [InlineData("→ S2", 1, "")]
    public void A_line_that_is_no_way_is_named_with_what_is_wrong_in_it(string text, int line, string unknown)
    {
        var read = WayText.Read(text, session.Running);

        Assert.Equal((line, unknown), (read.Line, read.Unknown));
    }

    [Fact]
    public void What_is_merged_takes_its_ways_along_and_what_is_removed_has_none()
    {
        Connect("S2 → S1 — a\nS3 → S1 — b\nS1 → S3");
        session.Tidy(new TidyOperation.Merge(Stage("S2"), [Stage("S3")]));
        Assert.Equal<StageLink>([new("S1", "a"), new("S1", "b")], session.Map.Stages[1].Links);
        Assert.Equal<StageLink>([new("S2", null)], session.Map.Stages[0].Links);

        session.Tidy(new TidyOperation.Remove(Stage("S2")));
        Assert.Empty(session.Map.Stages[0].Links);
    }

    [Fact]
    public void The_same_pair_twice_is_refused_and_so_is_a_label_that_is_too_long()
    {
        Assert.Equal(new Refusal.BadValue("ways"), session.Refusal(Ana, Ways("S1 → S3 — a\nS1 → S3 — b")));
        Assert.IsType<Refusal.BadText>(session.Refusal(Ana, Ways($"S1 → S3 — {new string('x', 201)}")));
        Assert.Equal(
            new Refusal.UnknownElement(new("nothing")),
            session.Refusal(Ana, new Command.Connect([new(Stage("S1"), new("nothing"), null)], [])));
    }

    [Fact]
    public void Only_facilitators_connect_stages() =>
        Assert.IsType<Refusal.OnlyFacilitators>(session.Refusal(Ben, Ways("S1 → S3")));

    [Fact]
    public void Stages_that_are_still_blind_cannot_be_connected()
    {
        var blind = Of("stages");
        var stage = blind.Add(Ana, "stage", ("name", "Search"));

        Assert.IsType<Refusal.NotRevealed>(blind.Refusal(Ana, new Command.Connect([new(stage, stage, null)], [])));
    }

    [Fact]
    public void Undone_the_ways_are_those_of_before()
    {
        Connect("S1 → S3");
        Connect("S3 → S1");
        session.Do(Ana, new Command.Undo(session.Running.Acts[^1].Id));

        Assert.Equal<StageLink>([new("S3", null)], session.Map.Stages[0].Links);
        Assert.Empty(session.Map.Stages[2].Links);
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        Connect("S1 → S3");

        Assert.Empty(session.Do(Ana, Ways("S1 → S3")));
    }

    [Fact]
    public void Maps_that_show_a_stage_in_detail_stand_at_it()
    {
        session.Do(Ana, new Command.Connect([], [new(Stage("S2"), "web-shop", "The web shop"), new(Stage("S2"), "app", "The app")]));

        var lane = Assert.Single(session.Map.Lanes);
        Assert.Equal("close-up", lane.Name);
        Assert.Equal(["", "The web shop, The app", ""], lane.Cells.Select(c => string.Join(", ", c)));
    }

    [Fact]
    public void Connected_after_the_end_a_finished_map_is_its_next_version()
    {
        session.Do(Ana, new Command.Finish());
        var ending = session.Running.Ending;
        session.Do(Ana, new Command.Connect([], [new(Stage("S1"), "web-shop", "The web shop")]));

        Assert.Equal((2, ending), (session.Running.Version, session.Running.Ending));
        Assert.Equal(["close-up"], session.Map.Lanes.Select(l => l.Name));
        Assert.Empty(session.Running.Finishes[0].CloseUps);
    }

    private Command.Connect Ways(string text) => new(WayText.Read(text, session.Running).Ways, []);

    private void Connect(string text) => session.Do(Ana, Ways(text));

    private ElementId Stage(string handle) => session.Running.Handles[handle];
}
