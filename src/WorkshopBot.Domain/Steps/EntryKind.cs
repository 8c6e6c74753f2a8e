using System.Collections.Immutable;
using WorkshopBot.Domain.Fields;

namespace WorkshopBot.Domain.Steps;

/// <summary>One kind of thing that people contribute in a step: its fields, and the rules that make it an item or an opinion.</summary>
/// <param name="Name">Stored name, unique among all steps.</param>
public sealed record EntryKind(string Name, ImmutableArray<Field> Fields)
{
    /// <summary>Letter of the handle (S3, P12), or null for what has none. Unique among all steps.</summary>
    public string? Handle { get; init; }

    /// <summary>The field that is the element's text: what a rename replaces and an anonymous list is ordered by.</summary>
    public string? TextField { get; init; }

    /// <summary>
    /// The field that names what an opinion is about: a person has one per value. Opinions have no handle, freeze at
    /// reveal, and belong to a round.
    /// </summary>
    public string? About { get; init; }

    /// <summary>A person has at most one: an opinion about the step itself.</summary>
    public bool OnePerPerson { get; init; }

    /// <summary>The group has one, which a facilitator writes.</summary>
    public bool Shared { get; init; }

    /// <summary>The field that says how much one matters. What matters most and was said most often is shown first.</summary>
    public string? Weight { get; init; }

    /// <summary>Facilitators write it together: each may change what another of them, or the draft, has said.</summary>
    public bool Joint { get; init; }

    /// <summary>How it is one line of a form, or null for what takes several fields.</summary>
    public LineForm? Line { get; init; }

    /// <summary>The part of the step that asks for it, from 0.</summary>
    public int Part { get; init; }

    /// <summary>Most that one person can contribute in a step.</summary>
    public int MostPerPerson { get; init; } = 100;

    public bool IsOpinion => About is not null || OnePerPerson;

    /// <summary>Opinions of which a person has one for each stage.</summary>
    public bool IsAboutStages => About is { } about && Field(about) is ReferenceField { Kind: var named } && named == StagesStep.Stage.Name;

    public Field? Field(string name) => Fields.FirstOrDefault(f => f.Name == name);

    /// <summary>The field that says which stage an element stands at, or null.</summary>
    public string? StageField => Fields.OfType<ReferenceField>().FirstOrDefault(f => f.Kind == StagesStep.Stage.Name)?.Name;

    /// <summary>Cleans and checks what was typed. A blank field is absent; a wholly blank entry is null: nothing was said.</summary>
    public EntryReading Read(Payload raw, Workshop.Running workshop)
    {
        foreach (var (name, _) in raw.Values)
        {
            if (Field(name) is null) return new FieldRefusal(Name, name, FieldProblem.Unknown);
        }

        var values = new List<KeyValuePair<string, FieldValue>>(Fields.Length);
        Field? missing = null;
        foreach (var field in Fields)
        {
            var reading = raw[field.Name] is { } value ? field.Read(value, workshop) : FieldReading.Blank;
            if (reading.Problem is { } problem) return new FieldRefusal(Name, field.Name, problem);
            if (reading.Value is { } read) values.Add(new(field.Name, read));
            else if (field.Required) missing ??= field;
        }

        if (SaysNothing(values)) return default;
        return missing is null ? Payload.Of(values) : new FieldRefusal(Name, missing.Name, FieldProblem.Missing);
    }

    /// <summary>
    /// An opinion that names only what it is about is no opinion, nor is a stage alone an item: forms have a row for each. Choices that come
    /// preselected say nothing alone.
    /// </summary>
    private bool SaysNothing(List<KeyValuePair<string, FieldValue>> values) =>
        values.TrueForAll(v => v.Key == About || v.Key == StageField || (TextField is not null && v.Key != TextField && Field(v.Key) is ReferenceField or ChoiceField));
}

/// <summary>Either a clean payload, nothing, or the field that is wrong.</summary>
public readonly record struct EntryReading(Payload? Payload, FieldRefusal? Refusal)
{
    public static implicit operator EntryReading(Payload payload) => new(payload, null);

    public static implicit operator EntryReading(FieldRefusal refusal) => new(null, refusal);

    public static EntryReading FromPayload(Payload payload) => payload;

    public static EntryReading FromFieldRefusal(FieldRefusal refusal) => refusal;
}

/// <summary>Which field of which kind is wrong, and how. Worded at the edge.</summary>
public readonly record struct FieldRefusal(string Kind, string Field, FieldProblem Problem);
