using WorkshopBot.Hammer.Checking;

namespace WorkshopBot.Hammer.Processes;

/// <summary>One load that was killed, and what was found then.</summary>
/// <param name="Acks">Acknowledgements of this process before it died.</param>
/// <param name="Again">How many forms it had to send again, because those before it left them unanswered.</param>
public sealed record Killed(int Run, int Acks, int Again, Verdict Verdict);

/// <summary>Kills one load after the other on the same file; each goes on where the last one was cut off.</summary>
/// <param name="moment">Comes back when the process is to be killed.</param>
public sealed class Killing(string folder, int seed, int people, bool anonymous, Func<Child, Random, Task> moment)
{
    private readonly Random dice = new(seed);

    public string Data { get; } = Path.Combine(folder, "hammer.db");

    public string Acks { get; } = Path.Combine(folder, "hammer.lines");

    public async Task<Killed> Run(int number)
    {
        var again = Book.OfFile(Acks).Unanswered.Count();
        await using var child = Child.Start(
            ["--data", Data, "--seed", $"{seed}", "--people", $"{people}", "--acks", Acks, .. anonymous ? ["--anonymous"] : Array.Empty<string>()]);
        await moment(child, dice);

        var lines = await child.Kill();
        await File.AppendAllLinesAsync(Acks, lines);
        return new(number, child.Acks, again, await Verifier.Verify(Data, Book.OfFile(Acks)));
    }

    /// <summary>The last load is not killed: it sends what is left, and everything sent must be there.</summary>
    public async Task<Verdict> Settle()
    {
        await using var child = Child.Start(
            ["--data", Data, "--seed", $"{seed}", "--people", "0", "--acks", Acks, .. anonymous ? ["--anonymous"] : Array.Empty<string>()]);
        await File.AppendAllLinesAsync(Acks, await child.Finish());
        return await Verifier.Verify(Data, Book.OfFile(Acks));
    }
}
