namespace WorkshopBot.Hammer.Checking;

/// <summary>What may be on the map after what was sent and acknowledged.</summary>
internal sealed class Expected
{
    private readonly HashSet<string> certain = new(StringComparer.Ordinal);
    private readonly HashSet<string> possible = new(StringComparer.Ordinal);
    private readonly List<Answers> answers = [];

    public Expected(Book book)
    {
        foreach (var said in book.Sent.Where(s => s.Kind == "add"))
        {
            (book.IsAcknowledged(said) ? certain : possible).Add(said.Texts[0]);
        }

        foreach (var person in book.Sent.Where(s => s.Kind == "save").GroupBy(s => s.By.Value))
        {
            var acknowledged = person.LastOrDefault(book.IsAcknowledged);
            var open = person.Where(s => !book.IsAcknowledged(s)).Select(s => Lines(s.Texts)).ToList();
            answers.Add(new(
                person.Key, person.SelectMany(s => s.Texts).ToHashSet(StringComparer.Ordinal),
                [Lines(acknowledged?.Texts ?? []), .. open]));
        }
    }

    /// <summary>Sentences about what is not as it must be.</summary>
    public (List<string> Lost, List<string> Doubled, List<string> Foreign) Compare(IReadOnlyCollection<string> live)
    {
        var there = live.ToHashSet(StringComparer.Ordinal);
        var lost = certain.Where(text => !there.Contains(text)).Select(text => $"Acknowledged and not on the map: {text}").ToList();
        var doubled = live.CountBy(text => text, StringComparer.Ordinal).Where(t => t.Value > 1)
            .Select(t => $"On the map {t.Value} times: {t.Key}").ToList();

        var known = new HashSet<string>(certain.Concat(possible), StringComparer.Ordinal);
        foreach (var answer in answers)
        {
            known.UnionWith(answer.Everything);
            var now = Lines(live.Where(answer.Everything.Contains));
            if (!answer.Possible.Contains(now, StringComparer.Ordinal))
                lost.Add($"The answer of {answer.By} is none that was saved last: {now.ReplaceLineEndings(" | ")}");
        }

        var foreign = live.Where(text => !known.Contains(text)).Select(text => $"Nobody sent this: {text}").ToList();
        return (lost, doubled, foreign);
    }

    /// <summary>Without order, for a map has its own.</summary>
    private static string Lines(IEnumerable<string> texts) => string.Join('\n', texts.Order(StringComparer.Ordinal));

    /// <param name="Everything">All lines that this person ever sent.</param>
    /// <param name="Possible">What the whole answer can be now.</param>
    private sealed record Answers(string By, HashSet<string> Everything, List<string> Possible);
}
