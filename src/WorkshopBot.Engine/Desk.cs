using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Rules;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Timing;

namespace WorkshopBot.Engine;

/// <summary>Where a mailbox's letters are worked on: the workshop's state, and the way from commands to a commit.</summary>
/// <param name="changed">Told after each commit that was made or read.</param>
/// <param name="owned">Told after each commit that was made here, and after each wake.</param>
/// <param name="tell">Reaches other workshops. Waiting for it here would keep this one from being reached.</param>
internal sealed class Desk(
    WorkshopId workshop, IStore store, StepCatalog catalog, EngineOptions options, TimeProvider clock, ILogger log,
    Action<Outcome.Saved> changed, Action<Outcome.Saved> owned, Lander.Telling tell)
{
    private readonly CommitWriter writer = new(workshop, store.Events, clock, log);
    private readonly Upkeep upkeep = new(workshop, store, catalog, tell, log);
    private Workshop state = Workshop.None(catalog);
    private long number;
    private bool loaded;
    private string? unreadable;
    private bool deleted;
    private volatile Outcome.Saved? seen;

    public WorkshopId Id => workshop;

    /// <summary>The workshop at the last commit that this process knows of; readable from everywhere.</summary>
    public Outcome.Saved? Seen => seen;

    /// <inheritdoc cref="Upkeep.Idle"/>
    public Task Idle => upkeep.Idle;

    /// <summary>Forgets what was read, so that the next letter reads it again.</summary>
    public void Forget()
    {
        state = Workshop.None(catalog);
        (number, loaded, unreadable, deleted, seen) = (0, false, null, false, null);
        upkeep.Alarm.Forget();
        upkeep.Newcomers.Forget();
    }

    /// <returns>How many letters, from the first, were answered.</returns>
    public async Task<int> Handle(IReadOnlyList<Letter> letters, CancellationToken stopping)
    {
        // All of them came before this read, so it is new enough for each that only wants to look; and a wake must not act on what
        // another instance has long left behind.
        var fresh = !loaded || letters.Any(l => l.Command is null or Command.Tick);
        if (fresh) await ReadTail(stopping);
        if (unreadable is not null)
        {
            letters[0].Answer(new Outcome.ReadOnly(state, unreadable));
            return 1;
        }

        while (true)
        {
            var batch = await Decide(letters, stopping);
            if (!await IsTrue(batch, fresh, stopping))
            {
                // Decided again on what the workshop has become meanwhile.
                if (unreadable is not null) return 0;
                fresh = true;
                continue;
            }

            await Finish(batch, letters, stopping);
            return batch.Outcomes.Count;
        }
    }

    /// <summary>
    /// Whether the batch was decided on the workshop as it is. Its commit going in shows that; without one, a refusal could
    /// come from not having seen what another instance has written.
    /// </summary>
    /// <param name="fresh">The tail was read after the letters had come.</param>
    private async Task<bool> IsTrue(Batch batch, bool fresh, CancellationToken stopping)
    {
        if (batch.Deeds.Count > 0 && await Commit(batch, stopping)) return true;
        if (batch.Deeds.Count == 0 && fresh) return true;

        var seen = number;
        await ReadTail(stopping);
        return batch.Deeds.Count == 0 && number == seen;
    }

    private async Task ReadTail(CancellationToken stopping)
    {
        var read = false;
        await foreach (var stored in store.Events.Read(workshop, number, stopping))
        {
            if (stored.IsClosing || (stored.Number != number + 1 && await IsClosed(stored.Number, stopping)))
            {
                await Bury(stored, stopping);
                read = true;
                break;
            }

            try
            {
                if (stored.Number != number + 1) throw new CorruptLogException(workshop, number + 1, null);
                var commit = CommitJson.Read(workshop, stored);
                state = Apply(state, commit);
                upkeep.Newcomers.Came(commit.Deeds.SelectMany(d => d.Events));
                number = stored.Number;
                read = true;
            }
            catch (Exception e) when (e is UnknownEventException or CorruptLogException)
            {
                log.WorkshopReadOnly(e, workshop, stored.Number);
                unreadable = e.Message;
                break;
            }
        }

        if (!loaded) state = await upkeep.Newcomers.SeatAll(state, Now, stopping);
        loaded = true;
        if (read) Tell();
    }

    /// <summary>The workshop was deleted, perhaps through another instance: what came here in between goes too, and nothing more is taken.</summary>
    private async Task Bury(StoredCommit found, CancellationToken stopping)
    {
        (state, number, deleted) = (Workshop.None(catalog), found.Number, true);
        await upkeep.Bury(isWhole: found.IsClosing, stopping);
    }

    private async Task<bool> IsClosed(long after, CancellationToken stopping)
    {
        await foreach (var stored in store.Events.Read(workshop, after, stopping))
        {
            if (stored.IsClosing) return true;
        }

        return false;
    }

    private void Tell()
    {
        seen = new(state, number);
        changed(seen);
    }

    private static Workshop Apply(Workshop state, Commit commit) =>
        commit.Deeds.Aggregate(state, (workshop, deed) => workshop.Apply(deed, commit.At));

    /// <summary>Decides letter after letter, each on what those before it lead to, until the commit is full.</summary>
    private async Task<Batch> Decide(IReadOnlyList<Letter> letters, CancellationToken stopping)
    {
        if (letters.Any(l => Newcomers.MayClose(l.Command))) state = await upkeep.Newcomers.SeatAll(state, Now, stopping);

        var batch = new Batch(state, Now);
        foreach (var letter in letters)
        {
            var command = letter.Command;
            if (command is Command.Tick && batch.Outcomes.Count > 0) break;
            if (command is null)
            {
                batch.Outcomes.Add(null);
                continue;
            }

            if (letter.By is { } by && Newcomers.Waits(by, command, batch.State))
            {
                if (batch.Outcomes.Count == 0) await Seat(by, batch, stopping);
                break;
            }

            // Deeds of an anonymous step never share a commit with others: the neighbours would tell.
            var anonymous = StepKeyring.AnsweredBy(command, batch.State);
            if (batch.Deeds.Count > 0 && batch.IsAnonymous != (anonymous is not null)) break;

            if (deleted)
            {
                batch.Outcomes.Add(new Outcome.Refused(new Refusal.NotStarted()));
                continue;
            }

            var secrets = await upkeep.Keyring.SecretsFor(command, batch.State, stopping);
            if (DecideOne(letter, command, anonymous, secrets, batch) is { } deed)
            {
                var bytes = CommitJson.Write(deed);
                if (batch.Deeds.Count > 0 && batch.Bytes + bytes.Length > options.CommitBytes) break;
                if (anonymous is null && batch.Brought is null && upkeep.Newcomers.Before(deed, batch.State, batch.At) is { } first)
                    batch.Bring(first, CommitJson.Write(first));
                batch.Add(deed, bytes, anonymous is not null);
            }
        }

        return batch;
    }

    /// <summary>Alone in its batch: nothing is written to the log.</summary>
    private async Task Seat(ParticipantId who, Batch batch, CancellationToken stopping)
    {
        state = await upkeep.Newcomers.Seat(who, (Workshop.Running)state, batch.Now, stopping);
        batch.Outcomes.Add(null);
        Tell();
    }

    /// <summary>The deed to write, or null when the letter is answered without one; its outcome is noted either way.</summary>
    private Deed? DecideOne(Letter letter, Command command, int? anonymous, ImmutableDictionary<int, StepSecret> secrets, Batch batch)
    {
        try
        {
            var id = CommandIds.Of(letter.Id, command);
            if (anonymous is { } step) id = new(secrets[step].Mark($"command/{letter.By}/{id}"));

            var request = new Request(id, letter.By, batch.Now, command)
            {
                Secrets = secrets,
                Recurring = RoundRule.Next,
                Repeating = RecurrenceText.Next,
            };
            switch (Decider.Decide(request, batch.State))
            {
                case Decision.Refused { Refusal: var refusal }:
                    batch.Outcomes.Add(new Outcome.Refused(refusal));
                    return null;
                case Decision.Accepted { Events: { IsEmpty: false } events }:
                    return new(id, anonymous is null ? letter.By : null, events);
                default:
                    batch.Outcomes.Add(null);
                    return null;
            }
        }
        catch (Exception e)
        {
            // A defect in one rule is one person's bad luck, not everybody's: told to its sender, and found in the log.
            var error = Guid.NewGuid().ToString("n")[..8];
            log.CommandFailed(e.GetType().Name, e.StackTrace, workshop, command.GetType().Name, error);
            batch.Outcomes.Add(new Outcome.Failed(error));
            return null;
        }
    }

    /// <summary>Writes the batch. False when the number was taken by somebody else.</summary>
    private async Task<bool> Commit(Batch batch, CancellationToken stopping)
    {
        var after = batch.State;
        await upkeep.Alarm.SetBefore(after, Upkeep.IsDue(state, after) ? Now + Upkeep.RepeatedAfter : null, stopping);
        if (!await writer.Write(number + 1, CommitJson.Write(batch.At, batch.Deeds), batch.Deeds.Count, stopping)) return false;

        var before = state;
        state = after;
        number++;
        if (batch.Brought is { } brought) upkeep.Newcomers.Came(brought.Events);
        Tell();
        owned(seen!);
        await upkeep.Follow(before, after, number, stopping);
        return true;
    }

    private async Task Finish(Batch batch, IReadOnlyList<Letter> letters, CancellationToken stopping)
    {
        var kept = letters[0].Command is Command.Tick ? await upkeep.Repeat(state, number, stopping) : null;
        if (kept is not null) owned(new(state, number));

        // Anonymous answers come by the hundred: their marks go to the store together.
        var marks = letters.Take(batch.Outcomes.Count)
            .Select((letter, i) => batch.Outcomes[i] is null ? Mark(letter, stopping) : Noted)
            .ToArray();
        for (var i = 0; i < marks.Length; i++)
        {
            var outcome = batch.Outcomes[i] ?? (await marks[i] ? new Outcome.Saved(state, number) : new Outcome.Unknown());
            if (i == 0 && kept is not null) _ = AnswerWake(letters[0], outcome, kept);
            else letters[i].Answer(outcome);
        }
    }

    /// <summary>A wake that did not get everything done comes again, for there may be no other.</summary>
    private static async Task AnswerWake(Letter wake, Outcome outcome, Task<bool> kept) =>
        wake.Answer(await kept || outcome is Outcome.Failed ? outcome : new Outcome.Unavailable());

    private static readonly Task<bool> Noted = Task.FromResult(true);

    /// <summary>
    /// Notes beside an anonymous step's key that somebody has answered it. Until that is noted they are not told "saved";
    /// sent again it is found done, and noted then.
    /// </summary>
    private Task<bool> Mark(Letter letter, CancellationToken stopping) =>
        letter is { Command: { } command, By: { } by } && StepKeyring.AnsweredBy(command, state) is { } step
            ? Noting(() => upkeep.Keyring.MarkAnswered(step, command, (Workshop.Running)state, by, stopping))
            : Noted;

    private async Task<bool> Noting(Func<Task> mark)
    {
        try
        {
            await mark();
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.AnsweredNotNoted(e, workshop);
            return false;
        }
    }

    private DateTimeOffset Now => Later(clock.GetUtcNow(), state is Workshop.Running w ? w.LastCommit : default);

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
