using System.Collections.Frozen;

namespace WorkshopBot.Cards.Templates.Functions;

/// <summary>Functions and operators by name, with the names that mean the same.</summary>
internal static class FunctionTable
{
    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>
    {
        ["add"] = "+",
        ["sub"] = "-",
        ["mul"] = "*",
        ["div"] = "/",
        ["mod"] = "%",
        ["exp"] = "^",
        ["and"] = "&&",
        ["or"] = "||",
        ["not"] = "!",
        ["equals"] = "==",
        ["greater"] = ">",
        ["greaterOrEquals"] = ">=",
        ["less"] = "<",
        ["lessOrEquals"] = "<=",
        ["&"] = "concat",
        ["??"] = "coalesce",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Function> Functions =
        new[]
        {
            Logic.All, Arithmetic.All, Texts.All, Search.All, Lists.All, Slices.All, Lambdas.All, Objects.All, Conversions.All, Times.All,
        }
            .SelectMany(group => group)
            .ToFrozenDictionary(f => f.Name);

    /// <summary>
    /// What the reference has and we do not: clocks, chance, bytes, XML, dates as people say them, expressions
    /// in data.
    /// </summary>
    private static readonly FrozenSet<string> Unsupported =
        ("utcNow newGuid rand getFutureTime getPastTime getTimeOfDay dateReadBack convertFromUTC convertToUTC "
        + "ticks ticksToDays ticksToHours ticksToMinutes isDefinite isTime isDuration isDate isTimeRange isDateRange isPresent isDateTime "
        + "getNextViableDate getPreviousViableDate getNextViableTime getPreviousViableTime resolve "
        + "base64 base64ToBinary base64ToString binary dataUri dataUriToBinary dataUriToString "
        + "uriHost uriPath uriPathAndQuery uriPort uriQuery uriScheme jPath setPathToValue xml xPath "
        + "stringOrValue optional ignore Accessor Element <>")
        .Split(' ').ToFrozenSet();

    public static IEnumerable<string> Names => Functions.Keys;

    public static Function? Find(string name) => Functions.GetValueOrDefault(Aliases.GetValueOrDefault(name, name));

    public static string WhyNot(string name) => Unsupported.Contains(name)
        ? $"the function {name} is not supported"
        : $"there is no function {name}";
}
