using System.Globalization;
using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Presenting;

/// <summary>A step's position as cards carry it, <c>3:open:0:1</c>: step, phase, part, round.</summary>
public static class Positions
{
    public static string Write(StepPosition at) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.Step}:{at.Phase.ToString().ToLowerInvariant()}:{at.Part}:{at.Round}");

    /// <summary>Null for what no card of ours says.</summary>
    public static StepPosition? Read(string? text)
    {
        if (text?.Split(':') is not [var step, var phase, var part, var round]) return null;

        return int.TryParse(step, CultureInfo.InvariantCulture, out var s) && int.TryParse(part, CultureInfo.InvariantCulture, out var p)
            && int.TryParse(round, CultureInfo.InvariantCulture, out var r) && Enum.TryParse<Phase>(phase, ignoreCase: true, out var named) && Enum.IsDefined(named)
            ? new(s, named, p, r)
            : null;
    }

    public static StepPosition Of(Workshop.Running w) => w.Step(w.Current) is { Progress: var p }
        ? new(w.Current, p.Phase, p.Part, p.Round)
        : new(w.Steps.Length, Phase.Settled);
}
