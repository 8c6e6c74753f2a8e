using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Fields;

namespace WorkshopBot.Domain;

/// <summary>The domain's stored shapes. Ids are plain strings; nulls and defaults are left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(ParticipantIdConverter), typeof(ElementIdConverter), typeof(CommandIdConverter), typeof(StepNameConverter)])]
[JsonSerializable(typeof(WorkshopEvent))]
[JsonSerializable(typeof(Commit))]
[JsonSerializable(typeof(Payload))]
public sealed partial class DomainJson : JsonSerializerContext;

/// <summary>The stored form: texts stand in it as they are, which is half the size of escapes.</summary>
public static class StoredJson
{
    public static DomainJson Context { get; } = new(new JsonSerializerOptions(DomainJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

internal abstract class IdConverter<T>(Func<string, T> make, Func<T, string> value) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => make(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, T id, JsonSerializerOptions options) => writer.WriteStringValue(value(id));
}

internal sealed class ParticipantIdConverter() : IdConverter<ParticipantId>(v => new(v), id => id.Value);

internal sealed class ElementIdConverter() : IdConverter<ElementId>(v => new(v), id => id.Value);

internal sealed class CommandIdConverter() : IdConverter<CommandId>(v => new(v), id => id.Value);

internal sealed class StepNameConverter() : IdConverter<StepName>(v => new(v), name => name.Value);
