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
    private static readonly Arbitrary<(byte What, byte Who, int Which)[]> Sequences = Arb.From(
        from length in Gen.Choose(20, 200)
        from chosen in Gen.ArrayOf(
            from what in Gen.Choose(0, 255)
            from who in Gen.Choose(0, 255)
            from which in Gen.Choose(0, 1_000_000)
            select ((byte)what, (byte)who, which),
            length)
        select chosen,
        sequence => sequence.Length < 2 ? [] : [sequence[..(sequence.Length / 2)], sequence[1..], sequence[..^1]]);

    private static void ForAll(Action<Session, (byte What, byte Who, int Which)[]> property) =>
        Prop.ForAll(Sequences, sequence => property(Under(sequence), sequence))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20261121, 297));

    /// <summary>Any number of steps are over when the sequence begins, so that the later ones get their share.</summary>
    private static Session Under((byte What, byte Who, int Which)[] sequence)
    {
        var session = Of(Steps);
        for (var over = sequence.Length == 0 ? 0 : sequence[0].Which % Steps.Length; over > 0; over--)
        {
            foreach (var (person, i) in new[] { Ana, Ben, Cyd, Dov }.Select((p, i) => (p, i))) session.Save(person, [.. Rows(session, (7 * i) + 1, 2)]);
            session.Settle();
        }

        return session;
    }

    private static ParticipantId Who(byte n) => (n % 5) switch { 0 or 1 => Ana, 2 => Ben, 3 => Cyd, _ => Dov };

    private static Command Choose(Session session, byte what, int which)
    {
        var w = session.Running;
        var drawn = session.Position;

        // Of one kind, so that most of what is tried makes sense; sometimes of none.
        var items = w.Elements.Values
            .Where(e => e.Handle is not null && w.Steps[e.Step].Progress.Phase != Phase.Open && (which % 9 == 0 || e.Status == ElementStatus.Live))
            .OrderBy(e => e.Id.Value, StringComparer.Ordinal).ToList();
        var alike = items.Count == 0 ? [] : items.FindAll(e => e.Kind == items[which % items.Count].Kind);
        ElementId Any(int n) => alike.Count == 0 || which % 50 == 0 ? new("none") : alike[((which / 7) + n) % alike.Count].Id;

        return (what % 32) switch
        {
            <= 5 => new Command.Save(drawn, Rows(session, which, 4)),
            <= 9 => new Command.Add(drawn, Rows(session, which, 1)),
            10 or 11 => new Command.Next(drawn),
            12 => new Command.Back(drawn),
            13 => which % 4 == 0 ? new Command.Skip(drawn) : new Command.Next(drawn),
            14 => new Command.Reopen(drawn, which % 8),
            15 => new Command.RateAgain(drawn, [Any(0)]),
            16 or 17 => new Command.Tidy([new TidyOperation.Merge(Any(0), [Any(1)])]),
            18 => new Command.Tidy([new TidyOperation.Merge(Any(0), [Any(1), Any(2)], "merged")]),
            19 => new Command.Tidy([new TidyOperation.Rename(Any(0), $"renamed {which % 9}")]),
            20 or 21 => new Command.Tidy([new TidyOperation.Reorder(which % 3 == 0 ? [Any(1)] : [Any(2), Any(1)])]),
            22 => new Command.Tidy([which % 2 == 0 ? new TidyOperation.Park(Any(0)) : new TidyOperation.Remove(Any(0))]),
            23 when which % 2 == 0 => new Command.Tidy([new TidyOperation.Refuse([[Any(0), Any(1)]])]),
            23 => new Command.Tidy([new TidyOperation.Keep(Any(0))]),
            24 => new Command.Tidy([new TidyOperation.Move(Any(0), w.Handles.GetValueOrDefault($"S{1 + (which % 5)}"))]),
            <= 28 => new Command.Undo(w.Acts.IsEmpty ? new("none") : w.Acts[which % w.Acts.Count].Id),
            29 => (which % 6) switch
            {
                0 => new Command.Finish(),
                1 => new Command.HandOver(Who((byte)which)),
                2 => new Command.TakeOver(),
                _ => new Command.Tick(),
            },
            30 => new Command.RevealIn(drawn, TimeSpan.FromSeconds(30)),
            _ => w.Ending is null ? new Command.Shortlist(5, [Any(0)]) : new Command.Resume(),
        };
    }

    /// <summary>Mostly whoever may: a facilitator facilitates, anybody answers.</summary>
    private static ParticipantId Who(Session session, byte who, Command command) =>
        command.AnsweredStep is null && who % 8 != 0 ? session.Running.People.First(p => p.Value.Role == Role.Facilitator).Key : Who(who);

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
            "prioritise" when step.Progress.Part == 0 => Row("vote", ("item", Handle("O", i)), ("votes", (which + i) % 4)),
            "prioritise" => Row("estimate", ("item", Handle("O", i)), ("impact", 1 + Math.Abs(which % 5)), ("effort", 1 + i)),
            _ => Row("worth", ("worth", 1 + Math.Abs(which % 5))),
        })];
    }

    /// <summary>Carries out what is not refused; returns the accepted command's id.</summary>
    private static CommandId? Try(Session session, (byte What, byte Who, int Which) chosen, int position)
    {
        session.Now += TimeSpan.FromSeconds(Math.Abs(chosen.Which % 100));
        var form = $"f{position}";
        var command = Choose(session, chosen.What, chosen.Which);
        var by = Who(session, chosen.Who, command);
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
        var before = session.Log.Count;
        var began = session.Now;
        var times = new List<DateTimeOffset>();
        for (var i = 0; i < sequence.Length; i++)
        {
            Try(session, sequence[i], i);
            while (times.Count < session.Log.Count - before) times.Add(session.Now);
        }

        var again = NotStarted().State;
        for (var i = 0; i < session.Log.Count; i++) again = again.Apply(session.Log[i], i < before ? began : times[i - before]);

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

            // Some stay, so that there is something to give back.
            if (sequence[i].Which % 3 == 0) continue;

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
            var by = Who(session, who, command);
            if (session.Decide(by, command, $"f{i}") is not Decision.Accepted { Events.IsEmpty: false }) continue;

            session.Do(by, command, $"f{i}");
            var after = session.Canonical();
            session.Do(by, command, $"f{i}");
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
