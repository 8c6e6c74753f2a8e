using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine;

namespace WorkshopBot.Benchmarks.Workshops;

/// <summary>A workshop with four stages and one open step: touchpoints with names, or pain points without.</summary>
internal sealed class Room(WorkshopEngine engine, string id, bool anonymous)
{
    public const int Step = 1;

    /// <summary>A step takes no more than 100 of a person.</summary>
    private const int MostOfOne = 50;

    private static readonly StepPosition Open = new(Step, Phase.Open);
    private static readonly ParticipantId Lead = new("lead");
    private readonly string kind = anonymous ? "pain-point" : "touchpoint";
    private ImmutableArray<ElementId> stages = [];

    public WorkshopId Id { get; } = new(new("bench"), id);

    public static async Task<Room> Start(WorkshopEngine engine, string id, bool anonymous)
    {
        var room = new Room(engine, id, anonymous);
        var script = new Script("bench", [ScriptStep.Of("stages", 0), ScriptStep.Of(anonymous ? "pain-points" : "touchpoints", 0)]);
        var stages = new[] { "Decide", "Pack", "Hand over", "Be refunded" }.Select(name => new Entry("stage", Payload.Of(("name", name))));
        var drafts = ImmutableDictionary<StepName, ImmutableArray<Entry>>.Empty.Add(new("stages"), [.. stages]);
        await room.Do("start", Lead, new Command.Start("Returning a parcel", MapKinds.CustomerJourney, "en", script, drafts));
        await room.Do("reveal", Lead, new Command.Next(new(0, Phase.Open)));
        var opened = await room.Do("settle", Lead, new Command.Next(new(0, Phase.Reveal)));
        room.stages = [.. opened.Steps[0].Elements];
        return room;
    }

    public Task Join(string person) => Do($"join-{person}", new(person), new Command.Join());

    public Task<Workshop.Running> Reply(string person, int number) =>
        Do($"{person}-{number}", new(person), new Command.Add(Open, [Entry(person, number)]));

    /// <summary>Until the workshop holds so many contributions, of as many people as that takes.</summary>
    /// <param name="atOnce">How many wait together: about as many share a commit.</param>
    public async Task Fill(int contributions, int atOnce, int ofOne = MostOfOne)
    {
        for (var first = 0; first < contributions; first += ofOne) await Join($"filler-{first / ofOne}");
        foreach (var together in Enumerable.Range(0, contributions).Chunk(atOnce))
        {
            await Task.WhenAll(together.Select(n => Reply($"filler-{n / ofOne}", n)));
        }
    }

    public async Task<Workshop.Running> Look() =>
        (Workshop.Running)((Outcome.Saved)await engine.Look(Id, CancellationToken.None)).Workshop;

    private Entry Entry(string person, int number) => new(kind, Payload.Of(
        ("stage", stages[number % stages.Length].Value),
        ("text", $"{person} waits at the counter for the {number}th time and asks again")));

    private async Task<Workshop.Running> Do(string form, ParticipantId by, Command command)
    {
        var outcome = await engine.Execute(Id, new(form), by, command, CancellationToken.None);
        while (outcome is Outcome.StillSaving saving) outcome = await saving.Later;
        return outcome is Outcome.Saved { Workshop: Workshop.Running w } ? w : throw new InvalidOperationException($"{form}: {outcome}");
    }
}
