using System.Collections.Immutable;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Domain.Rules;

/// <summary>What of a person's words a form asked for, and may therefore take back.</summary>
internal sealed class Scope
{
    private readonly ImmutableArray<Coverage> covers;
    private readonly Workshop.Running? workshop;

    /// <summary>A form that only adds.</summary>
    public static Scope None { get; } = new();

    private Scope() => covers = [];

    /// <param name="covers">Empty: everything.</param>
    public Scope(ImmutableArray<Coverage> covers, Workshop.Running workshop)
    {
        this.covers = covers;
        this.workshop = workshop;
    }

    public bool Covers(Element element)
    {
        if (workshop is null) return false;
        if (covers.IsEmpty) return true;

        var kind = workshop.Catalog.Kind(element.Kind);
        return covers.Any(c => c.Kind == element.Kind && (c.At is null || IsAt(c.At, element, kind)));
    }

    private bool IsAt(string at, Element element, EntryKind kind)
    {
        if ((kind.About ?? kind.StageField) is not { } field || kind.Field(field) is not ReferenceField reference) return false;
        if (element.Payload.Word(field) is not { } named || workshop!.Survivor(new(named)) is not { } survivor) return false;
        return ReferenceField.Find(at, reference.Kind, workshop) is { } id && workshop.Survivor(id)?.Id == survivor.Id;
    }
}
