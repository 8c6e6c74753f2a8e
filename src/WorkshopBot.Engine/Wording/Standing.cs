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

        var position = phrases.Format("step.position", ("step", Number(w.Current + 1)), ("of", Number(w.Steps.Length)));
        return $"{position}: {step}, {new Names(w, phrases).Phase(w.Steps[w.Current].Progress.Phase)}.";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
