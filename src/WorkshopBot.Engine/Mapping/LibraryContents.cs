using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkshopBot.Engine.Mapping;

/// <summary>What stores keep beside a finished map, so that a library is searched without reading the maps in it.</summary>
/// <param name="Persona">Name of the persona in focus; null when there is none.</param>
public sealed record LibraryContents(string? Persona, ImmutableArray<LibraryStage> Stages)
{
    /// <summary>Texts stand in it as they are, which is half the size of escapes.</summary>
    private static readonly LibraryJson Json = new(new JsonSerializerOptions(LibraryJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static LibraryContents Of(FinishedMap map)
    {
        var at = map.Cells.Where(c => c.Values.ContainsKey("StageNumber"))
            .ToLookup(c => ((string)c.Values["Element"], (long)c.Values["StageNumber"]));
        return new(
            map.Cells.Where(IsInFocus).Select(c => (string)c.Values["Text"]).FirstOrDefault(),
            [.. map.Cells.Where(IsStage).Select(stage => Stage(stage, at))]);
    }

    /// <summary>UTF-8 JSON.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json.LibraryContents);

    public static LibraryContents Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, Json.LibraryContents)!;

    private static LibraryStage Stage(MapRow stage, ILookup<(string Element, long Number), MapRow> at)
    {
        var number = stage.Values.GetValueOrDefault("StageNumber") as long? ?? 0;
        return new(
            (string)stage.Values["Text"],
            stage.Values.GetValueOrDefault("Mean") as double?,
            [.. at[(CellElements.Touchpoint, number)].Select(t => t.Values.GetValueOrDefault("Channel")).OfType<string>()],
            [.. at[(CellElements.PainPoint, number)].Select(p => (int)(p.Values.GetValueOrDefault("Severity") as long? ?? 0))]);
    }

    private static bool IsStage(MapRow cell) => cell.Values.GetValueOrDefault("Element") is CellElements.Stage;

    private static bool IsInFocus(MapRow cell) =>
        cell.Values.GetValueOrDefault("Element") is CellElements.Persona && cell.Values.GetValueOrDefault("InFocus") is true;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LibraryContents))]
internal sealed partial class LibraryJson : JsonSerializerContext;
