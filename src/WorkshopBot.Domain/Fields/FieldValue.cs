using System.Collections.Immutable;

namespace WorkshopBot.Domain.Fields;

/// <summary>What one field of an answer holds: a text (or an id), a whole number, or several texts (or ids).</summary>
public abstract record FieldValue
{
    private FieldValue() { }

    public sealed record Word(string Text) : FieldValue;

    public sealed record Number(int Value) : FieldValue;

    public sealed record Words(ImmutableArray<string> Texts) : FieldValue
    {
        public bool Equals(Words? other) => other is not null && Texts.AsSpan().SequenceEqual(other.Texts.AsSpan());

        public override int GetHashCode() => Texts.Aggregate(0, HashCode.Combine);
    }

    public static implicit operator FieldValue(string text) => new Word(text);

    public static implicit operator FieldValue(int value) => new Number(value);

    public static implicit operator FieldValue(ImmutableArray<string> texts) => new Words(texts);

    public static FieldValue FromString(string text) => text;

    public static FieldValue FromInt32(int value) => value;

    public static FieldValue FromImmutableArray(ImmutableArray<string> texts) => texts;
}
