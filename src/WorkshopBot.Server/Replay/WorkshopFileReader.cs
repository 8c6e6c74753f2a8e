using System.Collections.Immutable;
using System.Text.Json;
using WorkshopBot.Domain;

namespace WorkshopBot.Server.Replay;

/// <summary>Reads a workshop file and refuses what has not its form, with the path and what was expected there.</summary>
internal static class WorkshopFileReader
{
    private const int LongestFile = 64 * 1024 * 1024;
    private const int MostPeople = 10_000;

    /// <exception cref="WrongFileException">The file has not the form.</exception>
    public static WorkshopFile Read(byte[] bytes)
    {
        if (bytes.Length > LongestFile) throw new WrongFileException("$", "at most 64 MB");
        try
        {
            using var json = JsonDocument.Parse(WithoutMark(bytes), new() { AllowDuplicateProperties = false, MaxDepth = 16 });
            return ReadRoot(Node.Root(json.RootElement.Clone()));
        }
        catch (JsonException e)
        {
            throw new WrongFileException(
                "$", $"a complete JSON document in UTF-8 (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1} is not)");
        }
    }

    private static WorkshopFile ReadRoot(Node root)
    {
        root.Object("an object", "$schema", "title", "kind", "language", "people", "facilitator", "steps");

        var title = Title(root.Required("title", TitleExpected));
        var kindNode = root.Required("kind", MapKinds.CustomerJourney);
        var kind = kindNode.Text(MapKinds.CustomerJourney);
        if (kind != MapKinds.CustomerJourney) throw kindNode.Wrong(MapKinds.CustomerJourney);

        var language = root.Field("language")?.Text(LanguageExpected) ?? "en";
        if (!Languages.IsTag(language)) throw root.Field("language")!.Value.Wrong(LanguageExpected);

        var people = People(root.Required("people", "at least one person"));
        var facilitator = root.Field("facilitator") is { } named ? Person(named, people) : people[0];
        return new(title, kind, language, people, facilitator, Steps(root.Required("steps", "an array of steps"), people));
    }

    private const string TitleExpected = "a title of 1 to 200 characters";
    private const string LanguageExpected = "a language tag such as en or de-AT";

    private static string Title(Node node)
    {
        var title = Text.Clean(node.Text(TitleExpected));
        return Text.Problem(title, Text.LongestName) is { } problem ? throw node.Wrong(Expectations.Of(problem, Text.LongestName, "title")) : title;
    }

    private static ImmutableArray<string> People(Node node)
    {
        var people = ImmutableArray.CreateBuilder<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in node.Items("an array of people"))
        {
            var name = Text.Clean(item.Text("the name of a person"));
            if (Text.Problem(name, Text.LongestName) is { } problem) throw item.Wrong(Expectations.Of(problem, Text.LongestName, "name"));
            if (!known.Add(name)) throw item.Wrong("a person who is not listed yet");
            people.Add(name);
        }

        if (people.Count == 0) throw node.Wrong("at least one person");
        return people.Count > MostPeople ? throw node.Wrong("at most 10,000 people") : people.DrainToImmutable();
    }

    private static string Person(Node node, ImmutableArray<string> people)
    {
        var name = Text.Clean(node.Text("one of the people"));
        return people.Contains(name, StringComparer.Ordinal) ? name : throw node.Wrong("one of the people");
    }

    private static ImmutableArray<FileStep> Steps(Node node, ImmutableArray<string> people)
    {
        var known = people.ToHashSet(StringComparer.Ordinal);
        var steps = ImmutableArray.CreateBuilder<FileStep>();
        foreach (var item in node.Items("an array of steps"))
        {
            item.Object("a step", "step", "anonymous", "budget", "merge", "answers");
            var nameNode = item.Required("step", "the name of a step");
            var name = nameNode.Text("the name of a step");
            if (!FileForms.ByStep.TryGetValue(name, out var form)) throw nameNode.Wrong($"the name of a step: {string.Join(", ", FileForms.ByStep.Keys)}");
            if (steps.Any(s => s.Name.Value == name)) throw nameNode.Wrong("a step that is not listed yet");

            var budget = item.Field("budget");
            if (budget is { } given && (name != "prioritise" || given.Number(BudgetExpected) is < 1 or > 99)) throw given.Wrong(BudgetExpected);

            steps.Add(new(
                new(name),
                item.Path,
                item.Field("anonymous")?.Flag("true or false"),
                budget?.Number(BudgetExpected),
                [.. item.Field("answers")?.Items("an array of answers").Select(a => Answer(a, form, known)) ?? []],
                [.. item.Field("merge")?.Items("an array of groups of texts").Select(Merge) ?? []]));
        }

        return steps.Count > 0 ? steps.DrainToImmutable() : throw node.Wrong("at least one step");
    }

    private const string BudgetExpected = "a whole number from 1 to 99, in the step prioritise";

    private static FileAnswer Answer(Node node, FileForm form, HashSet<string> people)
    {
        node.Object("an answer", ["by", .. form.Fields]);
        var by = node.Required("by", "one of the people");
        var name = Text.Clean(by.Text("one of the people"));
        return people.Contains(name) ? new(name, node) : throw by.Wrong("one of the people");
    }

    private static FileMerge Merge(Node node)
    {
        var texts = node.Items("an array of texts").Select(t => Text.Clean(t.Text("a text of this step"))).ToImmutableArray();
        return texts.Length >= 2 ? new(node.Path, texts) : throw node.Wrong("at least two texts");
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) =>
        bytes.AsSpan().StartsWith([(byte)0xEF, (byte)0xBB, (byte)0xBF]) ? bytes.AsMemory(3) : bytes;
}
