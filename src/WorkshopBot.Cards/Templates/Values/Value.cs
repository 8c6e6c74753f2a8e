using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkshopBot.Cards.Templates.Values;

/// <summary>
/// What an expression is about: a value of JavaScript, because the template language is defined by what its JavaScript
/// implementation does. Data is wrapped, not copied; lists and objects that functions make stand beside it.
/// </summary>
internal readonly struct Value
{
    private readonly double number;
    private readonly object? content;

    private Value(Kind kind, double number = 0, object? content = null) =>
        (Kind, this.number, this.content) = (kind, number, content);

    public static Value Undefined => default;

    public static Value Null => new(Kind.Null);

    public static Value Void => new(Kind.Void);

    public static Value Empty => Of("");

    public Kind Kind { get; }

    public bool IsUndefined => Kind == Kind.Undefined;

    /// <summary>Null or undefined.</summary>
    public bool IsNothing => Kind is Kind.Undefined or Kind.Null;

    public bool IsError => Kind == Kind.Error;

    public bool IsText => Kind == Kind.Text;

    public bool IsList => Kind == Kind.List;

    public bool IsObject => Kind == Kind.Object;

    /// <summary>A number that is one.</summary>
    public bool IsNumber => Kind == Kind.Number && !double.IsNaN(number);

    public bool IsInteger => Kind == Kind.Number && double.IsInteger(number);

    public bool Boolean => number != 0;

    public double Number => number;

    public string Text => (string)content!;

    public string Error => (string)content!;

    /// <summary>What <c>===</c> compares of a list or an object.</summary>
    public object? Identity => content;

    public static Value Of(bool value) => new(Kind.Boolean, value ? 1 : 0);

    public static Value Of(double value) => new(Kind.Number, value);

    public static Value Of(string value) => new(Kind.Text, content: value);

    public static Value Of(IReadOnlyList<Value> items) => new(Kind.List, content: items);

    public static Value Of(OrderedDictionary<string, Value> properties) => new(Kind.Object, content: properties);

    public static Value Failed(string problem) => new(Kind.Error, content: problem);

    public static Value From(JsonNode? node) => node switch
    {
        null => Null,
        JsonObject => new(Kind.Object, content: node),
        JsonArray => new(Kind.List, content: node),
        JsonValue value => From(value),
        _ => throw new ArgumentException($"{node.GetType()} is no JSON.", nameof(node)),
    };

    /// <summary>How many items a list has.</summary>
    public int Count => content is JsonArray array ? array.Count : ((IReadOnlyList<Value>)content!).Count;

    public Value this[int index] =>
        content is JsonArray array ? From(array[index]) : ((IReadOnlyList<Value>)content!)[index];

    public IEnumerable<Value> Items
    {
        get
        {
            for (var i = 0; i < Count; i++) yield return this[i];
        }
    }

    /// <summary>The properties of an object in the order of JavaScript: whole numbers first, by size.</summary>
    public IEnumerable<KeyValuePair<string, Value>> Properties => PropertyOrder.Of(Written());

    private IEnumerable<KeyValuePair<string, Value>> Written() => content is JsonObject json
        ? json.Select(p => KeyValuePair.Create(p.Key, From(p.Value)))
        : (OrderedDictionary<string, Value>)content!;

    private static Value From(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.String => Of(TextOf(value)),
        JsonValueKind.True => Of(true),
        JsonValueKind.False => Of(false),
        JsonValueKind.Number => Of(NumberOf(value)),
        _ => Null,
    };

    private static string TextOf(JsonValue value)
    {
        try
        {
            return value.TryGetValue<string>(out var text) ? text : JsonSerializer.Deserialize<string>(value.ToJsonString())!;
        }
        catch (InvalidOperationException)
        {
            throw new RefusedException("a text in the data ends in the middle of a character");
        }
    }

    private static double NumberOf(JsonValue value) =>
        value.TryGetValue<double>(out var number) ? number
        : value.TryGetValue<int>(out var whole) ? whole
        : double.Parse(value.ToJsonString());
}
