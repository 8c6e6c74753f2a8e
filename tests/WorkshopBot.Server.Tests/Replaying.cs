namespace WorkshopBot.Server.Tests;

/// <summary>Runs the replay command as the program would, into a folder of its own.</summary>
internal sealed class Replaying : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-replaying-");

    public string Out => Path.Combine(folder.FullName, "out");

    public string Said { get; private set; } = "";

    public string Complained { get; private set; } = "";

    public async Task<int> Run(string input)
    {
        using StringWriter said = new(), complained = new();
        var exit = await CommandLine.Create().Parse(["replay", "--input", input, "--out", Out])
            .InvokeAsync(new() { Output = said, Error = complained }, CancellationToken.None);
        (Said, Complained) = (said.ToString(), complained.ToString());
        return exit;
    }

    public async Task<int> RunText(string json)
    {
        var input = Path.Combine(folder.FullName, "input.json");
        await File.WriteAllTextAsync(input, json);
        return await Run(input);
    }

    public byte[] Written(string name) => File.ReadAllBytes(Path.Combine(Out, name));

    public void Dispose() => folder.Delete(recursive: true);
}
