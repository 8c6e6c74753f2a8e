using System.Globalization;
using WorkshopBot.Cards;
using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Wording;

/// <summary>Where a workshop stands, in one sentence.</summary>
internal static class Standing
{
    public static string Of(Workshop.Running w, Phrases phrases)
    {
        if (w.Ending is { } ending)
            return phrases.Format("board.finished", ("date", ending.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        if (new Names(w, phrases).Step(w.Current) is not { } step) return phrases["board.past-the-last"];

        return $"{Position(w, w.Current, phrases)}: {step}, {new Names(w, phrases).Phase(w.Steps[w.Current].Progress.Phase)}.";
    }

    /// <summary>Step 4 of 8. What was given from the start is no step to anybody.</summary>
    public static string Position(Workshop.Running w, int step, Phrases phrases)
    {
        var given = w.Steps.Count(s => s.Settings.Given);
        return phrases.Format("step.position", ("step", Number(step + 1 - given)), ("of", Number(w.Steps.Length - given)));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
