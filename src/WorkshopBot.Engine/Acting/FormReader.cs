using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Acting;

/// <summary>Reads a person's answer out of the inputs of a form, whichever step it belongs to.</summary>
internal sealed class FormReader
{
    private static readonly string[] Newlines = ["\r\n", "\n", "\r"];

    private readonly StepDefinition step;
    private readonly List<(Entry Entry, EntrySource Source)> read = [];
    private readonly HashSet<Coverage> covers = [];

    /// <param name="own">What the person has said so far: a field that a page does not ask for keeps its value.</param>
    public FormReader(StepDefinition step, IReadOnlyDictionary<string, string> inputs, Workshop.Running w, ImmutableArray<Element> own)
    {
        this.step = step;
        var ids = inputs.Keys.Select(InputId.Read).OfType<InputId>().ToList();
        foreach (var group in ids.GroupBy(i => (i.Kind, Key: i.IsTicks ? InputId.First : i.Key)).OrderBy(g => Order(g.Key.Kind)).ThenBy(g => g.First().Order))
        {
            var fields = group.ToDictionary(i => (i.Key, i.Field), i => inputs[i.ToString()]);
            if (step.Kind(group.Key.Kind) is not { } kind) Take(new(group.Key.Kind, Payload.Empty), new(group.First()));
            else if (group.Key.Key == InputId.First) ReadTicks(kind, fields);
            else if (fields.TryGetValue((group.Key.Key, InputId.Lines), out var text)) ReadLines(kind, group.Key.Key, text);
            else ReadFields(kind, group.Key.Key, fields.ToDictionary(f => f.Key.Field, f => f.Value), w, own);
        }
    }

    public ImmutableArray<Entry> Entries => [.. read.Select(r => r.Entry)];

    /// <summary>What the form asked for.</summary>
    public ImmutableArray<Coverage> Covers => [.. covers];

    /// <summary>Where the row that was refused was typed; null when the form has no such row.</summary>
    public EntrySource? Source(int row) => row >= 0 && row < read.Count ? read[row].Source : null;

    public EntrySource? SourceOf(string kind) => read.Where(r => r.Entry.Kind == kind).Select(r => (EntrySource?)r.Source).FirstOrDefault();

    private int Order(string kind) => step.Kinds.IndexOf(step.Kind(kind)!);

    private void Take(Entry entry, EntrySource source) => read.Add((entry, source));

    private void ReadLines(EntryKind kind, string key, string text)
    {
        var at = key == InputId.All ? null : key;
        covers.Add(new(kind.Name, at));
        var number = 0;
        foreach (var line in text.Split(Newlines, StringSplitOptions.None))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;

            var payload = (kind.Line ?? new LineForm(kind.TextField ?? "")).Read(line);
            if (at is not null && kind.StageField is { } stage) payload = payload.With(stage, at);
            Take(new(kind.Name, payload), new(new(kind.Name, key, InputId.Lines), number));
        }
    }

    /// <summary>A tick is one; a thing ticked in both lists has two.</summary>
    private void ReadTicks(EntryKind kind, Dictionary<(string Key, string Field), string> lists)
    {
        covers.Add(new(kind.Name));
        var ticked =
            from list in lists
            from handle in list.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            group list.Key by handle into lists_of_one
            select (Handle: lists_of_one.Key, lists_of_one.First().Field, Times: lists_of_one.Count());
        foreach (var (handle, field, times) in ticked)
        {
            Take(new(kind.Name, Payload.Of((kind.About ?? "", handle), (field, times))), new(new(kind.Name, InputId.First, field)));
        }
    }

    private void ReadFields(
        EntryKind kind, string key, Dictionary<string, string> typed, Workshop.Running w, ImmutableArray<Element> own)
    {
        var keyed = (kind.About ?? kind.StageField) is { } about && key != InputId.All && new InputId("", key, "").Row is null ? about : null;
        covers.Add(new(kind.Name, keyed is null ? null : key));

        var payload = Payload.Of(typed.Select(f => KeyValuePair.Create(f.Key, Value(kind.Field(f.Key), f.Value))));
        if (keyed is not null) payload = payload.With(keyed, key);
        if (kind.About is not null && keyed is not null) payload = Completed(payload, kind, key, w, own);
        Take(new(kind.Name, payload), new(new(kind.Name, key, "")));
    }

    /// <summary>An opinion of which this page asks a part keeps the rest.</summary>
    private static Payload Completed(Payload payload, EntryKind kind, string key, Workshop.Running w, ImmutableArray<Element> own)
    {
        if (kind.Field(kind.About!) is not ReferenceField { Kind: var named } || ReferenceField.Find(key, named, w) is not { } about) return payload;

        var said = own.FirstOrDefault(e => e.Kind == kind.Name && w.Survivor(new(e.Payload.Word(kind.About!) ?? ""))?.Id == w.Survivor(about)?.Id);
        return said is null
            ? payload
            : said.Payload.Values.Where(v => payload[v.Key] is null).Aggregate(payload, (all, kept) => all.With(kept.Key, kept.Value));
    }

    private static FieldValue Value(Field? field, string typed) => field switch
    {
        TextField or TextsField => typed,
        _ when typed == InputId.CannotSay => "",
        _ => typed.Trim(),
    };
}

/// <summary>The input that an entry was typed into.</summary>
/// <param name="Line">Which line of it, from 1; 0 for an input of its own.</param>
internal readonly record struct EntrySource(InputId Input, int Line = 0)
{
    public string For(string field) => (Line > 0 || Input.IsTicks ? Input : Input with { Field = field }).ToString();
}
