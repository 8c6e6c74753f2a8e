using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Exports.Cjml;

namespace WorkshopBot.Maps.Imports;

/// <summary>
/// CJML, ours and that of others: the planned journey is the map, or the first actual one where none was planned. Deviations in
/// actual journeys are pain points.
/// </summary>
internal sealed class CjmlImport : IMapImport
{
    private const int MostCharacters = 20_000_000;

    public string Name => "cjml";

    public string Extension => ".xml";

    public JourneyMap Read(Stream input) => MapRules.Checked(Map(Load(input)));

    private static XElement Load(Stream input)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MostCharacters,
            IgnoreComments = true,
        };
        try
        {
            using var reader = XmlReader.Create(input, settings);
            var root = XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo).Root!;
            return root.Name.LocalName == "CJML" ? root : throw new WrongMapException("not-cjml", "");
        }
        catch (XmlException e)
        {
            throw new WrongMapException("not-xml", "", ("line", $"{Math.Max(1, e.LineNumber)}"));
        }
    }

    private static JourneyMap Map(XElement root)
    {
        var journeys = root.Elements().Where(e => e.Name.LocalName is "plannedJourney" or "actualJourney").ToList();
        var journey = journeys.Find(j => j.Name.LocalName == "plannedJourney") ?? journeys.FirstOrDefault() ?? throw new WrongMapException("no-journey", "");
        var title = (journey.Element("journeyTitle") ?? journey.Element("journeyID"))?.Value ?? "";
        var phases = Phases(journey, title);
        var touchpoints = Touchpoints(journey).Select(t => (Point: t, Phase: PhaseOf(t, phases))).ToList();
        var actors = root.Descendants().Where(e => e.Attribute("actorID") is not null)
            .GroupBy(e => e.Attribute("actorID")!.Value).ToDictionary(g => g.Key, g => g.First());
        var reported = journeys.Where(j => j != journey).SelectMany(Touchpoints).Select(t => (Point: t, Phase: PhaseOf(t, phases))).ToList();
        var deviations = reported.ToLookup(r => r.Phase, r => Deviation(r.Point));

        return new(
            "customer-journey", title, 1, "en",
            [.. Children(journey, "actors", "endUser").Select(e => Text(e, "actorName")).OfType<string>().Select(Persona)],
            [.. phases.Select((p, i) => Stage(p, i, [.. touchpoints.Where(t => t.Phase == i).Select(t => t.Point)], [.. deviations[i]], actors))],
            [])
        {
            Frame = Frame(Text(journey, "journeyShortSummary"), Text(journey, "journeyLongSummary")),
            Unplaced =
            [
                .. touchpoints.Where(t => t.Phase < 0).Select(t => new Unplaced("touchpoint", Label(t.Point))),
                .. deviations[-1].Select(p => new Unplaced("pain-point", p.Text)),
            ],
            Notes = [.. touchpoints.SelectMany(t => Comments(t.Point)).Where(c => Cjml.ReadLine(c) is null).Select(c => new Note("note", c))],
        };
    }

    /// <summary>A journey without phases is one.</summary>
    private static List<(string? Id, string Name, string? Goal)> Phases(XElement journey, string title)
    {
        var phases = Children(journey, "journeyPhases", "journeyPhase")
            .Select(p => (Id: p.Attribute("phaseID")?.Value.Trim(), Name: Text(p, "phaseName") ?? "", Goal: Text(p, "phaseDescription")))
            .ToList();
        return phases.Count > 0 || !Touchpoints(journey).Any() ? phases : [(null, title, null)];
    }

    private static int PhaseOf(XElement touchpoint, List<(string? Id, string Name, string? Goal)> phases)
    {
        if (phases is [(null, _, _)]) return 0;

        var id = touchpoint.Element("belongsTo")?.Attribute("phaseIDref")?.Value.Trim();
        return id is null ? -1 : phases.FindIndex(p => p.Id == id);
    }

    private static Stage Stage(
        (string? Id, string Name, string? Goal) phase, int index, ImmutableArray<XElement> points, ImmutableArray<PainPoint> reported,
        Dictionary<string, XElement> actors) => new(
        phase.Name,
        phase.Goal,
        [.. points.Select(Touchpoint)],
        Emotion(points),
        null,
        null,
        [.. points.SelectMany(Comments).Select(Cjml.ReadLine).OfType<PainPoint>(), .. reported],
        [.. points.Select(p => Receiver(p, actors)).OfType<string>().Distinct().Select(a => new InternalView(a, null, null))])
        {
            // A phase that is called by its place is one without a name of its own.
            Handle = phase.Id is { } id && id != $"S{index + 1}" && id.Length <= 10 ? id : null,
        };

    private static Touchpoint Touchpoint(XElement point)
    {
        var channel = point.Element("channel") is { } c ? Text(c, "channelName") : null;
        return new(Label(point), channel, Channels.KindOf(channel));
    }

    private static Emotion Emotion(ImmutableArray<XElement> points)
    {
        var experiences = points.Select(p => p.Element("touchpointExperience")).OfType<XElement>().ToList();
        if (experiences.Select(e => Text(e, "experienceDescription")).OfType<string>().Select(Cjml.Read).FirstOrDefault(e => e is not null) is { } exact)
            return exact;

        return Statistics.Emotion([.. experiences.Select(Rating).OfType<int>()]);
    }

    private static int? Rating(XElement experience)
    {
        if (experience.Element("experienceRating") is not { } element || string.IsNullOrWhiteSpace(element.Value)) return null;

        return int.TryParse(element.Value.Trim(), out var rating) && rating is >= 1 and <= 5
            ? rating - Cjml.Middle
            : throw new WrongMapException("range", Line(element), ("least", "1"), ("most", "5"));
    }

    private static PainPoint Deviation(XElement point) =>
        Comments(point).Select(Cjml.ReadLine).OfType<PainPoint>().FirstOrDefault() is { } ours
            ? ours with { Text = Label(point) }
            : new(Label(point), null, "customer", "reported", 1);

    private static string? Receiver(XElement point, Dictionary<string, XElement> actors) =>
        point.Element("receiver")?.Element("refersTo")?.Attribute("actorIDref")?.Value is { } id && actors.TryGetValue(id, out var actor)
            ? Text(actor, "companyName")
            : null;

    private static Persona Persona(string name, int index) => new(name, null, null, null, [], [], [], InFocus: index == 0);

    private static Frame? Frame(string? scenario, string? question) =>
        scenario is null && question is null ? null : new(scenario, null, null, null, question);

    private static IEnumerable<XElement> Touchpoints(XElement journey) => journey.Element("touchpoints")?.Elements() ?? [];

    private static IEnumerable<XElement> Children(XElement parent, string list, string name) => parent.Element(list)?.Elements(name) ?? [];

    private static IEnumerable<string> Comments(XElement point) =>
        Text(point, "comment")?.Split('\n').Select(c => c.Trim('\r')).Where(c => c.Length > 0) ?? [];

    private static string Label(XElement point) =>
        point.Element("initiator") is { } initiator ? Text(initiator, "initiatorLabel") ?? "" : "";

    /// <summary>Null where it is missing or empty.</summary>
    private static string? Text(XElement parent, string name) => parent.Element(name)?.Value is { Length: > 0 } text ? text : null;

    private static string Line(IXmlLineInfo element) => element.HasLineInfo() ? $"{element.LineNumber}" : "";
}
