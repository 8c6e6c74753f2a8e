using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkshopBot.Domain.Fields;

/// <summary>A payload as a plain JSON object of strings, whole numbers and arrays of strings.</summary>
internal sealed class PayloadConverter : JsonConverter<Payload>
{
    public override Payload Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A payload is an object.");

        var values = new List<KeyValuePair<string, FieldValue>>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            values.Add(new(name, ReadValue(ref reader)));
        }

        return Payload.Of(values);
    }

    private static FieldValue ReadValue(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number => reader.GetInt32(),
        JsonTokenType.StartArray => ReadTexts(ref reader),
        var other => throw new JsonException($"A payload holds no {other}."),
    };

    private static ImmutableArray<string> ReadTexts(ref Utf8JsonReader reader)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            texts.Add(reader.TokenType == JsonTokenType.String
                ? reader.GetString()!
                : throw new JsonException("A list in a payload holds texts."));
        }

        return texts.DrainToImmutable();
    }

    public override void Write(Utf8JsonWriter writer, Payload value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, field) in value.Values)
        {
            switch (field)
            {
                case FieldValue.Word word:
                    writer.WriteString(name, word.Text);
                    break;
                case FieldValue.Number number:
                    writer.WriteNumber(name, number.Value);
                    break;
                case FieldValue.Words words:
                    writer.WriteStartArray(name);
                    foreach (var text in words.Texts) writer.WriteStringValue(text);
                    writer.WriteEndArray();
                    break;
            }
        }

        writer.WriteEndObject();
    }
}
