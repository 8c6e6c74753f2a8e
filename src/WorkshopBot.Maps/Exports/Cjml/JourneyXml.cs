using System.Xml;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Exports.Cjml;

/// <summary>What planned and actual journeys have in common. The order of elements is part of the format.</summary>
internal abstract class JourneyXml(JourneyMap map, XmlWriter xml, FitText fit)
{
    /// <summary>Whoever travels, or it is nobody in particular.</summary>
    protected const string Traveller = "A1";

    /// <summary>An organisation that nobody named.</summary>
    protected const string Provider = "A2";

    protected JourneyMap Map => map;

    protected XmlWriter Xml => xml;

    protected FitText Fit => fit;

    protected static string PhaseId(int index) => $"S{index + 1}";

    protected void Element(string name, string? text)
    {
        if (text is null) return;

        xml.WriteElementString(name, fit.Kept(text));
    }

    protected void Phases()
    {
        xml.WriteStartElement("journeyPhases");
        for (var i = 0; i < map.Stages.Length; i++)
        {
            xml.WriteStartElement("journeyPhase");
            xml.WriteAttributeString("phaseID", PhaseId(i));
            Element("phaseName", map.Stages[i].Name);
            Element("phaseDescription", map.Stages[i].Goal ?? "");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <param name="label">What whoever begins it does.</param>
    protected void Initiator(string label)
    {
        xml.WriteStartElement("initiator");
        RefersTo(Traveller);
        Element("initiatorLabel", label);
        xml.WriteEndElement();
    }

    protected void RefersTo(string actor)
    {
        xml.WriteStartElement("refersTo");
        xml.WriteAttributeString("actorIDref", actor);
        xml.WriteEndElement();
    }

    protected void BelongsTo(int stage)
    {
        xml.WriteStartElement("belongsTo");
        xml.WriteAttributeString("phaseIDref", PhaseId(stage));
        xml.WriteEndElement();
    }
}
