using System.Text;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Exports;
using WorkshopBot.Maps.Imports;
using WorkshopBot.Maps.Tests.Exports;
using WorkshopBot.Maps.Tests.Samples;

namespace WorkshopBot.Maps.Tests.Imports;

public sealed class CjmlImportTests
{
    [Fact]
    public void What_the_format_can_hold_comes_back() => Assert.All(
        Everything.Ordinary.Values.Concat(RandomMap.Several(100)).Concat(RandomMap.Several(100, [.. Hostile.Texts.Values])),
        map => Assert.Equal(Json(InCjml(map)), Json(Reading.From("cjml", map.As("cjml")))));

    [Fact]
    public void The_sample_of_its_authors_is_read()
    {
        const string sample =
            """
            <CJML version="2.0"><actualJourney><journeyID>J1</journeyID><actors><endUser actorID="A1"><actorName>Mia</actorName></endUser>
            <serviceProvider actorID="A2"><companyName>Bank</companyName></serviceProvider></actors><touchpoints><actualCommunicationPoint>
            <touchpointID>T1</touchpointID><initiator><refersTo actorIDref="A1"/><initiatorLabel>Asks for a loan</initiatorLabel></initiator>
            <receiver><refersTo actorIDref="A2"/><receiverLabel>Listens</receiverLabel></receiver><channel><channelName>email</channelName></channel>
            <comment>In the evening</comment><touchpointExperience><experienceRating>2</experienceRating></touchpointExperience>
            </actualCommunicationPoint></touchpoints></actualJourney></CJML>
            """;

        var map = Read(sample);

        var stage = Assert.Single(map.Stages);
        Assert.Equal(("J1", "J1", "Mia"), (map.Title, stage.Name, map.Personas[0].Name));
        Assert.Equal(new Touchpoint("Asks for a loan", "email", "digital"), stage.Touchpoints[0]);
        Assert.Equal((-1m, 1), (stage.Emotion.Mean, stage.Emotion.Count));
        Assert.Equal(new InternalView("Bank", null, null), stage.Internal[0]);
        Assert.Equal(new Note("note", "In the evening"), map.Notes[0]);
    }

    [Fact]
    public void A_touchpoint_of_no_phase_is_unplaced_and_a_deviation_is_a_pain_point()
    {
        const string file =
            """
            <CJML version="2.0"><plannedJourney><journeyID>P</journeyID><journeyPhases><journeyPhase phaseID="X"><phaseName>Pay</phaseName></journeyPhase></journeyPhases>
            <touchpoints><plannedAction><touchpointID>T1</touchpointID><initiator><initiatorLabel>Waits</initiatorLabel></initiator></plannedAction></touchpoints></plannedJourney>
            <actualJourney><journeyID>A</journeyID><touchpoints><actualAction><touchpointID>D1</touchpointID><belongsTo phaseIDref="X"/>
            <initiator><initiatorLabel>Pays twice</initiatorLabel></initiator></actualAction></touchpoints></actualJourney></CJML>
            """;

        var map = Read(file);

        Assert.Equal(new Unplaced("touchpoint", "Waits"), Assert.Single(map.Unplaced));
        Assert.Equal(new PainPoint("Pays twice", null, "customer", "reported", 1), Assert.Single(map.Stages[0].PainPoints));
    }

    [Theory]
    [InlineData("", "This is not XML, or has a document type, which is not read. Please look at line 1.")]
    [InlineData("<CJML>\n<a></CJML>", "This is not XML, or has a document type, which is not read. Please look at line 2.")]
    [InlineData("<!DOCTYPE CJML [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><CJML>&x;</CJML>", "This is not XML, or has a document type, which is not read. Please look at line 1.")]
    [InlineData("<cjml/>", "This is XML, but not CJML: its outermost element should be CJML.")]
    [InlineData("<CJML version=\"2.0\"/>", "There is no journey in it.")]
    [InlineData("<CJML><plannedJourney><touchpoints><plannedAction>\n<touchpointExperience><experienceRating>7</experienceRating></touchpointExperience></plannedAction></touchpoints></plannedJourney></CJML>", "At 2: This should be a number from 1 to 5.")]
    public void What_is_wrong_is_said(string file, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<WrongMapException>(() => Read(file)).Say(Phrases.For("en")));

    /// <summary>What is left of a map in CJML.</summary>
    private static JourneyMap InCjml(JourneyMap map)
    {
        var held = Held.InText(map);
        return held with
        {
            Kind = "customer-journey",
            Version = 1,
            Language = "en",
            Personas = [.. held.Personas.Where(p => p.Name.Length > 0).OrderByDescending(p => p.InFocus)
                .Select((p, i) => new Persona(p.Name, null, null, null, [], [], [], i == 0))],
            Stages = [.. held.Stages.Select((s, i) => InCjml(s) with { Handle = null })],
            Opportunities = [],
            Frame = held.Frame is { } f && (f.Scenario ?? f.Question) is not null ? new(f.Scenario, null, null, null, f.Question) : null,
            Unplaced = [],
            Parked = [],
            Notes = [],
            Withheld = [],
            Lanes = [],
        };
    }

    private static Stage InCjml(Stage s)
    {
        var line = new FitText(new());
        var isFelt = s.Touchpoints.Length > 0 && s.Emotion.Mean is not null;
        var actor = s.Internal.Select(v => v.Actor).FirstOrDefault(a => a is not null);
        return s with
        {
            Touchpoints = [.. s.Touchpoints.Select(t => t with { Handle = null, ChannelKind = Channels.KindOf(t.Channel) })],
            Emotion = isFelt ? s.Emotion : Emotion.None,
            Importance = null,
            Gap = null,
            Links = [],
            PainPoints =
            [
                .. s.Touchpoints.Length > 0 ? s.PainPoints.Where(p => p.Evidence == "assumed").Select(p => p with { Handle = null, Source = null, Text = line.Line(p.Text) }) : [],
                .. s.PainPoints.Where(p => p.Evidence != "assumed").Select(p => p with { Handle = null, Source = null }),
            ],
            Internal = actor is not null && s.Touchpoints.Any(t => t.Channel is not null) ? [new(actor, null, null)] : [],
        };
    }

    private static JourneyMap Read(string file) => Reading.From("cjml", Encoding.UTF8.GetBytes(file));

    private static string Json(JourneyMap map) => Encoding.UTF8.GetString(MapJson.Write(map));
}
