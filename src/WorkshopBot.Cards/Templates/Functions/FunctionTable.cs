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
        new[] { Logic.All, Arithmetic.All, Texts.All, Lists.All, Lambdas.All, Objects.All, Conversions.All }
            .SelectMany(group => group)
            .ToFrozenDictionary(f => f.Name);

    public static IEnumerable<string> Names => Functions.Keys;

    public static Function? Find(string name) => Functions.GetValueOrDefault(Aliases.GetValueOrDefault(name, name));
}
