using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit.Blocks;
using WorkshopBot.Cards.BlockKit.Writing;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.BlockKit.Inputs;

/// <summary>What all inputs have around their element: a label, an id, and what is wrong.</summary>
internal sealed class Field
{
    private readonly CardObject e;
    private readonly Drawing drawing;
    private readonly string? id;

    public Field(CardObject input, Place place)
    {
        e = input;
        drawing = place.Drawing;
        id = input.Text("id");
        if (string.IsNullOrEmpty(id)) input.Warn("has no id, so that it does not come back");
        IsTyped = drawing.Options.Typed.TryGetValue(id ?? "", out var typed);
        Value = Readable.Value((IsTyped ? typed : input.Text("value")) ?? "");
        IsRequired = input.Flag("isRequired");
    }

    /// <summary>Empty for none.</summary>
    public string Value { get; }

    public bool IsTyped { get; }

    public bool IsRequired { get; }

    /// <summary>The input with its element, which gets its id here, and what is wrong below it.</summary>
    public IEnumerable<Block> Draw(JsonObject element) => Draw([element]);

    /// <summary>The same for a text that takes several elements.</summary>
    public IEnumerable<Block> Draw(IReadOnlyList<JsonObject> elements)
    {
        for (var i = 0; i < elements.Count; i++)
            yield return Block(elements[i], elements.Count == 1 ? Caption() : $"{Caption()} ({i + 1}/{elements.Count})", i + 1);

        if (Wrong() is { } wrong) yield return new Fixed(Words.Small(wrong), Need.Field, e) { Said = wrong };
    }

    /// <summary>For an input that has no meaning in a message.</summary>
    public IEnumerable<Block> DrawNothing()
    {
        e.Warn("cannot be filled in in a message");
        return [];
    }

    public JsonObject Placeholder(JsonObject element, bool isNeeded = false)
    {
        var text = e.Text("placeholder");
        if (string.IsNullOrWhiteSpace(text)) text = isNeeded ? drawing.Word("card.choose") : null;
        if (text is not null) element["placeholder"] = Plain.Object(text, Limits.Placeholder);
        return element;
    }

    /// <summary>Says that Slack cannot check it.</summary>
    public void WarnOf(string property)
    {
        if (e.Has(property)) e.Warn($"{property} is not checked by Slack");
    }

    private Fixed Block(JsonObject element, string caption, int part)
    {
        var blockId = BlockId(part);
        element["action_id"] = blockId;
        if (!drawing.HasInputs) return new(Section(element, caption, blockId), Need.Field, e) { Said = caption };

        return new(
            new()
            {
                ["type"] = "input",
                ["block_id"] = blockId,
                ["label"] = Plain.Object(caption, Limits.Label),
                ["element"] = element,
                ["optional"] = !IsRequired || part > InputId.First,
            },
            Need.Field,
            e);
    }

    // A message has no input blocks, but a choice may stand beside a text.
    private JsonObject Section(JsonObject element, string caption, string blockId) => new()
    {
        ["type"] = "section",
        ["block_id"] = blockId,
        ["text"] = Plain.Object(IsRequired ? $"{caption} {drawing.Word("card.required")}" : caption, Limits.Label),
        ["accessory"] = element,
    };

    private string BlockId(int part)
    {
        if (string.IsNullOrEmpty(id)) return drawing.Ids.Nameless();
        if (drawing.Ids.Input(id, part) is { } known) return known;

        e.Warn($"the id \"{id}\" is taken or too long, so that it does not come back");
        return drawing.Ids.Nameless();
    }

    private string Caption()
    {
        foreach (var name in (string[])["label", "title", "placeholder"])
        {
            if (e.Text(name) is { } text && !string.IsNullOrWhiteSpace(text)) return text;
        }

        e.Warn("has no label");
        return id ?? "";
    }

    private string? Wrong()
    {
        if (id is null || !drawing.Options.Errors.TryGetValue(id, out var error)) return null;

        return error.Length > 0 ? error : e.Text("errorMessage") ?? drawing.Word("card.required");
    }
}
