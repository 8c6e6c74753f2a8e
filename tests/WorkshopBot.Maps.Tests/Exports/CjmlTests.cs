using System.Xml.Linq;
using WorkshopBot.Maps.Exports;
using WorkshopBot.Maps.Tests.Samples;

namespace WorkshopBot.Maps.Tests.Exports;

public sealed class CjmlTests
{
    /// <summary>What stands in each element and in which order, as documented.</summary>
    private static readonly Dictionary<string, string[]> Order = new()
    {
        ["CJML"] = ["plannedJourney", "actualJourney"],
        ["plannedJourney"] = Journey,
        ["actualJourney"] = Journey,
        ["journeyPhases"] = ["journeyPhase"],
        ["journeyPhase"] = ["phaseName", "phaseDescription"],
        ["actors"] = ["endUser", "serviceProvider"],
        ["endUser"] = ["actorName"],
        ["serviceProvider"] = ["companyName"],
        ["plannedAction"] = Point,
        ["plannedCommunicationPoint"] = Point,
        ["actualAction"] = Point,
        ["initiator"] = ["refersTo", "initiatorLabel"],
        ["receiver"] = ["refersTo", "receiverLabel"],
        ["channel"] = ["channelName"],
        ["touchpointExperience"] = ["experienceDescription", "experienceRating"],
    };

    private static string[] Journey =>
    [
        "journeyID", "journeyTitle", "plannedReference", "journeyPhases", "journeyShortSummary", "journeyLongSummary", "journeyStatus", "actors",
        "touchpoints",
    ];

    private static string[] Point =>
        ["touchpointID", "belongsTo", "compliance", "initiator", "receiver", "channel", "comment", "timestamps", "touchpointExperience"];

    [Fact]
    public void Every_map_is_well_formed_and_in_the_documented_order() => Assert.All(Everything.All.Values, map =>
    {
        var document = XDocument.Load(new MemoryStream(map.As("cjml")));

        Assert.Equal("2.0", document.Root!.Attribute("version")!.Value);
        foreach (var element in document.Descendants().Where(e => e.HasElements && e.Name.LocalName != "touchpoints"))
        {
            var places = element.Elements().Select(c => Array.IndexOf(Order[element.Name.LocalName], c.Name.LocalName)).ToList();
            Assert.DoesNotContain(-1, places);
            Assert.Equal(places.Order(), places);
        }
    });

    [Fact]
    public void Whatever_is_referred_to_is_there() => Assert.All(Everything.All.Values, map =>
    {
        var document = XDocument.Load(new MemoryStream(map.As("cjml")));

        Assert.Subset(Values(document, "actorID"), Values(document, "actorIDref"));
        Assert.Subset(Values(document, "phaseID"), Values(document, "phaseIDref"));
        Assert.Distinct(document.Descendants("touchpointID").Select(t => t.Value));
    });

    [Fact]
    public void A_touchpoint_with_a_channel_is_between_two_and_one_without_is_an_action()
    {
        var points = XDocument.Parse(Others.Hospital.TextAs("cjml")).Descendants("plannedJourney").Descendants("touchpoints").Elements().ToList();

        Assert.All(points, p => Assert.Equal(p.Element("channel") is not null, p.Name.LocalName == "plannedCommunicationPoint"));
        Assert.Contains(points, p => p.Name.LocalName == "plannedAction");
    }

    [Fact]
    public void What_was_reported_deviates_from_what_was_planned()
    {
        var actual = XDocument.Parse(Others.Tea.TextAs("cjml")).Descendants("actualJourney").Single();

        Assert.Equal("PJ1", actual.Element("plannedReference")!.Value);
        Assert.Equal("It takes too long", actual.Descendants("initiatorLabel").Single().Value);
    }

    [Fact]
    public void What_the_format_has_no_place_for_is_told()
    {
        // The opportunity; the feeling at a stage without a touchpoint.
        Assert.Equal(2, Others.Tea.NotesOf("cjml")[ExportNote.LeftOut]);
    }

    private static HashSet<string> Values(XDocument document, string attribute) =>
        [.. document.Descendants().Attributes(attribute).Select(a => a.Value)];
}
