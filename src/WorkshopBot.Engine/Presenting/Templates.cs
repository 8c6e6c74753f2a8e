using System.Text.Json.Nodes;
using WorkshopBot.Cards;
using WorkshopBot.Cards.Templates;
using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Presenting;

/// <summary>Finds the template for what is to be shown, and fills it.</summary>
/// <param name="watching">Told what each card is filled with: the samples beside the templates are made from it.</param>
public sealed class Templates(CardLibrary library, Action<string, JsonObject>? watching = null)
{
    public Card Fill(string name, JsonObject data, Phrases phrases)
    {
        watching?.Invoke(name, data);
        var content = (JsonObject)library[name].Expand(data, phrases.Host)!;
        content["lang"] = phrases.Language;
        if (Languages.IsRightToLeft(phrases.Language)) content["rtl"] = true;
        return new(name, content);
    }

    /// <summary>The first of the names for which there is a template: a step's own before the one for all.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (library.Find(name) is not null) return name;
        }

        return null;
    }

    /// <summary>The message of a step: what its phase shows, as the step has it or as all have it.</summary>
    public string ForStep(StepState step)
    {
        var name = step.Definition.Name.Value;
        return step switch
        {
            { Progress.Phase: Phase.Waiting, Settings.Opens: not null } => "step-waiting",
            { Progress.Phase: not (Phase.Open or Phase.Reveal) } => "step-settled",
            { Definition.Kinds.IsEmpty: true } => First($"{name}-step") ?? "step-open",
            { Settings.Blind: false } => First($"{name}-together") ?? "step-together",
            { Progress.Phase: Phase.Open } => "step-open",
            { Progress: { Phase: Phase.Reveal, Part: > 0 and var part } } => First($"{name}-reveal-part{part + 1}", $"{name}-reveal") ?? "step-reveal",
            _ => First($"{name}-reveal") ?? "step-reveal",
        };
    }

    /// <summary>The form of a step, or null when it asks for nothing. Where all is on the table, facilitators write the draft.</summary>
    public string? ForForm(StepState step, bool facilitates)
    {
        var name = step.Definition.Name.Value;
        return step.Progress.Part > 0
            ? First($"{name}-form-part{step.Progress.Part + 1}")
            : facilitates ? First($"{name}-draft", $"{name}-form") : First($"{name}-form");
    }

    /// <summary>A second page that is offered after the first is saved.</summary>
    public string? ForMore(StepState step) => step.Progress.Part > 0 ? null : First($"{step.Definition.Name}-form-more");
}
