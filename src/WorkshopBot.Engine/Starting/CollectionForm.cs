using WorkshopBot.Domain.Scripts;
using WorkshopBot.Engine.Timing;

namespace WorkshopBot.Engine.Starting;

/// <summary>What the form that starts a collection says of its times, its rounds and who comes late.</summary>
internal abstract record CollectionForm
{
    private CollectionForm() { }

    public sealed record Understood(Script Script) : CollectionForm;

    public sealed record WindowMistaken(WindowMistake What) : CollectionForm;

    public sealed record RoundsMistaken(RoundsMistake What) : CollectionForm;

    /// <param name="zone">Of who starts it.</param>
    public static CollectionForm Read(Func<string, string> input, Zone zone, DateTimeOffset now)
    {
        var times = WindowTimes.Read(input("opens"), input("closes"), zone, now);
        if (times is WindowTimes.Mistaken { What: var mistake }) return new WindowMistaken(mistake);

        var window = ((WindowTimes.Understood)times).Window;
        var repeats = TypedRounds.Read(input("repeats"), input("days"), input("until"), input("closes"), window, zone);
        if (repeats is TypedRounds.Mistaken { What: var wrong }) return new RoundsMistaken(wrong);

        var rounds = (repeats as TypedRounds.Understood)?.Rule;
        return new Understood(Script.Collection with
        {
            Steps =
            [
                .. Script.Collection.Steps.Select(s => s.Given ? s : s with
                {
                    Opens = window.Opens > now ? window.Opens : null,
                    Closes = window.Closes,
                    Late = Late(input("late")) ?? s.Late,
                    Recurs = rounds?.ToString(),
                }),
            ],
        });
    }

    /// <summary>What is no choice of ours stays as the script has it.</summary>
    private static LatePolicy? Late(string chosen) => chosen switch
    {
        "refuse" => LatePolicy.Refuse,
        "accept-and-mark" => LatePolicy.AcceptAndMark,
        "accept-until-settled" => LatePolicy.AcceptUntilSettled,
        _ => null,
    };
}
