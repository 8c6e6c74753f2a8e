using WorkshopBot.Cards.Html.Actions;
using WorkshopBot.Cards.Html.Elements;
using WorkshopBot.Cards.Html.Reading;
using WorkshopBot.Cards.Html.Writing;

namespace WorkshopBot.Cards.Html.Inputs;

/// <summary>
/// What all inputs have around their control: a label, what is wrong, and the ids that tie these together.
/// </summary>
internal sealed class Field
{
    private readonly Element e;
    private readonly string whole;

    public Field(Element input, Place place)
    {
        e = input;
        Name = Named(input);
        whole = input.On.Claim(input.Json);
        Error = Wrong(input, Name);
        IsTyped = input.Options.Typed.TryGetValue(Name ?? "", out var typed);
        Value = IsTyped ? typed : input.Text("value");
        IsRequired = input.Flag("isRequired");
        IsChecked = !place.Concealed;
    }

    /// <summary>The card's id of the input, under which it is posted.</summary>
    public string? Name { get; }

    public string? Value { get; }

    public bool IsTyped { get; }

    public bool IsRequired { get; }

    /// <summary>Whether the browser may check it before posting.</summary>
    public bool IsChecked { get; }

    public string? Error { get; }

    public string ControlId => Part("input");

    public string? ErrorId => Error is null ? null : Part("error");

    public string Part(string name) => DomId.Part(whole, name);

    /// <summary>Opens the frame around the label and the control.</summary>
    public void Open(string tag, params ReadOnlySpan<string?> classes) => Frame.Open(
        e,
        tag,
        ["ac-field", .. classes, Error is null ? null : "ac-invalid", e.Class("height", Keywords.Height)]);

    /// <summary>A label before the control. One that the card does not give is there for screen readers only.</summary>
    public void Label()
    {
        e.Tags.Open("label").Class("ac-label", e.Has("label") ? null : "ac-unseen")
            .Attribute("for", ControlId).Attribute("dir", "auto");
        Caption();
        e.Tags.Close();
    }

    public void Caption()
    {
        e.Tags.Text(CaptionText());
        MarkRequired();
    }

    public void MarkRequired()
    {
        if (!IsRequired) return;

        e.Tags.Text(" ").Open("span").Class("ac-required").Text(e.Options.Word("card.required")).Close();
    }

    /// <summary>What every control says of itself, in the tag that is being written.</summary>
    public Tags Describe(Tags tag) => tag.Attribute("id", ControlId)
        .Attribute("name", Name)
        .Attribute("aria-required", IsRequired ? "true" : null)
        .Flag("required", IsRequired && IsChecked)
        .Attribute("aria-invalid", Error is null ? null : "true")
        .Attribute("aria-describedby", ErrorId);

    /// <summary>
    /// Boxes post nothing when none is ticked, and one that was unticked could not be told from one that was not there.
    /// Form readers join the values of a name and leave out empty ones.
    /// </summary>
    public void PostEmpty() =>
        e.Tags.Open("input").Attribute("type", "hidden").Attribute("name", Name).Attribute("value", "");

    public void Explain()
    {
        if (Error is null) return;

        e.Tags.Open("p").Class("ac-error").Attribute("id", ErrorId).Attribute("role", "alert").Attribute("dir", "auto");
        e.Tags.Text(Error).Close();
    }

    private string CaptionText()
    {
        if (e.Text("label") is { Length: > 0 } label) return label;
        if (e.Text("placeholder") is { Length: > 0 } placeholder) return placeholder;

        e.Warn("has no label");
        return Name ?? "";
    }

    private static string? Named(Element input)
    {
        var id = input.Text("id");
        if (id is null or "") input.Warn("has no id, so that it is not posted");
        else if (id == Submissions.Name || input.Options.Hidden.Any(h => h.Key == id))
            input.Warn($"the id \"{id}\" is also that of a field of the form");
        return id is "" ? null : id;
    }

    private static string? Wrong(Element input, string? name)
    {
        if (name is null || !input.Options.Errors.TryGetValue(name, out var error)) return null;

        return error.Length > 0 ? error : input.Text("errorMessage") ?? input.Options.Word("card.required");
    }
}
