using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.Teams;

/// <summary>An action of one of our cards that comes back from Teams, with what was filled in.</summary>
/// <param name="Verb">What was pressed.</param>
/// <param name="Data">As the card had it; whatever a client made of it.</param>
/// <param name="Tag">As <see cref="TeamsOptions.Tag"/>; whatever a client made of it.</param>
/// <param name="Inputs">By input id, empty ones too. All strings; what a client sends besides is left out.</param>
public sealed record SentAction(
    string Verb, JsonObject Data, JsonObject Tag, int Generation, ImmutableDictionary<string, string> Inputs)
{
    /// <summary>Beside it stand the inputs: Teams puts both into one object.</summary>
    internal const string Member = "workshopbot";

    /// <summary>What the card asked for: of an input that is empty clients send nothing, and who has emptied it means that.</summary>
    internal const string Asks = "asks";

    /// <param name="data">
    /// <c>value.action.data</c> of <c>adaptiveCard/action</c>, <c>value.data</c> of <c>task/fetch</c> and <c>task/submit</c>, <c>value</c> of
    /// a message.
    /// </param>
    /// <returns>Null for what is no action of our cards.</returns>
    public static SentAction? Read(JsonObject? data)
    {
        if (data?[Member] is not JsonObject own || Scalar.Text(own["verb"]) is not { Length: > 0 } verb) return null;

        var inputs = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var asked in own[Asks] as JsonArray ?? [])
        {
            if (Text(asked) is { } id) inputs[id] = "";
        }

        foreach (var (id, value) in data)
        {
            if (id is not (Member or "msteams") && Text(value) is { } text) inputs[InputIds.Read(id)] = text;
        }

        var generation = own["showing"] is JsonValue number && number.TryGetValue<int>(out var read) && read is >= 0 and < 10_000 ? read : 0;
        return new(verb, Object(own["data"]), Object(own["tag"]), generation, inputs.ToImmutable());
    }

    private static JsonObject Object(JsonNode? node) => node is JsonObject json ? (JsonObject)json.DeepClone() : [];

    // All are texts; a client that sends a number or a switch as such means the same.
    private static string? Text(JsonNode? node)
    {
        try
        {
            return node?.GetValueKind() switch
            {
                JsonValueKind.String => node.GetValue<string>(),
                JsonValueKind.Number => node.ToJsonString(),
                JsonValueKind.True => "true",
                JsonValueKind.False => "false",
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            // Half a character.
            return null;
        }
    }
}
