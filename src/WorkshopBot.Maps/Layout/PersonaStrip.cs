using System.Collections.Immutable;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout;

/// <summary>Whom the journey belongs to, and the frame it was drawn in.</summary>
internal static class PersonaStrip
{
    private const double Gap = 20;
    private const double Padding = 20;
    private const double Avatar = 60;
    private const double WidestCell = 600;

    public static Block Of(Sheet sheet)
    {
        var panels = Panels(sheet, beside: true);
        var height = panels.Select(p => p.Height).DefaultIfEmpty(0).Max();
        var row = new Flow(sheet.FullWidth, Gap, panels.Select(p => new Filled(p, height))) { FromTop = true };
        return new Stack(12, [row, Others(sheet)]);
    }

    /// <summary>The same for a narrow page, from top to bottom.</summary>
    public static IEnumerable<Block> Below(Sheet sheet) => [.. Panels(sheet, beside: false).Select(p => new Filled(p, p.Height)), Others(sheet)];

    private static Persona? Focus(Sheet sheet) => sheet.Map.Personas.FirstOrDefault(p => p.InFocus) ?? sheet.Map.Personas.FirstOrDefault();

    private static List<Cells> Panels(Sheet sheet, bool beside)
    {
        var (focus, frame) = (Focus(sheet), FrameCells(sheet));
        var width = beside && frame.Count > 0 && focus is not null ? (sheet.FullWidth - Gap) / 2 : sheet.FullWidth;
        var panels = new List<Cells>();
        if (focus is not null) panels.Add(Card(width, FocusCells(sheet, focus), Avatar + 18));
        if (frame.Count > 0) panels.Add(Card(width, frame, 0));
        return panels;
    }

    /// <summary>Few words do not spread over a very wide sheet.</summary>
    private static Cells Card(double width, List<Cell> cells, double indent)
    {
        var enough = cells.Count * WidestCell;
        return new(enough < width * 0.8 ? enough : width, Padding, indent, cells);
    }

    private static List<Cell> FocusCells(Sheet sheet, Persona persona)
    {
        var phrases = sheet.Phrases;
        string?[] facts = [persona.Role, persona.Segment, Parts.BuyingRole(phrases, persona)];
        var about = string.Join(" · ", facts.Where(t => !string.IsNullOrEmpty(t)));
        var cells = new List<Cell>
        {
            new(phrases["map.persona.focus"], width => new Stack(4,
            [
                new Paragraph(persona.Name, Theme.Heading, width, most: 4),
                new Paragraph(about, Theme.Strong with { Color = Theme.Good }, width, most: 4),
                new Paragraph(persona.Identity ?? "", Theme.Body, width, most: 8),
            ])),
        };
        AddList("map.persona.goals", persona.Goals);
        AddList("map.persona.characteristics", persona.Characteristics);
        AddList("map.persona.habits", persona.Habits);
        return cells;

        void AddList(string key, ImmutableArray<string> texts)
        {
            if (texts.Length > 0) cells.Add(new(phrases[key], w => new Stack(4, texts.Select(t => Parts.Bullet(t, w)))));
        }
    }

    private static List<Cell> FrameCells(Sheet sheet)
    {
        var cells = new List<Cell>();
        if (sheet.Map.Frame is not { } frame) return cells;

        Add("scenario", frame.Scenario);
        Add("channel", frame.Channel);
        Add("start", frame.Start);
        Add("end", frame.End);
        Add("view", frame.View is { } view ? sheet.Phrases.Find($"choice.view.{view}") ?? view : null);
        Add("question", frame.Question);
        return cells;

        void Add(string key, string? text)
        {
            if (!string.IsNullOrEmpty(text))
            {
                cells.Add(new(sheet.Phrases[$"map.frame.{key}"], w => new Paragraph(text, Theme.Body, w, most: 8)));
            }
        }
    }

    private static Block Others(Sheet sheet)
    {
        var focus = Focus(sheet);
        var others = sheet.Map.Personas.Where(p => !ReferenceEquals(p, focus)).ToList();
        if (others.Count == 0) return new Stack(0, []);

        var label = sheet.Phrases["map.persona.others"];
        return new Flow(sheet.FullWidth, 8,
        [
            Parts.Snug(label, Theme.Caption, 400),
            .. others.Select(p => new Chip(
                string.Join(" · ", new[] { p.Name, p.Role, Parts.BuyingRole(sheet.Phrases, p) }.Where((t, i) => i == 0 || !string.IsNullOrEmpty(t))),
                Icons.Person, Theme.Plain, Theme.PlainWash, 420)),
        ]);
    }
}
