using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Acting;

/// <summary>One action on its way through: what was pressed, by whom, in which workshop.</summary>
internal sealed record Call(ChatAction Action, Workshop.Running Workshop, long Number, Phrases Phrases)
{
    public ParticipantId By => Action.By.Id;

    public bool Facilitates => Workshop.Present(By) is { Role: Role.Facilitator };

    /// <summary>A value of the action's data, else of an input of that name; null when there is neither or it is no simple value.</summary>
    public string? Text(string name) => Action.Data[name] is JsonValue value
        ? value.GetValueKind() switch
        {
            JsonValueKind.String => value.GetValue<string>(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.ToJsonString(),
            _ => null,
        }
        : Action.Inputs.GetValueOrDefault(name);

    public int? Number32(string name) => int.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public StepPosition At => Positions.Read(Text("at")) ?? new(-1, Phase.Waiting);

    /// <summary>A stage by the handle that a card says; one that nobody knows stays what it is, and is refused by the core.</summary>
    public ElementId? Stage(string name) => Text(name) is { Length: > 0 } named
        ? ReferenceField.Find(named, StagesStep.Stage.Name, Workshop) ?? new ElementId(named)
        : null;

    /// <summary>The step named by position in the data, else the current one.</summary>
    public int Step => Number32("step") ?? Workshop.Current;

    /// <summary>The form's id for one of several commands that it leads to; the form itself where it leads to one.</summary>
    /// <param name="part">What the command does, so that a form that is corrected and sent again is not taken for a retry.</param>
    public CommandId Form(string part) => part.Length == 0 ? Action.Form : new($"{Action.Form}.{part}");

    /// <summary>It was carried out and is sent again: what it names may be gone by now, by its own doing.</summary>
    public bool IsRetry => Workshop.Commands.ContainsKey(Action.Form);
}
