using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Doors;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Acting;

/// <summary>Starts a workshop from its form.</summary>
internal sealed class StartDesk(Counter counter)
{
    public Task<Reply> Start(ChatAction action, Phrases phrases, CancellationToken cancellationToken)
    {
        string Input(string name) => action.Inputs.GetValueOrDefault(name) ?? "";

        var kind = Input("kind") is { Length: > 0 } chosen ? chosen : MapKinds.CustomerJourney;
        var script = action.Data.Text("what") == StartData.Collection
            ? Collection(Input)
            : (Script.Find(Input("script")) ?? Script.Session75).For(kind);
        var start = new Command.Start(
            Input("title"), kind, Input("language") is { Length: > 0 } language ? language : action.By.Language,
            script with { Steps = [.. script.Steps.Select(s => s with { Anonymous = IsAnonymous(s, action.Inputs) })] },
            Drafts(Input))
        {
            Place = action.Place,
        };
        return counter.Do(
            action, phrases, start, say: null,
            errors: refusal => Where(refusal) is { } input ? ImmutableDictionary<string, string>.Empty.Add(input, phrases["start.wrong"]) : [],
            next: (_, _) => Task.FromResult<Card?>(null), cancellationToken);
    }

    /// <summary>As it is chosen; what is no choice of ours stays as the script has it.</summary>
    private static Script Collection(Func<string, string> input)
    {
        var days = int.TryParse(input("days"), NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) ? chosen : (int?)null;
        var late = input("late") switch
        {
            "refuse" => LatePolicy.Refuse,
            "accept-and-mark" => LatePolicy.AcceptAndMark,
            "accept-until-settled" => LatePolicy.AcceptUntilSettled,
            _ => (LatePolicy?)null,
        };
        return Script.Collection with
        {
            Steps = [.. Script.Collection.Steps.Select(s => s.Given ? s : s with { Days = days ?? s.Days, Late = late ?? s.Late })],
        };
    }

    /// <summary>The start form has a switch for the steps where it matters; the others stay as the script has them.</summary>
    private static bool IsAnonymous(ScriptStep step, IReadOnlyDictionary<string, string> inputs) =>
        inputs.TryGetValue($"anonymous.{step.Step}", out var chosen) ? chosen == "true" : step.Anonymous;

    private static ImmutableDictionary<StepName, ImmutableArray<Entry>> Drafts(Func<string, string> input)
    {
        var drafts = ImmutableDictionary.CreateBuilder<StepName, ImmutableArray<Entry>>();
        var frame = Payload.Of(FrameStep.Frame.Fields.Select(f => KeyValuePair.Create(f.Name, (FieldValue)input($"frame.{f.Name}"))).Where(Says));
        if (frame.Values.Length > 0) drafts.Add(new("frame"), [new(FrameStep.Frame.Name, frame)]);

        var persona = Payload.Of(PersonaStep.Persona.Fields.Select(f => KeyValuePair.Create(f.Name, (FieldValue)input($"persona.{f.Name}"))).Where(Says));
        if (persona.Values.Length > 0) drafts.Add(new("persona"), [new(PersonaStep.Persona.Name, persona)]);

        var stages = input("stages").Split('\n').Where(l => !string.IsNullOrWhiteSpace(l)).Select(l => new Entry(StagesStep.Stage.Name, StagesStep.Stage.Line!.Read(l)));
        drafts.Add(new("stages"), [.. stages]);
        return drafts.ToImmutable();
    }

    private static bool Says(KeyValuePair<string, FieldValue> field) => field.Value is FieldValue.Word { Text: var text } && !string.IsNullOrWhiteSpace(text);

    private static string? Where(Refusal refusal) => refusal switch
    {
        Refusal.BadText => "title",
        Refusal.BadValue { What: var what } when what is "language" or "kind" => what,
        Refusal.BadField { Field: { Kind: "stage" } } => "stages",
        Refusal.BadField { Field: var field } => $"{field.Kind}.{field.Field}",
        _ => null,
    };
}
