using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkshopBot.Domain.Fields;

/// <summary>
/// What an answer says: named values, absent where nothing was said. The step's definition knows which names there are;
/// storage and engine carry it unread. Two payloads that say the same are equal.
/// </summary>
[JsonConverter(typeof(PayloadConverter))]
public sealed class Payload : IEquatable<Payload>
{
    public static Payload Empty { get; } = new([]);

    // Sorted by name. At most a handful, so an array beats a dictionary in size and speed.
    private readonly ImmutableArray<KeyValuePair<string, FieldValue>> values;

    private Payload(ImmutableArray<KeyValuePair<string, FieldValue>> sorted) => values = sorted;

    public ImmutableArray<KeyValuePair<string, FieldValue>> Values => values;

    public FieldValue? this[string field]
    {
        get
        {
            foreach (var (name, value) in values)
            {
                if (name == field) return value;
            }

            return null;
        }
    }

    public static Payload Of(params ReadOnlySpan<(string Field, FieldValue? Value)> values)
    {
        var said = ImmutableArray.CreateBuilder<KeyValuePair<string, FieldValue>>(values.Length);
        foreach (var (field, value) in values)
        {
            if (value is not null) said.Add(new(field, value));
        }

        said.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return new(said.DrainToImmutable());
    }

    public static Payload Of(IEnumerable<KeyValuePair<string, FieldValue>> values) =>
        new([.. values.OrderBy(v => v.Key, StringComparer.Ordinal)]);

    public string? Word(string field) => this[field] is FieldValue.Word word ? word.Text : null;

    public int? Number(string field) => this[field] is FieldValue.Number number ? number.Value : null;

    public ImmutableArray<string> Words(string field) => this[field] is FieldValue.Words words ? words.Texts : [];

    public Payload With(string field, FieldValue? value) =>
        Of(values.Where(v => v.Key != field).Concat(value is null ? [] : [new(field, value)]));

    public bool Equals(Payload? other) => other is not null && values.AsSpan().SequenceEqual(other.values.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as Payload);

    public override int GetHashCode() => values.Aggregate(0, (hash, v) => HashCode.Combine(hash, v.Key, v.Value));

    public override string ToString() => JsonSerializer.Serialize(this, DomainJson.Default.Payload);
}
