using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace WorkshopBot.Web.Tests.Driving;

/// <summary>What a browser sends of a form.</summary>
internal static class Form
{
    public static List<KeyValuePair<string, string>> FieldsOf(IHtmlButtonElement pressed, params (string Name, string Value)[] filled)
    {
        var fields = pressed.Form!.Elements.SelectMany(Values).Where(f => filled.All(x => x.Name != f.Key)).ToList();
        fields.AddRange(filled.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        if (pressed.Name is { } name) fields.Add(new(name, pressed.Value));
        return fields;
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(IElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
        IHtmlInputElement { Name: { } name } input => [new(name, input.Value)],
        IHtmlTextAreaElement { Name: { } name } area => [new(name, area.Value)],
        IHtmlSelectElement { Name: { } name } select => [new(name, select.Value ?? "")],
        _ => [],
    };
}
