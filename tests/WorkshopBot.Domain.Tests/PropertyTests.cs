using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Rules;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Testing;

namespace WorkshopBot.Domain.Tests;

/// <summary>Any sequence of commands, sensible or not.</summary>
public sealed class PropertyTests
{
    private static readonly ScriptStep[] Steps =
    [
        ScriptStep.Of("stages"), ScriptStep.Of("touchpoints"), ScriptStep.Of("emotions"), ScriptStep.Of("pain-points"),
        ScriptStep.Of("opportunities"), ScriptStep.Of("prioritise") with { Budget = 4 }, ScriptStep.Of("owners"),
    ];

    /// <summary>Three numbers choose a command and what it is about, in the workshop as it then is.</summary>
    private static readonly Arbitrary<(byte What, byte Who, int Which)[]> Sequences =
        ArbMap.Default.ArbFor<(byte, byte, int)[]>();

    private static void ForAll(Action<Session, (byte What, byte Who, int Which)[]> property) =>
        Prop.ForAll(Sequences, sequence => property(Of(Steps), sequence))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(120).WithReplay(20261121, 297));

    private static ParticipantId Who(byte n) => (n % 5) switch { 0 or 1 => Ana, 2 => Ben, 3 => Cyd, _ => Dov };

    private static Command Choose(Session session, byte what, int which)
    {
        var w = session.Running;
        var drawn = session.Position;
        ElementId Any(int n) => w.Elements.IsEmpty ? new("none") : w.Elements.Keys.OrderBy(k => k.Value, StringComparer.Ordinal).ElementAt((int)((uint)(which + n) % w.Elements.Count));

        return (what % 20) switch
        {
            0 or 1 or 2 or 3 => new Command.Save(drawn, Rows(session, which, 3)),
            4 or 5 => new Command.Add(drawn, Rows(session, which, 1)),
            6 or 7 => new Command.Next(drawn),
            8 => new Command.Back(drawn),
            9 => new Command.Skip(drawn),
            10 => new Command.Reopen(drawn, Math.Abs(which % 8)),
            11 => new Command.Tidy([new TidyOperation.Merge(Any(0), [Any(1)])]),
            12 => new Command.Tidy([new TidyOperation.Merge(Any(0), [Any(1), Any(2)], "merged")]),
            13 => new Command.Tidy([new TidyOperation.Rename(Any(0), $"renamed {which % 9}"), new TidyOperation.Reorder([Any(1)])]),
            14 => new Command.Tidy([which % 2 == 0 ? new TidyOperation.Park(Any(0)) : new TidyOperation.Remove(Any(0))]),
            15 => new Command.Tidy([which % 2 == 0 ? new TidyOperation.Keep(Any(0)) : new TidyOperation.Move(Any(0), Any(1))]),
            16 or 17 => new Command.Undo(w.Acts.IsEmpty ? new("none") : w.Acts[(int)((uint)which % w.Acts.Count)].Id),
            18 => new Command.RateAgain(drawn, [Any(0)]),
            _ => (which % 4) switch
            {
                0 => new Command.Finish(),
                1 => new Command.Resume(),
                2 => new Command.HandOver(Who((byte)which)),
                _ => new Command.Tick(),
            },
        };
    }

    private static ImmutableArray<Entry> Rows(Session session, int which, int most)
    {
        if (session.Running.Step(session.Running.Current) is not { } step || step.Definition.Kinds.IsEmpty) return [];

        var about = session.Running.Elements.Values.Where(e => e.Handle is not null).Select(e => e.Handle!).Order(StringComparer.Ordinal).ToList();
        string Handle(string letter, int n) => about.Where(h => h.StartsWith(letter, StringComparison.Ordinal)).Skip((int)((uint)n % 5)).FirstOrDefault("S1");

        return [.. Enumerable.Range(0, 1 + (int)((uint)which % most)).Select(i => step.Definition.Name.Value switch
        {
            "stages" => Row("stage", ("name", $"stage {(which + i) % 6}")),
            "touchpoints" => Row("touchpoint", ("stage", Handle("S", which + i)), ("text", $"does {which % 7}"), ("channel", "web")),
            "emotions" => Row("rating", ("stage", Handle("S", i)), ("feeling", (which + i) % 3)),
            "pain-points" => Row("pain-point", ("stage", Handle("S", which + i)), ("text", $"hurts {(which + i) % 9}")),
            "opportunities" => Row("opportunity", ("text", $"could {(which + i) % 9}"), ("solves", Handle("P", which))),
            "prioritise" when step.Progress.Part == 0 => Row("vote", ("item", Handle("O", i)), ("votes", Math.Abs(which % 4))),
            "prioritise" => Row("estimate", ("item", Handle("O", i)), ("impact", 1 + Math.Abs(which % 5)), ("effort", 1 + i)),
            _ => Row("worth", ("worth", 1 + Math.Abs(which % 5))),
        })];
    }

    /// <summary>Carries out what is not refused; returns the accepted command's id.</summary>
    private static CommandId? Try(Session session, (byte What, byte Who, int Which) chosen, int position)
    {
        session.Now += TimeSpan.FromSeconds(Math.Abs(chosen.Which % 100));
        var form = $"f{position}";
        var by = Who(chosen.Who);
        var command = Choose(session, chosen.What, chosen.Which);
        if (session.Decide(by, command, form) is not Decision.Accepted) return null;

        session.Do(by, command, form);
        return new(form);
    }

    [Fact]
    public void The_invariants_hold_after_every_command() => ForAll((session, sequence) =>
    {
        for (var i = 0; i < sequence.Length; i++)
        {
            Try(session, sequence[i], i);
            AssertInvariants(session);
        }
    });

    [Fact]
    public void Folding_the_log_again_gives_the_same_workshop_and_the_same_map() => ForAll((session, sequence) =>
    {
        var times = new List<DateTimeOffset>();
        for (var i = 0; i < sequence.Length; i++)
        {
            Try(session, sequence[i], i);
            while (times.Count < session.Log.Count) times.Add(session.Now);
        }

        var again = NotStarted().State;
        for (var i = 0; i < session.Log.Count; i++) again = again.Apply(session.Log[i], i < 4 ? new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero) : times[i]);

        Assert.Equal(session.Canonical(), CanonicalState.Of(again));
    });

    [Fact]
    public void Undoing_the_last_act_restores_the_map_byte_for_byte() => ForAll((session, sequence) =>
    {
        for (var i = 0; i < sequence.Length; i++)
        {
            var before = session.MapText;
            var id = Try(session, sequence[i], i);
            if (id is null || session.Running.Acts.IsEmpty || session.Running.Acts[^1].Id != id) continue;

            var undo = new Command.Undo(id.Value);
            var facilitator = session.Running.People.First(p => p.Value.Role == Role.Facilitator).Key;
            if (session.Decide(facilitator, undo) is not Decision.Accepted) continue;

            session.Do(facilitator, undo, $"undo{i}");
            Assert.Equal(before, session.MapText);
        }
    });

    [Fact]
    public void A_command_sent_twice_changes_nothing_the_second_time() => ForAll((session, sequence) =>
    {
        for (var i = 0; i < sequence.Length; i++)
        {
            var (what, who, which) = sequence[i];
            var command = Choose(session, what, which);
            if (session.Decide(Who(who), command, $"f{i}") is not Decision.Accepted { Events.IsEmpty: false }) continue;

            session.Do(Who(who), command, $"f{i}");
            var after = session.Canonical();
            if (command is Command.Save or Command.Add && session.Current.IsAnonymous) continue;
            session.Do(Who(who), command, $"f{i}");
            Assert.Equal(after, session.Canonical());
        }
    });

    private static void AssertInvariants(Session session)
    {
        var w = session.Running;
        Assert.Contains(w.People.Values, p => p is { Role: Role.Facilitator, Here: true });
        Assert.InRange(w.Current, 0, w.Steps.Length);

        // Nothing is dropped: what is said is on the map, or is where its status says.
        foreach (var element in w.Elements.Values)
        {
            Assert.Equal(element.Status == ElementStatus.Merged, element.MergedInto is not null && element.Status != ElementStatus.Withdrawn);
            if (element.MergedInto is { } into && element.Status == ElementStatus.Merged) Assert.Contains(element.Id, w.Elements[into].Members);
            Assert.All(element.Members, m => Assert.Equal(element.Id, w.Elements[m].MergedInto));
            Assert.Equal(w.Steps[element.Step].IsAnonymous, element.By is null);
        }

        Assert.Equal(w.Handles.Count, w.Elements.Values.Count(e => e.Handle is not null));
        var map = session.Map;
        Assert.All(map.Stages, s => Assert.InRange(s.Emotion.Mean ?? 0, -2, 2));
        var ranks = map.Opportunities.Select(o => o.Rank).OfType<int>().Order().ToList();
        Assert.True(ranks.Count == 0 || ranks.SequenceEqual(Enumerable.Range(1, map.Opportunities.Length)));
        foreach (var votes in w.Elements.Values.Where(e => e is { Kind: "vote", Status: ElementStatus.Live }).GroupBy(e => e.By)) Assert.InRange(votes.Sum(v => v.Payload.Number("votes") ?? 0), 0, 4);
    }
}
