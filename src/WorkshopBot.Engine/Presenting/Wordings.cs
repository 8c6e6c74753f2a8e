using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Wording;

namespace WorkshopBot.Engine.Presenting;

/// <summary>Puts what a workshop holds into words of one language. User text goes through as it is: every renderer escapes it.</summary>
internal sealed class Wordings(Scene scene, Phrases phrases)
{
    /// <summary>More names than this are a number.</summary>
    private const int MostNames = 12;

    private readonly Names names = new(scene.Workshop, phrases);

    public Phrases Phrases => phrases;

    public string Step(int position) => names.Step(position) ?? "";

    public string Field(Field field) => names.Field(field);

    public string People(IEnumerable<ParticipantId> people)
    {
        var known = people.Select(Name).Order(StringComparer.Ordinal).ToList();
        var told = string.Join(phrases["map.list-separator"], known.Take(MostNames));
        return known.Count <= MostNames ? told : $"{told} {phrases.Count("summary.more", known.Count - MostNames)}";
    }

    public string Name(ParticipantId id) => scene.NameOf(id) ?? phrases["nameless.person"];

    /// <summary>S3 Compare.</summary>
    public static string Element(Element element, StepView view) => $"{element.Handle} {view.Text(element)}".Trim();

    /// <summary>What a field holds, for reading.</summary>
    public string Value(Field field, FieldValue value) => (field, value) switch
    {
        (ParticipantField, FieldValue.Word id) => Name(new(id.Text)),
        (ReferenceField, FieldValue.Word id) => Reference(id.Text),
        (ReferencesField, FieldValue.Words ids) => string.Join(phrases["map.list-separator"], ids.Texts.Select(Reference)),
        (_, FieldValue.Words several) => string.Join(phrases["map.list-separator"], several.Texts),
        (_, FieldValue.Number number) => Choice(field, number.Value.ToString(CultureInfo.InvariantCulture)),
        (ChoiceField, FieldValue.Word word) => Choice(field, word.Text),
        (_, FieldValue.Word word) => word.Text,
        _ => "",
    };

    public string Choice(Field field, string value) => phrases.Find($"choice.{field.Name}.{value}") ?? value;

    /// <summary>An element by its id, with its words where everybody may see them.</summary>
    public string Reference(string id) =>
        scene.Workshop.Survivor(new(id)) is { } element && new StepView(scene.Workshop, scene.Workshop.Steps[element.Step]) is var view
        && view.IsVisible(scene.Workshop.Catalog.Kind(element.Kind))
            ? Element(element, view)
            : phrases["nameless.element"];

    /// <summary>Personas to choose from, by what they are called aloud.</summary>
    public JsonArray Personas(Workshop.Running w) =>
        [.. PersonaStep.All(w).Select(p => new JsonObject { ["title"] = Reference(p.Id.Value), ["value"] = p.Handle })];

    public string Act(WorkshopEvent what) => ActWording.Name(what, scene.Workshop, phrases);

    /// <summary>With a real minus, a sign for what is above zero and no needless decimals.</summary>
    public static string Signed(decimal? number) => number is { } n
        ? (n > 0 ? "+" : n < 0 ? "\u2212" : "") + Math.Abs(n).ToString("0.##", CultureInfo.InvariantCulture)
        : "–";

    public static string Plain(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "–";

    public string Minutes(TimeSpan time) => phrases.Count("minutes", (int)Math.Round(time.TotalMinutes, MidpointRounding.AwayFromZero));
}
