using WorkshopBot.Maps.Exports;

namespace WorkshopBot.Server.Operating;

/// <summary>Which format an operator means.</summary>
internal static class ExportFormats
{
    public static string Names => Listed(MapExports.All);

    /// <exception cref="OperatorException">There is none of that name.</exception>
    public static IMapExport Named(string name) =>
        MapExports.Find(name.ToLowerInvariant()) ?? throw new OperatorException($"There is no format \"{name}\". --format is one of: {Names}.");

    /// <summary>By the ending of a file's name: the format that is called so, or the only one that ends so.</summary>
    /// <exception cref="OperatorException">It tells none, or several.</exception>
    public static IMapExport Of(string file)
    {
        var ending = Path.GetExtension(file).ToLowerInvariant();
        if (MapExports.Find(ending.TrimStart('.')) is { } called) return called;

        IMapExport[] same = [.. MapExports.All.Where(e => e.Extension == ending)];
        return same switch
        {
            [var only] => only,
            [] => throw new OperatorException($"--out \"{file}\" does not tell the format. --format is one of: {Names}."),
            _ => throw new OperatorException($"{ending} is the ending of several formats. --format is one of: {Listed(same)}."),
        };
    }

    private static string Listed(IEnumerable<IMapExport> formats) => string.Join(", ", formats.Select(f => f.Name));
}
