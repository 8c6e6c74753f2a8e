using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Cards.Templates.Expressions;
using WorkshopBot.Cards.Templates.Values;

namespace WorkshopBot.Cards.Templates.Nodes;

/// <summary>Reads a template's JSON with its expressions, and remembers on which line each stands.</summary>
internal ref struct TemplateReader
{
    private static readonly string[] Reserved = ["$data", "$when", "$root", "$index", "$host", "$_acTemplateVersion"];

    private readonly string name;
    private readonly byte[] bytes;
    private Utf8JsonReader reader;
    private long counted;
    private int line = 1;

    private TemplateReader(string name, byte[] bytes)
    {
        (this.name, this.bytes) = (name, bytes);
        reader = new(bytes, new JsonReaderOptions { MaxDepth = Deep.Template });
    }

    /// <exception cref="TemplateException">It is not JSON, or holds an expression that cannot be read.</exception>
    public static Node Read(string name, string json)
    {
        var reader = new TemplateReader(name, Encoding.UTF8.GetBytes(json));
        try
        {
            reader.Next();
            var node = reader.ReadNode();
            reader.reader.Read();
            return node;
        }
        catch (JsonException e)
        {
            throw new TemplateException(name, (int)(e.LineNumber ?? 0) + 1, null, $"it is not JSON: {e.Message}", e);
        }
        catch (InvalidOperationException e)
        {
            throw new TemplateException(name, reader.Here().Line, null, "a text ends in the middle of a character", e);
        }
    }

    private Node ReadNode()
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject();
            case JsonTokenType.StartArray:
                return ReadList();
            case JsonTokenType.String:
                return ReadText(reader.GetString()!, Here());
            case JsonTokenType.Null:
                return new Literal(null);
            default:
                return new Literal(JsonValue.Create(JsonElement.ParseValue(ref reader)));
        }
    }

    private ListNode ReadList()
    {
        var items = new List<Node>();
        while (Next() != JsonTokenType.EndArray) items.Add(ReadNode());

        return new ListNode([.. items]);
    }

    private ObjectNode ReadObject()
    {
        var place = Here();
        var properties = new List<KeyValuePair<string, Node>>();
        var names = new HashSet<string>();
        Node? data = null, when = null;
        while (Next() != JsonTokenType.EndObject)
        {
            var key = reader.GetString()!;
            if (!names.Add(key)) throw Here().Wrong(null, $"the property {key} is there twice");

            Next();
            if (key == "$data") data = ReadData();
            else if (key == "$when") when = ReadNode();
            else if (Reserved.Contains(key)) ReadNode();
            else properties.Add(new(key, ReadNode()));
        }

        return new([.. properties], data, when, place);
    }

    private static Node ReadText(string text, Place place)
    {
        if (!text.Contains("${")) return new Literal(text);

        try
        {
            return Parser.Parse($"`{text}`") is Call { Function: "concat" } concat
                ? new Bound(text, Alone(concat) ?? concat, place)
                : new Literal(text);
        }
        catch (SyntaxException e)
        {
            throw place.Wrong(text, e.Message);
        }
    }

    /// <summary>The expression that is all of a text. A constant does not count, so <c>${5}</c> is a text.</summary>
    private static Expression? Alone(Call concat) => concat.Arguments switch
    {
        [not Constant] => concat.Arguments[0],
        [Constant { Value: { IsText: true, Text: "" } }, not Constant] => concat.Arguments[1],
        _ => null,
    };

    /// <summary>Data that stands in the template is taken as it is.</summary>
    private Node ReadData()
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray)) return ReadNode();

        var place = Here();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        var written = bytes.AsSpan(start..(int)reader.BytesConsumed);
        if (written.IndexOf("${"u8) >= 0)
            throw place.Wrong(null, "an expression inside of a $data that is written out would never be evaluated");

        return new Literal(JsonNode.Parse(written, documentOptions: new() { AllowDuplicateProperties = false, MaxDepth = Deep.Template }));
    }

    private JsonTokenType Next()
    {
        reader.Read();
        return reader.TokenType;
    }

    private Place Here()
    {
        line += bytes.AsSpan((int)counted..(int)reader.TokenStartIndex).Count((byte)'\n');
        counted = reader.TokenStartIndex;
        return new(name, line);
    }
}
