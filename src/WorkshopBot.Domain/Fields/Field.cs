using System.Collections.Immutable;
using System.Globalization;

namespace WorkshopBot.Domain.Fields;

/// <summary>
/// One field of an entry: its name, and how what was typed or chosen becomes a value. Cards send everything as text, so
/// every field reads text too.
/// </summary>
public abstract record Field(string Name)
{
    public bool Required { get; init; }

    /// <summary>The clean value, or what is wrong with it.</summary>
    public abstract FieldReading Read(FieldValue raw, Workshop.Running workshop);
}

/// <summary>Either a value, nothing (the field was left blank), or a problem.</summary>
public readonly record struct FieldReading(FieldValue? Value, FieldProblem? Problem)
{
    public static FieldReading Blank => default;

    public static implicit operator FieldReading(FieldValue value) => new(value, null);

    public static implicit operator FieldReading(FieldProblem problem) => new(null, problem);

    public static FieldReading FromFieldValue(FieldValue value) => value;

    public static FieldReading FromFieldProblem(FieldProblem problem) => problem;
}

public enum FieldProblem
{
    Missing,
    Empty,
    TooLong,
    TooMany,
    ControlCharacter,
    BrokenCharacter,
    DirectionOverride,
    NotANumber,
    OutOfRange,
    NotAChoice,
    NotFound,
    NotADate,
    NotText,
    NotAList,
    Unknown,
}

public sealed record TextField(string Name, int Longest = Text.LongestText) : Field(Name)
{
    public override FieldReading Read(FieldValue raw, Workshop.Running workshop) =>
        raw is FieldValue.Word word ? ReadText(word.Text, Longest) : FieldProblem.NotText;

    internal static FieldReading ReadText(string raw, int longest)
    {
        // Checked before cleaning, which walks it: a megabyte is refused at once.
        if (raw.Length > longest * 4) return FieldProblem.TooLong;

        var text = Text.Clean(raw);
        return Text.Problem(text, longest) switch
        {
            null => (FieldValue)text,
            TextProblem.Empty => FieldReading.Blank,
            TextProblem.TooLong => FieldProblem.TooLong,
            TextProblem.BrokenCharacter => FieldProblem.BrokenCharacter,
            TextProblem.DirectionOverride => FieldProblem.DirectionOverride,
            _ => FieldProblem.ControlCharacter,
        };
    }
}

public sealed record TextsField(string Name, int Most = 20, int Longest = Text.LongestText) : Field(Name)
{
    public override FieldReading Read(FieldValue raw, Workshop.Running workshop)
    {
        // One line an item, where a card sends a multiline text.
        var lines = raw switch
        {
            FieldValue.Words words => words.Texts,
            FieldValue.Word word => [.. word.Text.Split('\n')],
            _ => default,
        };
        if (lines.IsDefault) return FieldProblem.NotAList;

        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var line in lines)
        {
            var reading = TextField.ReadText(line, Longest);
            if (reading.Problem is not null) return reading;
            if (reading.Value is FieldValue.Word text) texts.Add(text.Text);
        }

        if (texts.Count > Most) return FieldProblem.TooMany;
        return texts.Count == 0 ? FieldReading.Blank : (FieldValue)texts.ToImmutable();
    }
}

public sealed record NumberField(string Name, int Least, int Most) : Field(Name)
{
    public override FieldReading Read(FieldValue raw, Workshop.Running workshop)
    {
        int number;
        switch (raw)
        {
            case FieldValue.Number n:
                number = n.Value;
                break;
            case FieldValue.Word { Text: var text } when string.IsNullOrWhiteSpace(text):
                return FieldReading.Blank;
            case FieldValue.Word word when int.TryParse(
                word.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed):
                number = parsed;
                break;
            default:
                return FieldProblem.NotANumber;
        }

        return number >= Least && number <= Most ? (FieldValue)number : FieldProblem.OutOfRange;
    }
}

public sealed record ChoiceField(string Name, ImmutableArray<string> Choices) : Field(Name)
{
    public override FieldReading Read(FieldValue raw, Workshop.Running workshop) => raw switch
    {
        FieldValue.Word { Text.Length: 0 } => FieldReading.Blank,
        FieldValue.Word word when Choices.Contains(word.Text, StringComparer.Ordinal) => raw,
        _ => FieldProblem.NotAChoice,
    };
}

public sealed record DateField(string Name) : Field(Name)
{
    public override FieldReading Read(FieldValue raw, Workshop.Running workshop) => raw switch
    {
        FieldValue.Word { Text.Length: 0 } => FieldReading.Blank,
        FieldValue.Word word when DateOnly.TryParseExact(
            word.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => raw,
        _ => FieldProblem.NotADate,
    };
}

/// <summary>A participant of this workshop.</summary>
public sealed record ParticipantField(string Name) : Field(Name)
{
    public override FieldReading Read(FieldValue raw, Workshop.Running workshop) => raw switch
    {
        FieldValue.Word { Text.Length: 0 } => FieldReading.Blank,
        FieldValue.Word word when workshop.People.ContainsKey(new(word.Text)) => raw,
        _ => FieldProblem.NotFound,
    };
}

/// <summary>An element of a kind, named by its id or by its handle.</summary>
public sealed record ReferenceField(string Name, string Kind) : Field(Name)
{
    public override FieldReading Read(FieldValue raw, Workshop.Running workshop) => raw switch
    {
        FieldValue.Word { Text.Length: 0 } => FieldReading.Blank,
        FieldValue.Word word when Find(word.Text, Kind, workshop) is { } id => (FieldValue)id.Value,
        _ => FieldProblem.NotFound,
    };

    /// <summary>What an id or a handle means, when that is on the map and of the kind.</summary>
    public static ElementId? Find(string named, string kind, Workshop.Running workshop)
    {
        var id = new ElementId(named);
        if (!workshop.Elements.ContainsKey(id) && !workshop.Handles.TryGetValue(named.ToUpperInvariant(), out id)) return null;

        // A reference keeps the id that was meant, not what it is merged into: then a merge can be undone.
        return workshop.Survivor(id) is { } live && live.Kind == kind ? id : null;
    }
}

public sealed record ReferencesField(string Name, string Kind, int Most = 20) : Field(Name)
{
    public override FieldReading Read(FieldValue raw, Workshop.Running workshop)
    {
        var named = raw switch
        {
            FieldValue.Words words => words.Texts,
            FieldValue.Word { Text.Length: 0 } => [],
            FieldValue.Word word => [.. word.Text.Split(',', StringSplitOptions.TrimEntries)],
            _ => default,
        };
        if (named.IsDefault) return FieldProblem.NotAList;
        if (named.Length > Most) return FieldProblem.TooMany;

        var ids = ImmutableArray.CreateBuilder<string>(named.Length);
        foreach (var name in named)
        {
            if (ReferenceField.Find(name, Kind, workshop) is not { } id) return FieldProblem.NotFound;
            if (!ids.Contains(id.Value)) ids.Add(id.Value);
        }

        return ids.Count == 0 ? FieldReading.Blank : (FieldValue)ids.ToImmutable();
    }
}
