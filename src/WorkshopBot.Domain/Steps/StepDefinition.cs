using System.Collections.Immutable;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Domain.Steps;

/// <summary>
/// All that makes a step different from another: what it asks for, the rules beyond its fields, and what becomes of the
/// answers on the map. Events, phases, anonymity, Tidy and undo are the same for every step and know none by name.
/// </summary>
public abstract class StepDefinition
{
    /// <summary>Stored name.</summary>
    public abstract StepName Name { get; }

    /// <summary>What the step asks for; none for a break.</summary>
    public abstract ImmutableArray<EntryKind> Kinds { get; }

    /// <summary>Whether people usually see one another's answers only from reveal on. A script may say otherwise.</summary>
    public virtual bool IsBlind => true;

    /// <summary>Whether answers are usually stored without their author.</summary>
    public virtual bool IsAnonymous => false;

    /// <summary>Whether people usually claim stages.</summary>
    public virtual bool IsAssigned => false;

    /// <summary>Blind rounds that follow one another inside the step.</summary>
    public int Parts => Kinds.Length == 0 ? 1 : Kinds.Max(k => k.Part) + 1;

    /// <summary>A rule over a person's whole answer, for example a budget. Null when it is fine.</summary>
    public virtual Refusal? Check(Answer answer, Workshop.Running workshop) => null;

    /// <summary>What a person's empty form starts with, drawn from what was said before.</summary>
    public virtual IEnumerable<Entry> Suggest(ImmutableArray<Element> saidBefore, Workshop.Running workshop) => [];

    /// <summary>What a line says that somebody typed in passing, without a form. Null: the step takes none.</summary>
    public virtual Entry? Read(string line, Workshop.Running workshop) =>
        Kinds.FirstOrDefault(k => k.Line is not null) is { Line: { } form } kind ? new(kind.Name, form.Read(line)) : null;

    /// <summary>How many dots each has to give; null where nothing is counted out.</summary>
    public virtual int? Budget(StepState step, Workshop.Running workshop) => null;

    /// <summary>What goes into the next part when no facilitator has chosen; empty for everything.</summary>
    public virtual ImmutableArray<ElementId> Shortlist(StepView step) => [];

    /// <summary>Puts the step's lane on the map. Called in the order of the catalog.</summary>
    public virtual void Draw(StepView step, MapDrawing map) { }

    public EntryKind? Kind(string name)
    {
        foreach (var kind in Kinds)
        {
            if (kind.Name == name) return kind;
        }

        return null;
    }
}

/// <summary>A person's whole answer to a step as it would be after saving.</summary>
/// <param name="Step">Position in the script.</param>
public sealed record Answer(int Step, ImmutableArray<Entry> Entries);

/// <summary>One row of a form: what kind, and what was typed or, once read, what it says.</summary>
public sealed record Entry(string Kind, Payload Payload);
