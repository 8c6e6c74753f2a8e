using System.Text.Json.Nodes;
using WorkshopBot.Cards.Templates;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Cards.Tests.Templates;

/// <summary>The official packages, in one Node process for many cases.</summary>
internal static class Official
{
    public const string Packages = "tests/WorkshopBot.Cards.Tests/node_modules";

    private static string Folder => Repository.At("tests/WorkshopBot.Cards.Tests");

    /// <returns>Where we and they differ, a line each.</returns>
    public static async Task<IReadOnlyList<string>> Differences(IReadOnlyList<string> files)
    {
        var cases = files.SelectMany(Cases).ToList();
        var theirs = (await NodeProcess.Run("Templates/expand.mjs", [Folder, .. files])).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(cases.Count, theirs.Length);

        return [.. cases.Zip(theirs, Difference).OfType<string>()];
    }

    /// <returns>What the official renderer complains about, for each card.</returns>
    public static async Task<IReadOnlyList<string>> Complaints(string file) =>
        (await NodeProcess.Run("Templates/parse.mjs", Folder, file)).Split('\n')[..^1];

    private static IEnumerable<Case> Cases(string file)
    {
        var content = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        return content["templates"]!.AsArray().Select(t => new Case(Path.GetFileName(file), t?.ToJsonString() ?? "null", content["data"], content["host"]));
    }

    private static string? Difference(Case @case, string line)
    {
        var theirs = JsonNode.Parse(line)!.AsObject();
        var ours = Ours(@case);
        return ours["error"] is not null == theirs["error"] is not null && JsonNode.DeepEquals(ours["value"], theirs["value"])
            ? null
            : $"{@case.File}: {@case.Template}\n  ours   {ours.ToJsonString()}\n  theirs {line}";
    }

    private static JsonObject Ours(Case @case)
    {
        try
        {
            return new() { ["value"] = CardTemplate.Parse(@case.File, @case.Template).Expand(@case.Data, @case.Host) };
        }
        catch (TemplateException e)
        {
            return new() { ["error"] = e.Message };
        }
    }

    private sealed record Case(string File, string Template, JsonNode? Data, JsonNode? Host);
}
