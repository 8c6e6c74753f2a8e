using System.Collections.Immutable;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Engine.Starting;

/// <summary>What was typed into the form that starts a workshop wins over what the workshop starts from.</summary>
internal static class TypedOutline
{
    public static Outline Over(Outline below, Func<string, string> input)
    {
        var persona = Fields(PersonaStep.Persona, input);
        var stages = input("stages").Split('\n').Where(l => !string.IsNullOrWhiteSpace(l))
            .Select(l => new Entry(StagesStep.Stage.Name, StagesStep.Stage.Line!.Read(l))).ToImmutableArray();
        return below with
        {
            Title = string.IsNullOrWhiteSpace(input("title")) ? below.Title : input("title"),
            Frame = Over(below.Frame, Fields(FrameStep.Frame, input)),
            Personas = persona.Values.IsEmpty ? below.Personas
                : below.Personas.IsEmpty ? [persona]
                : below.Personas.SetItem(0, Over(below.Personas[0], persona)),
            Stages = stages.IsEmpty ? below.Stages : stages,
        };
    }

    private static Payload Over(Payload below, Payload typed) =>
        typed.Values.Aggregate(below, (payload, v) => payload.With(v.Key, v.Value));

    private static Payload Fields(EntryKind kind, Func<string, string> input) => Payload.Of(
        from field in kind.Fields
        let typed = input($"{kind.Name}.{field.Name}")
        where !string.IsNullOrWhiteSpace(typed)
        select KeyValuePair.Create(field.Name, (FieldValue)typed));
}
