using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Exports.Office;

namespace WorkshopBot.Maps.Exports.Pptx;

/// <summary>A presentation in the making.</summary>
internal sealed class Deck(JourneyMap map, Phrases phrases, ExportNotes notes)
{
    private const uint FirstSlide = 256;
    private const uint Master = 2147483648;

    private readonly List<Slide> slides = [];

    public JourneyMap Map => map;

    public Phrases Phrases => phrases;

    public SlideText Text { get; } = new(notes);

    public bool IsRightToLeft { get; } = Languages.IsRightToLeft(map.Language);

    /// <summary>The slide that the map's own title stands on.</summary>
    public Slide AddFirst()
    {
        slides.Add(new(this));
        return slides[^1];
    }

    /// <summary>One of so many slides of the same title.</summary>
    public Slide Add(string title, int part, int parts)
    {
        var named = parts == 1
            ? title
            : phrases.Format("export.slide.part", ("title", title), ("part", Number(part + 1)), ("parts", Number(parts)));
        slides.Add(new(this, named, slides.Count + 1));
        return slides[^1];
    }

    public void Write(Stream output)
    {
        using var package = new MemoryStream();
        using (var document = PresentationDocument.Create(package, PresentationDocumentType.Presentation))
        {
            var presentation = document.AddPresentationPart();
            document.ChangeIdOfPart(presentation, "rId1");
            var properties = document.AddCoreFilePropertiesPart();
            document.ChangeIdOfPart(properties, "rId2");
            DocumentTitle.Put(properties, SlideText.Clean(map.Title));
            AddSlides(presentation);
        }

        StablePackage.Write(package, output);
    }

    private void AddSlides(PresentationPart presentation)
    {
        var master = presentation.AddNewPart<SlideMasterPart>("rId1");
        var layout = master.AddNewPart<SlideLayoutPart>("rId1");
        var theme = master.AddNewPart<ThemePart>("rId2");
        layout.AddPart(master, "rId1");
        presentation.AddPart(theme, "rId2");
        Feed(master, "master");
        Feed(layout, "layout");
        Feed(theme, "theme");
        for (var i = 0; i < slides.Count; i++)
        {
            var part = presentation.AddNewPart<SlidePart>(Id(i));
            part.AddPart(layout, "rId1");
            part.Slide = slides[i].Xml();
        }

        presentation.Presentation = new(
            new SlideMasterIdList(new SlideMasterId { Id = Master, RelationshipId = "rId1" }),
            new SlideIdList(slides.Select((_, i) => new SlideId { Id = FirstSlide + (uint)i, RelationshipId = Id(i) })),
            new SlideSize { Cx = (int)Slide.Emu(Slide.Width), Cy = (int)Slide.Emu(Slide.Height) },
            new NotesSize { Cx = (int)Slide.Emu(Slide.Height), Cy = (int)Slide.Emu(Slide.Width) })
        {
            RightToLeft = IsRightToLeft,
        };
    }

    private static string Id(int slide) => $"rId{slide + 3}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Feed(OpenXmlPart part, string template)
    {
        using var xml = typeof(Deck).Assembly.GetManifestResourceStream($"pptx/{template}.xml")!;
        part.FeedData(xml);
    }
}
