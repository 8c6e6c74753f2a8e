namespace WorkshopBot.Storage.Tests;

/// <summary>A folder of one test.</summary>
internal sealed class TempFolder
{
    public string Path { get; } = Directory.CreateTempSubdirectory("workshopbot-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Deletes it with everything in it.</summary>
    public void Delete() => Directory.Delete(Path, recursive: true);
}
