using System.Collections.Immutable;
using WorkshopBot.Domain.Commands;

namespace WorkshopBot.Domain.Suggestions;

/// <summary>
/// Order and names as one text, a line an item: move lines to reorder, edit to rename, <c>S2+S5 Name</c> to merge, delete to park.
/// </summary>
public static class TidyText
{
    public static string Write(IEnumerable<(string Handle, string Text)> items) =>
        string.Join('\n', items.Select(item => TidyLine.Write(item.Handle, Text.Clean(item.Text))));

    /// <param name="live">
    /// What was written, by handle. It has to enumerate in the order that was shown, as <see cref="OrderedDictionary{TKey, TValue}"/> does.
    /// </param>
    /// <param name="longest">Of a name, in UTF-16 units.</param>
    public static TidyReading Read(
        string text, IReadOnlyDictionary<string, (ElementId Id, string Text)> live, int longest = Domain.Text.LongestText)
    {
        var page = new Page(live);
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (TidyLine.WithoutMarks(line).AsSpan().IsWhiteSpace()) continue;
            if (page.Take(TidyLine.Read(line), number, longest) is { } mistake) return mistake;
        }

        return page.Finish();
    }

    /// <summary>The page as far as it is read.</summary>
    private sealed class Page(IReadOnlyDictionary<string, (ElementId Id, string Text)> live)
    {
        private readonly Dictionary<string, (ElementId Id, string Text)> items =
            live.ToDictionary(item => TidyLine.Key(item.Key), item => item.Value, StringComparer.Ordinal);

        private readonly HashSet<ElementId> named = [];
        private readonly List<ElementId> order = [];
        private readonly ImmutableArray<TidyOperation>.Builder operations = ImmutableArray.CreateBuilder<TidyOperation>();
        private bool merges;

        public TidyReading.Mistaken? Take(TidyLine line, int number, int longest)
        {
            var here = new List<(ElementId Id, string Text)>();
            foreach (var handle in line.Handles)
            {
                if (handle.Length == 0) return new(number, TidyMistake.NoHandle);
                if (!items.TryGetValue(TidyLine.Key(handle), out var item)) return new(number, TidyMistake.UnknownHandle, handle);
                if (!named.Add(item.Id)) return new(number, TidyMistake.HandleTwice, handle);
                here.Add(item);
            }

            var name = IsSame(line.Name, here[0].Text) ? null : line.Name;
            if (name is not null && Domain.Text.Problem(name, longest) is { } problem)
                return new(number, TidyMistake.BadName, Text: problem);

            Note(here, name);
            return null;
        }

        public TidyReading Finish()
        {
            if (order.Count == 0 && live.Count > 0) return new TidyReading.Mistaken(0, TidyMistake.NothingLeft);

            operations.AddRange(live.Values.Where(item => !named.Contains(item.Id)).Select(item => new TidyOperation.Park(item.Id)));
            var stay = live.Values.Select(item => item.Id).Where(order.Contains);
            if (merges || !stay.SequenceEqual(order)) operations.Add(new TidyOperation.Reorder([.. order]));
            return new TidyReading.Understood(operations.ToImmutable());
        }

        private void Note(List<(ElementId Id, string Text)> here, string? name)
        {
            var into = here[0].Id;
            order.Add(into);
            if (here.Count > 1)
            {
                merges = true;
                operations.Add(new TidyOperation.Merge(into, [.. here.Skip(1).Select(h => h.Id)], name));
            }
            else if (name is not null)
            {
                operations.Add(new TidyOperation.Rename(into, name));
            }
        }

        /// <summary>A name that was taken away stays: to be rid of an item one deletes its line.</summary>
        private static bool IsSame(string name, string current) =>
            name.Length == 0 || Seen(name) == Seen(current);

        private static string Seen(string name) => Domain.Text.Clean(TidyLine.WithoutMarks(name));
    }
}
