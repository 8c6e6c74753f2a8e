namespace WorkshopBot.Cards.Templates.Values;

/// <summary>One step of a path such as <c>stages[2].name</c>; what reads as a number indexes lists.</summary>
internal readonly record struct PathPart(string Name, double? Index)
{
    private static readonly char[] Separators = ['.', '[', ']'];

    public static PathPart Of(string name) =>
        new(name, Script.WholeNumber(name) is var n && double.IsNaN(n) ? null : n);

    public static PathPart[] Split(string path) =>
        [.. path.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(part => Of(Unquoted(part)))];

    private static string Unquoted(string part) =>
        part.Length > 0 && part[0] is '"' or '\'' && part[^1] == part[0] ? part.Length == 1 ? "" : part[1..^1] : part;
}
