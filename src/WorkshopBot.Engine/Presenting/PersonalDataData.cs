using System.Collections.Immutable;
using System.Text.Json.Nodes;
using WorkshopBot.Cards;
using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Presenting;

/// <summary>Points out what in a line looks like somebody's address or number, before it is saved.</summary>
internal sealed class PersonalDataData(string text, ImmutableArray<Found> found, Phrases phrases)
{
    public string Found => string.Join(phrases["map.list-separator"], found.Select(f => f.Kind).Distinct().Select(Name));

    public JsonObject Write() => new()
    {
        ["text"] = text,
        ["found"] = Found,
        ["without"] = PersonalData.Without(text, found, kind => $"[{Name(kind)}]"),
    };

    private string Name(PersonalKind kind) => phrases[kind switch
    {
        PersonalKind.Mail => "personal.mail",
        PersonalKind.Phone => "personal.phone",
        _ => "personal.card",
    }];
}
