namespace WorkshopBot.Web.Live;

/// <summary>What everybody in a room sees who reads one language. Html, but for the two marks.</summary>
/// <param name="At">The step and phase that forms are drawn for.</param>
/// <param name="Map">Changes when the map does.</param>
public sealed record SharedView(string At, string Board, string Step, string People, string Finished, string Map)
{
    public IEnumerable<KeyValuePair<string, string?>> All => Parts.Select(p => new KeyValuePair<string, string?>(p.Name, p.Html));

    /// <summary>What is different from an earlier view.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Since(SharedView earlier)
    {
        foreach (var ((name, value), (_, before)) in Parts.Zip(earlier.Parts))
        {
            if (value != before) yield return new(name, value);
        }
    }

    private (string Name, string Html)[] Parts =>
        [("at", At), ("board", Board), ("step", Step), ("people", People), ("finished", Finished), ("map", Map)];
}
