using WorkshopBot.Hammer.Checking;

namespace WorkshopBot.Hammer.Processes;

/// <summary>Two processes with an engine each, on one workshop in one file.</summary>
/// <param name="same">Both send the same forms, as when a platform delivers everything twice.</param>
public sealed class Racing(string folder, int seed, int people, int each, bool same)
{
    public string Data { get; } = Path.Combine(folder, "race.db");

    public async Task<Verdict> Run()
    {
        await using var one = Start("a");
        await using var other = Start(same ? "a" : "b");
        await Task.WhenAll(one.Go(), other.Go());

        var lines = await Task.WhenAll(one.Finish(), other.Finish());
        return await Verifier.Verify(Data, Book.Of(lines.SelectMany(l => l)));
    }

    private Child Start(string team) => Child.Start(
        "--data", Data, "--seed", $"{seed}", "--people", $"{people}", "--each", $"{each}", "--team", team, "--wait");
}
