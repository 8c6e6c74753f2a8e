using System.Text;
using System.Xml;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Exports.Cjml;

/// <summary>
/// The map as a planned journey, which is what the group believes. What was reported or measured is an actual journey beside it.
/// </summary>
internal sealed class CjmlExport : IMapExport
{
    public string Name => "cjml";

    public string Extension => ".xml";

    public string MediaType => "application/xml";

    public void Write(JourneyMap map, Stream output, ExportNotes notes)
    {
        // A carriage return would come back as a line feed if it were written as itself.
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize };
        using var xml = XmlWriter.Create(output, settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("CJML");
        xml.WriteAttributeString("version", Cjml.Version);
        new PlannedJourney(map, xml, new(notes)).Write();
        if (map.Stages.Any(s => s.PainPoints.Any(ActualJourney.IsActual))) new ActualJourney(map, xml, new(notes)).Write();
        xml.WriteEndElement();
        xml.WriteEndDocument();
        notes.Add(ExportNote.LeftOut, Unheld.Count(map));
    }
}
