using System.Xml;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Exports.Cjml;

/// <summary>What others reported or somebody measured: a deviation from the planned journey for each.</summary>
internal sealed class ActualJourney(JourneyMap map, XmlWriter xml, FitText fit) : JourneyXml(map, xml, fit)
{
    public static bool IsActual(PainPoint pain) => pain.Evidence is "reported" or "measured";

    public void Write()
    {
        Xml.WriteStartElement("actualJourney");
        Element("journeyID", "AJ1");
        Element("journeyTitle", Map.Title);
        Element("plannedReference", PlannedJourney.Id);
        Phases();
        Xml.WriteStartElement("actors");
        Xml.WriteStartElement("endUser");

        // An actor that was introduced in an earlier journey is referred to.
        Xml.WriteAttributeString("actorIDref", Traveller);
        Xml.WriteEndElement();
        Xml.WriteEndElement();
        Xml.WriteStartElement("touchpoints");
        var deviations = 0;
        for (var i = 0; i < Map.Stages.Length; i++)
        {
            foreach (var pain in Map.Stages[i].PainPoints.Where(IsActual)) Deviation(pain, i, ++deviations);
        }

        Xml.WriteEndElement();
        Xml.WriteEndElement();
    }

    private void Deviation(PainPoint pain, int stage, int number)
    {
        Xml.WriteStartElement("actualAction");
        Element("touchpointID", $"D{number}");
        BelongsTo(stage);
        Initiator(pain.Text);
        Element("comment", Cjml.Line(pain, ""));
        Xml.WriteEndElement();
    }
}
