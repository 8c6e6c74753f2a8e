using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace WorkshopBot.Web.Endpoints;

/// <summary>What the page's script gets for a form or a press.</summary>
/// <param name="Kind"><c>done</c>, <c>show</c>, <c>refused</c>, or <c>saving</c> and <c>again</c>: then the same is sent again.</param>
internal sealed record Answer(string Kind)
{
    public string? Say { get; init; }

    /// <summary>A form or page for the dialog.</summary>
    public string? Html { get; init; }

    /// <summary>The commit that a view must have reached to show what was done.</summary>
    public long? Number { get; init; }

    /// <summary>What is wrong where, by input id.</summary>
    public ImmutableDictionary<string, string>? Errors { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Answer))]
internal sealed partial class AnswerJson : JsonSerializerContext;
