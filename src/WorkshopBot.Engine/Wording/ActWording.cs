using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Events;

namespace WorkshopBot.Engine.Wording;

/// <summary>Names what was done, for the list of what can be undone: "renaming P12". Phrases <c>act.&lt;stored name&gt;</c>.</summary>
public static class ActWording
{
    private static readonly FrozenDictionary<Type, string> StoredNames = typeof(WorkshopEvent)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToFrozenDictionary(a => a.DerivedType, a => ((string)a.TypeDiscriminator!).Split('/')[0]);

    public static string Name(WorkshopEvent what, Workshop workshop, Phrases phrases)
    {
        var names = new Names(workshop, phrases);
        var key = $"act.{StoredNames[what.GetType()]}";
        return what switch
        {
            WorkshopEvent.Progressed e => phrases.Format(
                key, ("step", Step(e.Step)), ("phase", names.Phase(e.Progress.Phase))),
            WorkshopEvent.Drafted e => phrases.Format(key, ("step", Step(e.Step))),
            WorkshopEvent.Answered e => phrases.Format(key, ("step", Step(e.Step))),
            WorkshopEvent.Contributed e => Element(e.Element),
            WorkshopEvent.Revised e => Element(e.Element),
            WorkshopEvent.Withdrawn e => Element(e.Element),
            WorkshopEvent.Recurred e => Element(e.Element),
            WorkshopEvent.Merged e => Element(e.Into),
            WorkshopEvent.Unmerged e => Element(e.Into),
            WorkshopEvent.Renamed e => Element(e.Element),
            WorkshopEvent.Moved e => Element(e.Element),
            WorkshopEvent.Placed e => Element(e.Element),
            WorkshopEvent.ReportsLanded e => phrases.Format(key, ("collection", e.Title)),
            WorkshopEvent.EvidenceSet e => Element(e.Element),
            _ => phrases[key],
        };

        string Step(int position) => names.Step(position) ?? phrases["nameless.step"];

        string Element(ElementId id) => phrases.Format(key, ("element", names.Element(id)));
    }
}
