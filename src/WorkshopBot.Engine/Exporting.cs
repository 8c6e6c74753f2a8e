using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Wording;

namespace WorkshopBot.Engine;

/// <summary>Puts together what is stored about a person.</summary>
public sealed class Exporting(IStore store, StepCatalog catalog)
{
    public async Task<PersonExport> Person(TenantId tenant, Identity identity, CancellationToken cancellationToken)
    {
        var workshops = ImmutableArray.CreateBuilder<WorkshopExport>();
        foreach (var membership in await store.People.Find(tenant, identity, cancellationToken))
        {
            workshops.Add(await Of(membership, cancellationToken));
        }

        return new(tenant.Value, identity.Door, identity.Id, workshops.ToImmutable());
    }

    private async Task<WorkshopExport> Of(Membership membership, CancellationToken cancellationToken)
    {
        var (id, person) = membership;
        var profile = (await store.People.Profiles(id, cancellationToken)).GetValueOrDefault(person);
        var (workshop, joined, isWhole) = await Read(membership, cancellationToken);
        var there = workshop?.People.GetValueOrDefault(person);
        var export = new WorkshopExport(
            id.Value, person.Value, profile?.Name, profile?.Locale, profile?.TimeZone, there is null ? null : Kebab.Of(there.Role), joined)
        {
            StillThere = there?.Here,
            Incomplete = !isWhole,
        };
        return workshop is null ? export : export with
        {
            Title = workshop.Title,
            Contributions = [.. workshop.Steps.SelectMany(s => s.Elements).Select(e => workshop.Elements[e])
                .Where(e => e.By == person).Select(e => Contribution(e, workshop))],
            Parked = [.. workshop.Parked.Where(p => p.By == person).Select(p => p.Text)],
            Answered = [.. workshop.Steps.Where(s => s.Answered.Contains(person)).Select(s => s.Definition.Name.Value)],
            Claimed = [.. workshop.Steps.SelectMany(s => s.Claims).Where(c => c.Participant == person).Select(c => Named(c.Stage.Value, workshop))],
            Owns = [.. workshop.Elements.Values.Where(e => Hands(e, workshop) == person.Value)
                .Select(e => Named(e.Payload.Word(OwnersStep.Ownership.About!)!, workshop)).Order(StringComparer.Ordinal)],
            AnonymousSteps = [.. AnonymousSteps(workshop)],
        };
    }

    /// <summary>Stored names of the anonymous steps in which something was said.</summary>
    internal static IEnumerable<string> AnonymousSteps(Workshop.Running workshop) =>
        workshop.Steps.Where(s => s.IsAnonymous && !s.Elements.IsEmpty).Select(s => s.Definition.Name.Value);

    private async Task<(Workshop.Running? Workshop, DateTimeOffset? Joined, bool IsWhole)> Read(Membership who, CancellationToken cancellationToken)
    {
        Workshop? last = null;
        DateTimeOffset? joined = null;
        try
        {
            await foreach (var moment in new History(who.Workshop, store.Events, catalog).Moments(cancellationToken))
            {
                last = moment.After;
                if (moment.Deed.Events.Any(e => e is WorkshopEvent.Joined j && j.Participant == who.Participant)) joined ??= moment.At;
            }
        }
        catch (Exception e) when (e is UnknownEventException or CorruptLogException)
        {
            return (last as Workshop.Running, joined, false);
        }

        return (last as Workshop.Running, joined, true);
    }

    private static string? Hands(Element element, Workshop.Running w) =>
        element.Kind == OwnersStep.Ownership.Name && element.Status != ElementStatus.Withdrawn
            ? w.Catalog.Kind(element.Kind).Fields.OfType<ParticipantField>().Select(f => element.Payload.Word(f.Name)).FirstOrDefault()
            : null;

    private static ContributionExport Contribution(Element e, Workshop.Running w) => new(
        w.Steps[e.Step].Definition.Name.Value,
        e.Kind,
        e.Handle,
        Kebab.Of(e.Status),
        e.Round,
        e.Payload.Values.ToImmutableSortedDictionary(v => v.Key, v => Said(w.Catalog.Kind(e.Kind).Field(v.Key), v.Value, w), StringComparer.Ordinal));

    private static object Said(Field? field, FieldValue value, Workshop.Running w) => (field, value) switch
    {
        (ReferenceField, FieldValue.Word word) => Named(word.Text, w),
        (ReferencesField, FieldValue.Words words) => words.Texts.Select(id => Named(id, w)).ToArray(),
        (_, FieldValue.Word word) => word.Text,
        (_, FieldValue.Number number) => number.Value,
        (_, FieldValue.Words words) => words.Texts.ToArray(),
        _ => throw new InvalidOperationException($"No way to say a {value.GetType().Name}."),
    };

    /// <summary><c>S1 Search</c> for an element's id.</summary>
    private static string Named(string id, Workshop.Running w)
    {
        if (!w.Elements.TryGetValue(new(id), out var element)) return id;

        var text = element.Renamed ?? element.Payload.Word(w.Catalog.Kind(element.Kind).TextField ?? "");
        return string.Join(' ', new[] { element.Handle, text }.OfType<string>());
    }
}
