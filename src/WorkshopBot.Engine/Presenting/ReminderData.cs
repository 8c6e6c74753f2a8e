using System.Text.Json.Nodes;
using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Presenting;

/// <summary>That a step waits for somebody, and until when on their clock.</summary>
internal sealed class ReminderData(Scene scene, ParticipantId me, Wordings words)
{
    public JsonObject Write()
    {
        var step = scene.Current!;
        var zone = scene.ZoneOf(me);
        return new()
        {
            ["title"] = scene.Workshop.Title,
            ["heading"] = words.Step(scene.Workshop.Current),
            ["ask"] = words.Phrases.Find(Ask(step)) ?? "",
            ["until"] = step.Progress.Until is { } until ? words.Phrases.Format("reminder.until", ("time", zone.Write(until))) : "",
            ["anonymous"] = step.IsAnonymous,
            ["step"] = scene.Workshop.Current,
        };
    }

    private static string Ask(StepState step) =>
        step.Progress.Part == 0 ? $"ask.{step.Definition.Name}" : $"ask.{step.Definition.Name}.part{step.Progress.Part + 1}";
}
