using System.Text.Json;

namespace WorkshopBot.Benchmarks.Rooms.Visiting;

/// <summary>What the page's script is answered.</summary>
/// <param name="Number">The commit that shows what was done.</param>
internal sealed record Said(string Kind, string? Html, long? Number)
{
    public static Said Read(string text) => JsonSerializer.Deserialize<Said>(text, JsonSerializerOptions.Web)!;
}
