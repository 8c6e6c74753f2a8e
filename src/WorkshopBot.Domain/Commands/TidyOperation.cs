using System.Collections.Immutable;

namespace WorkshopBot.Domain.Commands;

/// <summary>One line of Tidy. Elements are named by id; a page of them is carried out whole or not at all.</summary>
public abstract record TidyOperation
{
    private TidyOperation() { }

    /// <summary>Makes one of several, or joins a leftover to a group: the first text survives unless a name is given.</summary>
    public sealed record Merge(ElementId Into, ImmutableArray<ElementId> From, string? Name = null) : TidyOperation;

    public sealed record Rename(ElementId Element, string Text) : TidyOperation;

    /// <summary>Sets aside, findable later.</summary>
    public sealed record Park(ElementId Element) : TidyOperation;

    /// <summary>Off the map; what stands at a removed stage becomes unplaced.</summary>
    public sealed record Remove(ElementId Element) : TidyOperation;

    /// <summary>Back onto the map what was parked or removed, or a proposal for the first time.</summary>
    public sealed record Keep(ElementId Element) : TidyOperation;

    /// <summary>To another stage, or to none.</summary>
    public sealed record Move(ElementId Element, ElementId? Stage) : TidyOperation;

    /// <summary>Of each group no two are the same, however alike they sound.</summary>
    public sealed record Refuse(ImmutableArray<ImmutableArray<ElementId>> Groups) : TidyOperation;

    public sealed record Reorder(ImmutableArray<ElementId> Order) : TidyOperation;
}
