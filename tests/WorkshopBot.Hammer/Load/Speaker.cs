using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Engine;

namespace WorkshopBot.Hammer.Load;

/// <summary>Sends what people say, and reports it before and after.</summary>
internal sealed class Speaker(WorkshopEngine engine, Arena arena, Output output) : ISpeaker
{
    public async Task Say(Said said)
    {
        output.Write(new Line(false, said).ToString());
        await Do(engine, said.Form, said.By, arena.CommandOf(said));
        output.Write(new Line(true, said).ToString());
    }

    public Task Join(ParticipantId person) => Do(engine, new($"join-{person}"), person, new Command.Join());

    /// <summary>Comes back with what is durable; whatever was not done for sure is asked for again.</summary>
    /// <exception cref="RefusedException">The workshop does not take it.</exception>
    public static async Task<Outcome.Saved> Do(WorkshopEngine engine, CommandId form, ParticipantId by, Command command)
    {
        while (true)
        {
            var outcome = await Wait(engine.Execute(Arena.Workshop, form, by, command, CancellationToken.None));
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

    public static Task<Outcome> Look(WorkshopEngine engine) => Wait(engine.Look(Arena.Workshop, CancellationToken.None));

    private static async Task<Outcome> Wait(Task<Outcome> answer)
    {
        var outcome = await answer;
        while (outcome is Outcome.StillSaving saving) outcome = await saving.Later;
        return outcome;
    }
}

public sealed class RefusedException(string message) : Exception(message);
