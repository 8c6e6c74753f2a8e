using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Timing;

namespace WorkshopBot.Engine.Presenting;

/// <summary>When somebody is written to, for them to change.</summary>
internal static class AvailabilityData
{
    public static JsonObject Write(Scene scene, ParticipantId me, Wordings words)
    {
        var theirs = scene.Workshop.Present(me)?.Availability ?? Availability.Always;
        return new()
        {
            ["hours"] = theirs.Hours ?? WorkingHours.Usual.ToString(),
            ["zone"] = words.Phrases.Format("availability.zone", ("zone", scene.ZoneOf(me).Name)),
            ["pause"] = theirs.IsMuted ? "muted" : "none",
        };
    }
}
