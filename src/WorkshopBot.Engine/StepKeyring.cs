using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine;

/// <summary>One workshop's keys of anonymous steps: makes marks with them, counts who has answered, and sees to it that they die.</summary>
internal sealed class StepKeyring(WorkshopId workshop, IStepKeys store)
{
    private readonly Dictionary<StepKeyId, byte[]> keys = [];
    private readonly HashSet<(AskId Ask, ParticipantId By)> marked = [];

    /// <summary>The anonymous step that a command answers, or null.</summary>
    public static int? AnsweredBy(Command command, Workshop state) =>
        state is Workshop.Running w && command.AnsweredStep is { } step && w.Step(step) is { IsAnonymous: true } ? step : null;

    public async ValueTask<ImmutableDictionary<int, StepSecret>> SecretsFor(
        Command command, Workshop state, CancellationToken cancellationToken)
    {
        if (state is not Workshop.Running w) return ImmutableDictionary<int, StepSecret>.Empty;
        if (AnsweredBy(command, w) is { } answered)
        {
            if (w.Steps[answered].IsSealed) return ImmutableDictionary<int, StepSecret>.Empty.Add(answered, new(_ => "", People: 0));

            var key = await Key(IdOf(answered, w), cancellationToken);
            return ImmutableDictionary<int, StepSecret>.Empty.Add(answered, new(text => Mark(key, text), People: 0));
        }

        // Whatever may reveal or settle a step says how many answered it.
        if (command is not (Command.Next or Command.Skip or Command.Finish or Command.Tick)) return ImmutableDictionary<int, StepSecret>.Empty;

        var secrets = ImmutableDictionary.CreateBuilder<int, StepSecret>();
        for (var i = 0; i < w.Steps.Length; i++)
        {
            if (!w.Steps[i].IsAnonymous || w.Steps[i].Progress.Phase is not (Phase.Open or Phase.Reveal)) continue;
            var people = await store.Answered(AskNow(i, w), cancellationToken);
            secrets.Add(i, new(_ => throw new InvalidOperationException("Nobody's words are asked for here."), people.Count));
        }

        return secrets.ToImmutable();
    }

    /// <summary>What stands beside a key dies with it: it has to be there first.</summary>
    public async Task MakeKey(int step, Workshop.Running w, CancellationToken cancellationToken) => await Key(IdOf(step, w), cancellationToken);

    /// <summary>Remembers beside the key that somebody has answered, or wants to answer again.</summary>
    /// <param name="w">The workshop after the command. It may have gone on since: an answer is to what its form asked.</param>
    public async Task MarkAnswered(
        int step, Command command, Workshop.Running w, ParticipantId by, CancellationToken cancellationToken)
    {
        if (w.Steps[step].IsSealed) return;

        var ask = AskNow(step, w);
        if (Drawn(command) is { } drawn) ask = ask with { Part = drawn.Part, Round = drawn.Round };

        var answered = command is not Command.Reconsider;
        if (answered && !marked.Add((ask, by))) return;
        if (!answered) marked.Remove((ask, by));
        try
        {
            await store.MarkAnswered(ask, by, answered, cancellationToken);
        }
        catch
        {
            marked.Remove((ask, by));
            throw;
        }
    }

    /// <summary>Deletes the keys of steps that are closed. Done after each closing and again by a wake, should the first have failed.</summary>
    public async Task DeleteDead(Workshop state, CancellationToken cancellationToken)
    {
        if (state is not Workshop.Running w) return;

        for (var i = 0; i < w.Steps.Length; i++)
        {
            if (!w.Steps[i].IsAnonymous) continue;
            for (var generation = 1; generation <= w.Steps[i].ClosedGeneration; generation++)
            {
                var id = new StepKeyId(workshop, i, generation);
                await store.Delete(id, cancellationToken);
                if (keys.Remove(id, out var key)) CryptographicOperations.ZeroMemory(key);
                marked.RemoveWhere(m => m.Ask.Key == id);
            }
        }
    }

    /// <summary>Whether going from one state to the other closes an anonymous step.</summary>
    public static bool Closes(Workshop before, Workshop after) => (before, after) is (Workshop.Running b, Workshop.Running a)
        && b.Steps.Zip(a.Steps).Any(pair => pair.First.IsAnonymous && pair.First.ClosedGeneration < pair.Second.ClosedGeneration);

    private async Task<byte[]> Key(StepKeyId id, CancellationToken cancellationToken)
    {
        if (keys.TryGetValue(id, out var known)) return known;

        var stored = await store.GetOrAdd(id, RandomNumberGenerator.GetBytes(32), cancellationToken);
        return keys[id] = stored.ToArray();
    }

    private static StepPosition? Drawn(Command command) => command switch
    {
        Command.Save c => c.Drawn,
        Command.Add c => c.Drawn,
        _ => null,
    };

    private AskId AskNow(int step, Workshop.Running w) =>
        new(IdOf(step, w), w.Steps[step].Progress.Part, w.Steps[step].Progress.Round);

    private StepKeyId IdOf(int step, Workshop.Running w) => new(workshop, step, w.Steps[step].Progress.Generation);

    public static string Mark(ReadOnlySpan<byte> key, string text)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text), hash);
        return Base64Url.EncodeToString(hash[..16]);
    }
}
