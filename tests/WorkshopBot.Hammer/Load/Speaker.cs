using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Engine;

namespace WorkshopBot.Hammer.Load;

/// <summary>Sends what people say to an engine, and reports it before and after.</summary>
/// <param name="heard">Told everything that people are told on the way.</param>
internal sealed class Speaker(WorkshopEngine engine, Arena arena, Action<Line> report, Action<Outcome>? heard = null) : ISpeaker
{
    public async Task Say(Said said)
    {
        report(new(false, said));
        await Do(engine, said.Form, said.By, arena.CommandOf(said), heard);
        report(new(true, said));
    }

    public Task Join(ParticipantId person) => Do(engine, new($"join-{person}"), person, new Command.Join(), heard);

    /// <summary>Comes back with what is durable; whatever was not done for sure is asked for again.</summary>
    /// <exception cref="RefusedException">The workshop does not take it.</exception>
    public static async Task<Outcome.Saved> Do(
        WorkshopEngine engine, CommandId form, ParticipantId by, Command command, Action<Outcome>? heard = null)
    {
        while (true)
        {
            var outcome = await engine.Execute(Arena.Workshop, form, by, command, CancellationToken.None);
            while (outcome is Outcome.StillSaving saving)
            {
                heard?.Invoke(outcome);
                outcome = await saving.Later;
            }

            heard?.Invoke(outcome);
            switch (outcome)
            {
                case Outcome.Saved saved:
                    return saved;
                case Outcome.Refused { Refusal: var refusal }:
                    throw new RefusedException($"{by} was refused {form}: {refusal}");
                case Outcome.Failed or Outcome.ReadOnly:
                    throw new RefusedException($"{by} could not do {form}: {outcome}");
            }
        }
    }

    public static async Task<Outcome> Look(WorkshopEngine engine)
    {
        var outcome = await engine.Look(Arena.Workshop, CancellationToken.None);
        while (outcome is Outcome.StillSaving saving) outcome = await saving.Later;
        return outcome;
    }
}

public sealed class RefusedException(string message) : Exception(message);
