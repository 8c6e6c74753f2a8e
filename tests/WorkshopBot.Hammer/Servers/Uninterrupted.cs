using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine;
using WorkshopBot.Hammer.Checking;
using WorkshopBot.Storage.Memory;

namespace WorkshopBot.Hammer.Servers;

/// <summary>
/// The run that the servers would have had if nobody had killed them: what people said is carried out again, each form once and in
/// the order of the log, by one engine that lives to the end.
/// </summary>
internal static class Uninterrupted
{
    public static async Task<Workshop.Running> Run(WorkshopId workshop, RawLog log, Book book)
    {
        var sent = book.Sent.ToDictionary(s => s.Form.Value);
        await using var store = new MemoryStore();
        await using var engine = Engines.On(store);
        var begun = false;
        foreach (var stored in log.Stored)
        {
            var deeds = RawLog.CommitOf(stored).Deeds;
            begun |= deeds.Any(d => SaidBy(d) is not null);
            if (!begun) await store.Events.Append(workshop, stored, CancellationToken.None);
            else foreach (var deed in deeds) await Repeat(deed);
        }

        var seen = await engine.Look(workshop, CancellationToken.None);
        return (Workshop.Running)((Outcome.Saved)seen).Workshop;

        Said? SaidBy(Deed deed) => Room.FormOf(deed.Id, deed.By) is { } form ? sent.GetValueOrDefault(form) : null;

        async Task Repeat(Deed deed)
        {
            Command command = SaidBy(deed) is { } said ? Answer(said)
                : deed.Events.Any(e => e is WorkshopEvent.Joined) ? new Command.Join()
                : new Command.Next(new(Room.Step, Phase.Open));
            var outcome = await engine.Execute(workshop, deed.Id, deed.By!.Value, command, CancellationToken.None);
            if (outcome is not Outcome.Saved) throw new InvalidOperationException($"{deed.Id} cannot be repeated: {outcome}");
        }
    }

    /// <summary>As the room reads its form.</summary>
    private static Command.Save Answer(Said said)
    {
        var kind = TouchpointsStep.Touchpoint;
        var stages = Enumerable.Range(1, Room.StageCount).ToList();
        var entries =
            from stage in stages
            from text in said.Texts
            where Room.StageOf(text) == stage
            select new Entry(kind.Name, kind.Line!.Read(text).With(kind.StageField!, (FieldValue)$"S{stage}"));
        return new(new(Room.Step, Phase.Open), [.. entries]) { Covers = [.. stages.Select(s => new Coverage(kind.Name, $"S{s}"))] };
    }
}
