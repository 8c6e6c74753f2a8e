namespace WorkshopBot.Maps.Imports;

/// <summary>Every format that a map can be read from: a new one is registered here.</summary>
public static class MapImports
{
    public static IReadOnlyList<IMapImport> All { get; } = [new JsonImport(), new CsvImport(), new CjmlImport()];

    /// <summary>By the ending of a file's name; null where there is none for it.</summary>
    public static IMapImport? For(string file) =>
        All.FirstOrDefault(i => file.EndsWith(i.Extension, StringComparison.OrdinalIgnoreCase));
}
