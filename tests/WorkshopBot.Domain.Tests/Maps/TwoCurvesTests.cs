using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Maps.Comparing;
using WorkshopBot.Domain.Scripts;

namespace WorkshopBot.Domain.Tests.Maps;

/// <summary>How a journey felt before, beside how it feels now.</summary>
public sealed class TwoCurvesTests
{
    [Fact]
    public void The_earlier_feelings_stand_at_the_stages_of_the_later_map_and_a_new_stage_has_none()
    {
        var session = WithStages(["Search", "Ride"], ScriptStep.Of("emotions"));
        session.Save(Ben, Row("rating", ("stage", "S1"), ("feeling", -2)), Row("rating", ("stage", "S2"), ("feeling", 1)));
        session.Settle();
        var before = session.Map;
        session.Tidy(new TidyOperation.Reorder([session.Said("Ride").Id, session.Said("Search").Id]));
        var after = session.Map;
        after = after with { Stages = after.Stages.Insert(0, after.Stages[0] with { Name = "Hear of us", Handle = "S9" }) };

        var map = TwoCurves.Of(MapComparison.Between(before, after, ofOneWorkshop: true), "version 1");

        var earlier = Assert.Single(map.Personas);
        Assert.Equal(("version 1", false), (earlier.Name, earlier.InFocus));
        Assert.Equal([null, 1m, -2m], earlier.Curve.Select(e => e.Mean));
        Assert.Equal(after.Stages.AsEnumerable(), map.Stages);
    }
}
