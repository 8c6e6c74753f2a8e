using System.Text.Json;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Exports;
using WorkshopBot.Maps.Tests.Samples;
using WorkshopBot.Testing.Node;
using static WorkshopBot.Maps.Tests.Samples.MapBuilder;

namespace WorkshopBot.Maps.Tests.Exports;

public sealed class MermaidTests
{
    private const string Package = "tests/WorkshopBot.Maps.Tests/node_modules/mermaid";

    [Fact]
    public void A_journey_has_a_section_for_each_stage_and_its_mean_from_1_to_5() => Assert.Equal(
        """
        journey
            title A cup of tea
            section S1 Boil
              Fills the kettle: 3.67
            section S2 Wait
              S#58; wait: 2.67

        """,
        (Others.Tea with { Stages = [Others.Tea.Stages[0], Others.Tea.Stages[1] with { Goal = "S: wait" }] }).TextAs("mermaid-journey"));

    [Fact]
    public void A_curve_is_the_means_of_the_stages_that_were_rated()
    {
        var map = Others.Tea with { Stages = [Others.Tea.Stages[0], Stage("Look away"), Others.Tea.Stages[1]] };

        Assert.Equal(
            """
            xychart-beta
                title "A cup of tea"
                x-axis ["S1 Boil", "S3 Wait"]
                y-axis "Feelings" -2 --> 2
                line [0.67, -0.33]

            """,
            map.TextAs("mermaid-curve"));
        Assert.Equal(1, map.NotesOf("mermaid-curve")[ExportNote.LeftOut]);
    }

    [Fact]
    public void A_quadrant_has_effort_and_impact_from_0_to_1()
    {
        var map = Map("Ideas", "en", [], [], Idea("Ask", null, 1, 3, 5m, 1m), Idea("Wait", null, 2, 1, 2m, 4m), Idea("Only voted for", null, 3, 1));

        var lines = map.TextAs("mermaid-quadrant").Split('\n');

        Assert.Equal(["    \"1 Ask\": [0, 1]", "    \"2 Wait\": [0.75, 0.25]", ""], lines[8..]);
        Assert.Equal(1, map.NotesOf("mermaid-quadrant")[ExportNote.LeftOut]);
    }

    [Fact]
    public void A_stage_without_a_rating_stands_in_the_middle_and_is_noted() =>
        Assert.Equal(1, Map("x", "en", [], [Stage("Only")]).NotesOf("mermaid-journey")[ExportNote.Unrated]);

    [Fact]
    public void What_Mermaid_would_not_draw_is_cut_until_it_does()
    {
        var touchpoints = Enumerable.Range(0, 400).Select(i => Elsewhere($"{i} {new string('#', 200)}")).ToArray();
        var map = Map("Long", "en", [], [Stage("One", null, touchpoints)]);

        Assert.InRange(map.TextAs("mermaid-journey").Length, 20_000, 50_000);
        Assert.Equal(400, map.NotesOf("mermaid-journey")[ExportNote.Shortened]);
        Assert.DoesNotContain(ExportNote.LeftOut, map.NotesOf("mermaid-journey").Keys);
    }

    [Fact]
    public void What_is_still_too_much_is_left_out_and_noted()
    {
        var stages = Enumerable.Range(0, 40).Select(i => Stage(
            $"{new string(';', 30)}{i}", null, [.. Enumerable.Range(0, 100).Select(t => Elsewhere($"{t} {new string('#', 200)}"))]));
        var map = Map("Longer", "en", [Persona(new string(':', 99))], [.. stages]);

        Assert.InRange(map.TextAs("mermaid-journey").Length, 5_000, 50_000);
        Assert.InRange(map.NotesOf("mermaid-journey")[ExportNote.LeftOut], 3_000, 4_000);
    }

    [NodeTheory(Package)]
    [InlineData("mermaid-journey", "journey")]
    [InlineData("mermaid-curve", "xychart")]
    [InlineData("mermaid-quadrant", "quadrantChart")]
    public async Task Mermaid_draws_every_map_as_it_was_meant(string format, string type)
    {
        var drawn = await Scripts.Json("Mermaid/draw.mjs", ".mmd", Everything.All.Values.Select(map => map.As(format)));

        Assert.All(Everything.All.Zip(drawn), c => Check(c.First.Value, type, c.Second));
    }

    private static void Check(JourneyMap map, string type, JsonElement drawn)
    {
        Assert.False(drawn.TryGetProperty("error", out var error), $"{error}");
        Assert.Equal(type, drawn.GetProperty("type").GetString());
        Assert.Equal(0, drawn.GetProperty("active").GetInt32());

        var texts = drawn.GetProperty("texts").EnumerateArray().Select(t => Plain(t.GetString()!)).ToList();
        Assert.All(Expected(type, map), expected =>
        {
            // Long lines are wrapped; how they begin is enough to see that they are themselves.
            var beginning = Plain(FitText.Cut(new FitText(new()).Line(expected), 11).TrimEnd('…'));
            Assert.Contains(texts, drawnText => drawnText.StartsWith(beginning, StringComparison.Ordinal));
        });
    }

    /// <summary>What people wrote stands in the picture, character by character, at least its beginning.</summary>
    private static IEnumerable<string> Expected(string type, JourneyMap map) =>
        type == "journey" ? [map.Title, .. map.Stages.SelectMany(s => s.Touchpoints.Select(t => t.Text))] : [map.Title];

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Trim();
}
