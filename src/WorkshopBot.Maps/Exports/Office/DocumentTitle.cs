using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace WorkshopBot.Maps.Exports.Office;

/// <summary>What a file is called in lists of documents.</summary>
internal static class DocumentTitle
{
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    public static void Put(CoreFilePropertiesPart part, string title)
    {
        var properties = new XElement(
            Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Core), new XAttribute(XNamespace.Xmlns + "dc", Dublin),
            new XElement(Dublin + "title", title));
        using var xml = new MemoryStream(Encoding.UTF8.GetBytes(properties.ToString()));
        part.FeedData(xml);
    }
}
