using System.Collections.Immutable;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Exports;

namespace WorkshopBot.Maps.Tests.Samples;

/// <summary>A map as a text file can hold it: unwritable characters replaced, and an optional text that is empty is none.</summary>
internal static class Held
{
    public static JourneyMap InText(JourneyMap map) => map with
    {
        Title = Text(map.Title),
        Frame = map.Frame is { } f
            ? new(Maybe(f.Scenario), Maybe(f.Start), Maybe(f.End), Maybe(f.View), Maybe(f.Question)) { Channel = Maybe(f.Channel) }
            : null,
        Personas = [.. map.Personas.Select(p => new Persona(
            Text(p.Name), Maybe(p.Role), Maybe(p.Segment), Maybe(p.Identity), Texts(p.Characteristics), Texts(p.Habits), Texts(p.Goals), p.InFocus)
        {
            B2bRole = Maybe(p.B2bRole),
            Curve = p.Curve,
        })],
        Stages = [.. map.Stages.Select(InText)],
        Opportunities = [.. map.Opportunities.Select(o => o with
        {
            Handle = Maybe(o.Handle), Text = Text(o.Text), Stage = Maybe(o.Stage), Solves = Texts(o.Solves), Owner = Maybe(o.Owner), NextStep = Maybe(o.NextStep),
        })],
        Unplaced = [.. map.Unplaced.Select(u => new Unplaced(Text(u.Lane), Text(u.Text)))],
        Parked = Texts(map.Parked),
        Notes = [.. map.Notes.Select(n => new Note(Text(n.Kind), Text(n.Text)))],
        Withheld = [.. map.Withheld.Select(w => w with { Step = Text(w.Step) })],
        Lanes = [.. map.Lanes.Select(l => new Lane(Text(l.Name), [.. l.Cells.Select(Texts)]))],
    };

    private static Stage InText(Stage s) => s with
    {
        Name = Text(s.Name),
        Goal = Maybe(s.Goal),
        Handle = Maybe(s.Handle),
        Links = [.. s.Links.Select(l => new StageLink(Text(l.To), Maybe(l.Label)))],
        Touchpoints = [.. s.Touchpoints.Select(t => t with { Handle = Maybe(t.Handle), Text = Text(t.Text), Channel = Maybe(t.Channel) })],
        PainPoints = [.. s.PainPoints.Select(p => p with { Handle = Maybe(p.Handle), Text = Text(p.Text), Evidence = Text(p.Evidence) })],
        Internal = [.. s.Internal.Select(v => new InternalView(Maybe(v.Actor), Maybe(v.Channel), Maybe(v.Process)))],
    };

    private static ImmutableArray<string> Texts(ImmutableArray<string> texts) => [.. texts.Select(Text)];

    private static string Text(string text) => new FitText(new()).Kept(text);

    private static string? Maybe(string? text) => string.IsNullOrEmpty(text) ? null : Text(text);
}
