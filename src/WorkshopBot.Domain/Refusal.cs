using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Domain;

/// <summary>
/// Why a command was not carried out; nothing has changed. A value that an edge words, for its sender only: each has a
/// sentence <c>refusal.&lt;code&gt;</c> in every language.
/// </summary>
public abstract record Refusal(string Code)
{
    public sealed record NotStarted() : Refusal("not-started");

    public sealed record AlreadyStarted() : Refusal("already-started");

    public sealed record NotInWorkshop() : Refusal("not-in-workshop");

    /// <summary>Somebody else posts that message, or nobody: only the program asks.</summary>
    public sealed record NotPosting() : Refusal("not-posting");

    /// <summary>A facilitator has removed them, and has to invite them again.</summary>
    public sealed record WasRemoved() : Refusal("was-removed");

    /// <summary>A form belongs to the person it was opened for.</summary>
    public sealed record FormOfSomebodyElse() : Refusal("form-of-somebody-else");

    public sealed record OnlyObserving() : Refusal("only-observing");

    public sealed record OnlyFacilitators() : Refusal("only-facilitators");

    /// <summary>The last facilitator cannot go without handing over.</summary>
    public sealed record NobodyElseFacilitates() : Refusal("nobody-else-facilitates");

    /// <param name="From">When the workshop can be taken over.</param>
    public sealed record FacilitatorIsThere(DateTimeOffset From) : Refusal("facilitator-is-there");

    public sealed record UnknownParticipant() : Refusal("unknown-participant");

    public sealed record UnknownElement(ElementId Element) : Refusal("unknown-element");

    public sealed record UnknownStep() : Refusal("unknown-step");

    /// <summary>The step or phase that a button or form was drawn for has passed.</summary>
    public sealed record AlreadyMoved(StepPosition Now) : Refusal("already-moved");

    public sealed record StepNotOpen(StepName Step) : Refusal("step-not-open");

    /// <summary>Opinions are frozen once they are shown.</summary>
    public sealed record AlreadyRevealed(StepName Step) : Refusal("already-revealed");

    public sealed record NothingToGoBackTo() : Refusal("nothing-to-go-back-to");

    public sealed record PastTheLastStep() : Refusal("past-the-last-step");

    public sealed record NotRevealed() : Refusal("not-revealed");

    public sealed record CannotRateAgain(StepName Step) : Refusal("cannot-rate-again");

    /// <param name="Row">Position among the entries sent, from 0.</param>
    public sealed record BadField(int Row, FieldRefusal Field) : Refusal("bad-field");

    /// <summary>A second opinion of the same person about the same thing in one form.</summary>
    public sealed record SaidTwice(int Row, string Kind) : Refusal("said-twice");

    public sealed record TooManyEntries(string Kind, int Most) : Refusal("too-many-entries");

    public sealed record UnknownKind(int Row, string Kind) : Refusal("unknown-kind");

    public sealed record NotInThisRound(int Row) : Refusal("not-in-this-round");

    public sealed record OverBudget(int Given, int Budget) : Refusal("over-budget");

    public sealed record BadText(TextProblem Problem, int Longest) : Refusal("bad-text");

    public sealed record BadValue(string What) : Refusal("bad-value");

    public sealed record CannotMerge(ElementId Element) : Refusal("cannot-merge");

    public sealed record UnknownAction() : Refusal("unknown-action");

    /// <summary>Something later stands on what would be undone.</summary>
    public sealed record LaterDepends(WorkshopEvent Later) : Refusal("later-depends");

    /// <summary>The map is shown in as many channels as it can be.</summary>
    public sealed record TooManyChannels(int Most) : Refusal("too-many-channels");

    public sealed record AlreadyFinished() : Refusal("already-finished");

    public sealed record NotFinished() : Refusal("not-finished");
}
