using WorkshopBot.Hammer.Checking;

namespace WorkshopBot.Hammer.Processes;

/// <summary>Two processes with an engine each, on one workshop in one file.</summary>
/// <param name="same">Both send the same forms, as when a platform delivers everything twice.</param>
public sealed class Racing(string folder, int seed, int people, int each, bool same)
{
    public async Task<Verdict> Run()
    {
        var data = Path.Combine(folder, "race.db");
        await using var one = Start(data, "a");
        await using var other = Start(data, same ? "a" : "b");
        await Task.WhenAll(one.Go(), other.Go());

        var lines = await Task.WhenAll(one.Finish(), other.Finish());
        return await Verifier.Verify(data, Book.Of(lines.SelectMany(l => l)));
    }

    private Child Start(string data, string team) => Child.Start(
        "--data", data, "--seed", $"{seed}", "--people", $"{people}", "--each", $"{each}", "--team", team, "--wait");
}
