using System.Collections.Immutable;
using System.Text.Json;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Starting;
using WorkshopBot.Testing;

namespace WorkshopBot.Engine.Tests.Starting;

/// <summary>What holds for every file in <c>Starting/Starters</c>.</summary>
public sealed class StarterTests
{
    public static IEnumerable<object[]> Everywhere { get; } =
        [.. Starters.All.SelectMany(s => s.Texts.Keys.Select(language => new object[] { s.Name, language }))];

    public static IEnumerable<object[]> Every { get; } = [.. Starters.All.Select(s => new object[] { s.Name })];

    [Fact]
    public void Every_file_is_a_starter() => Assert.Equal(
        Directory.GetFiles(Repository.At("src/WorkshopBot.Engine/Starting/Starters"), "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
        Starters.All.Select(s => s.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Every))]
    public void A_starter_speaks_every_language_and_says_as_much_in_each(string name)
    {
        var starter = Starters.Find(name)!;
        Assert.Equal(Phrases.Languages.Order(), starter.Texts.Keys.Order());
        Assert.Single(starter.Texts.Values.Select(Shape).Distinct());
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void A_starter_has_five_to_eight_stages_with_a_goal_and_two_to_four_touchpoints_each(string name, string language)
    {
        var stages = Starters.Find(name)!.In(language).Stages;

        Assert.InRange(stages.Length, 5, 8);
        Assert.Equal(stages.Length, stages.Select(s => s.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(stages, stage =>
        {
            Assert.NotEmpty(stage.Goal);
            Assert.InRange(stage.Touchpoints.Length, 2, 4);
        });
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void A_starter_starts_a_workshop_of_every_kind_and_script_whose_drafts_are_what_the_file_says(string name, string language)
    {
        var text = Starters.Find(name)!.In(language);
        foreach (var kind in MapKinds.All)
        {
            foreach (var script in Script.All)
            {
                var session = Session.NotStarted();
                var outline = Outline.Of(text);
                session.Do(Session.Ana, new Command.Start(outline.Title, kind, language, script.For(kind), outline.Drafts()));

                Assert.Equal(text.Title, session.Running.Title);
                Assert.All(Drafted(session, "frame"), e => Assert.Equal(text.Frame, e.Payload));
                Assert.All(Drafted(session, "persona"), e => Assert.Equal(text.Persona, e.Payload));
                Assert.Equal(
                    text.Stages.Select(s => (s.Name, s.Goal)),
                    Drafted(session, "stages").Select(e => (e.Payload.Word("name")!, e.Payload.Word("goal")!)));
                if (session.Running.Find(new("touchpoints")) is null) continue;

                Assert.Equal(
                    text.Stages.SelectMany(s => s.Touchpoints.Select(t => $"{s.Name}: {t}")),
                    Drafted(session, "touchpoints").Select(Touchpoint));
            }
        }
    }

    [Theory]
    [InlineData("\"name\": \"Buying\"", "\"name\": \"Buying\", \"colour\": \"red\"")]
    [InlineData("\"name\": \"Buying\",", "")]
    [InlineData("\"goal\": \"Find it\",", "")]
    public void A_file_that_says_more_or_less_than_a_starter_is_none(string what, string instead)
    {
        const string good = """
            {"en": {"name": "Buying", "title": "Buying a bike", "frame": {}, "persona": {"name": "Ana"},
                    "stages": [{"name": "Look", "goal": "Find it", "touchpoints": ["Sees it @ shop"]}]}}
            """;
        Assert.Equal("Buying", Starters.Read("good", good).In("en").Name);

        Assert.Throws<JsonException>(() => Starters.Read("bad", good.Replace(what, instead, StringComparison.Ordinal)));
    }

    private static string Touchpoint(Entry entry) =>
        $"{entry.Payload.Word("stage")}: {TouchpointsStep.Touchpoint.Line!.Write(entry.Payload)}";

    private static ImmutableArray<Entry> Drafted(Session session, string step) => session.Running.Find(new(step))?.Draft ?? [];

    private static string Shape(StarterText text) => string.Join(' ',
        text.Frame.Values.Concat(text.Persona.Values).Select(v => v.Key).Concat(text.Stages.Select(s => $"{s.Touchpoints.Length}")));
}
