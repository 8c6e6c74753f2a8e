using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Safety;

namespace WorkshopBot.Web.Forms;

/// <summary>A button that was pressed, with what stood in its form.</summary>
/// <param name="Form">Names the form that was drawn.</param>
/// <param name="From">The action that opened the form, as it was sent then.</param>
public sealed record Press(string Form, string Verb, JsonObject Data, ImmutableDictionary<string, string> Inputs, string? From)
{
    private const string ActionField = "action";
    private const int LongestAction = 16 * 1024;

    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>Null when no page of ours sends such a thing.</summary>
    /// <param name="only">The id of the form where there can be one only.</param>
    public static Press? Read(SentForm form, string? only = null)
    {
        if ((only ?? form[FormFrame.FormField]) is not { } id || !FormId.IsOne(id)) return null;
        if (ReadAction(form[ActionField]) is not var (verb, data)) return null;

        var inputs = form.Fields.Keys
            .Where(k => k is not (Token.Field or FormFrame.FormField or FormFrame.FromField or ActionField))
            .ToImmutableDictionary(k => k, k => form[k]!, StringComparer.Ordinal);
        return new(id, verb, data, inputs, form[FormFrame.FromField]);
    }

    /// <summary>As every channel brings it. A form belongs to whom it was drawn for.</summary>
    /// <param name="seen">The commit that the page showed; null where no script can tell.</param>
    public ChatAction By(Person person, long? seen = null) =>
        new(person.Workshop, new(person.Id, person.Language), new($"web-{person.Id}-{Form}"), Verb, Data, Inputs) { Seen = seen };

    /// <summary>The press that opened the form, to be repeated when the form has to be drawn again.</summary>
    public Press? Opening() =>
        ReadAction(From) is var (verb, data) ? new(FormId.New(), verb, data, ImmutableDictionary<string, string>.Empty, null) : null;

    /// <summary>The action as text, for the form that it opens.</summary>
    public string Action => new JsonObject { ["verb"] = Verb, ["data"] = Data.DeepClone() }.ToJsonString();

    private static (string Verb, JsonObject Data)? ReadAction(string? text)
    {
        if (text is null || text.Length > LongestAction) return null;
        try
        {
            if (JsonNode.Parse(text, documentOptions: Shallow) is not JsonObject action) return null;

            var verb = action["verb"] is JsonValue v && v.TryGetValue<string>(out var said) ? said : "";
            return (verb, action["data"] is JsonObject data ? (JsonObject)data.DeepClone() : []);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            // Not JSON, a name twice in one object, or a broken character.
            return null;
        }
    }
}
