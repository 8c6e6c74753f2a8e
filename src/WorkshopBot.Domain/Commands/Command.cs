using System.Collections.Immutable;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Domain.Commands;

/// <summary>What somebody wants. Time, ids and who it is come with the <see cref="Request"/>.</summary>
public abstract partial record Command
{
    private Command() { }

    /// <summary>Position of the step that this answers as one of the group, or null for any other command.</summary>
    public int? AnsweredStep => this switch
    {
        Save c => c.Drawn.Step,
        Add c => c.Drawn.Step,
        TakeBack c => c.Drawn.Step,
        Recur c => c.Drawn.Step,
        Reconsider c => c.Step,
        _ => null,
    };

    /// <summary>Starts a workshop; who starts it facilitates.</summary>
    /// <param name="Drafts">What steps open with, by the step's name. Items name their stage by its drafted name.</param>
    public sealed record Start(
        string Title, string Kind, string Language, Script Script, ImmutableDictionary<StepName, ImmutableArray<Entry>> Drafts) : Command
    {
        /// <summary>The channel or chat that it is started in; null in a browser room.</summary>
        public Place? Place { get; init; }

        /// <summary>The workshop of the same tenant whose map it is about: what is reported lands there. Null: none.</summary>
        public string? LandsOn { get; init; }

        /// <summary>What others have reported: hidden until people have answered for themselves. Null: nothing.</summary>
        public Landing? Reported { get; init; }

        /// <summary>Who is asked; <see cref="Audience.Whoever"/> takes part.</summary>
        public Audience Audience { get; init; }

        /// <summary>What the chat calls the group of people; null for any other audience.</summary>
        public string? Group { get; init; }

        /// <summary>Are asked besides: they take part from the start.</summary>
        public ImmutableArray<ParticipantId> Invited { get; init; } = [];
    }

    public sealed record Join(Role Role = Role.Participant) : Command
    {
        /// <summary>
        /// Comes through a door for facilitators, and leads from then on. Set by an edge that has checked that door, never
        /// from what a client says.
        /// </summary>
        public bool Leads { get; init; }
    }

    /// <summary>Makes somebody one of the group who has not come by themselves, or was removed.</summary>
    public sealed record Invite(ParticipantId Participant) : Command;

    public sealed record Leave : Command;

    /// <summary>Makes those one of the group whom a collection is to ask. Only the program sends it.</summary>
    /// <param name="IsLast">Now everybody is there.</param>
    public sealed record Gather(ImmutableArray<ParticipantId> People, bool IsLast) : Command;

    public sealed record Remove(ParticipantId Participant) : Command;

    public sealed record GiveRole(ParticipantId Participant, Role Role) : Command;

    /// <summary>Makes somebody else the facilitator in one's own place.</summary>
    public sealed record HandOver(ParticipantId To) : Command;

    /// <summary>Becomes facilitator when none has done anything for a while.</summary>
    public sealed record TakeOver : Command;

    /// <summary>A person's whole answer: what is not in it any more is withdrawn.</summary>
    /// <param name="Drawn">The step and phase the form was drawn for.</param>
    public sealed record Save(StepPosition Drawn, ImmutableArray<Entry> Entries) : Command
    {
        /// <summary>What the form asked for; empty for everything. The rest of the person's words stays.</summary>
        public ImmutableArray<Coverage> Covers { get; init; } = [];
    }

    /// <summary>Adds to a person's answer and leaves the rest.</summary>
    public sealed record Add(StepPosition Drawn, ImmutableArray<Entry> Entries) : Command;

    /// <summary>Withdraws one thing that the person has said, and leaves the rest.</summary>
    public sealed record TakeBack(StepPosition Drawn, ElementId Element) : Command;

    /// <summary>Something that the person has reported happened again; or, taken back, did not.</summary>
    public sealed record Recur(StepPosition Drawn, ElementId Element, bool TakesBack = false) : Command;

    /// <summary>Says when the person wants to be written to.</summary>
    public sealed record SetAvailability(Availability Availability) : Command;

    /// <summary>Opens one's answer again: no longer done.</summary>
    public sealed record Reconsider(int Step) : Command;

    public sealed record Claim(int Step, ElementId Stage, bool Claims) : Command;

    /// <summary>On to reveal, to the next part, or to the next step.</summary>
    public sealed record Next(StepPosition Drawn) : Command;

    /// <summary>Announces the reveal, so that people can finish their sentence.</summary>
    public sealed record RevealIn(StepPosition Drawn, TimeSpan Delay) : Command;

    /// <summary>Back to the step before.</summary>
    public sealed record Back(StepPosition Drawn) : Command;

    public sealed record Skip(StepPosition Drawn) : Command;

    /// <summary>Opens a step once more, whichever it is.</summary>
    public sealed record Reopen(StepPosition Drawn, int Step) : Command;

    public sealed record Extend(StepPosition Drawn, TimeSpan By) : Command;

    /// <summary>A second blind round on some stages; both rounds are kept.</summary>
    public sealed record RateAgain(StepPosition Drawn, ImmutableArray<ElementId> Stages) : Command
    {
        /// <summary>Whose feelings it asks for; then no stages are all of them. Null: whose the round before did.</summary>
        public ElementId? Persona { get; init; }
    }

    public sealed record Tidy(ImmutableArray<TidyOperation> Operations) : Command;

    public sealed record SetEvidence(ElementId Element, Evidence Evidence, string? Link) : Command;

    public sealed record Focus(ElementId Persona) : Command;

    /// <summary>How stages hang together beyond their order, and which maps show them in detail: all of it.</summary>
    public sealed record Connect(ImmutableArray<Way> Ways, ImmutableArray<CloseUp> CloseUps) : Command;

    public sealed record Spotlight(int Step, ElementId? Stage) : Command;

    public sealed record Shortlist(int Step, ImmutableArray<ElementId> Items) : Command;

    public sealed record TakeNote(NoteKind Kind, string Text) : Command;

    /// <summary>Sets something aside that does not belong here, whoever thinks of it.</summary>
    public sealed record Park(string Text) : Command;

    public sealed record Undo(CommandId Action) : Command;

    public sealed record Finish(int ReviewInMonths = 6) : Command;

    public sealed record Resume : Command;

    /// <summary>Takes a finished map up again, to ask some of its steps once more.</summary>
    public sealed record Review(ImmutableArray<int> Steps) : Command;

    /// <summary>The map is still true, or nobody has time: it is asked for again later.</summary>
    public sealed record PostponeReview(int Months) : Command;

    /// <summary>A collection brings what it has come to. Only the program sends it.</summary>
    public sealed record Land(Landing Landing) : Command;

    /// <summary>Time has passed.</summary>
    public sealed record Tick : Command;

    /// <summary>The program wants to post the message of a slot. Whose command is saved posts it; everybody else is refused.</summary>
    /// <param name="IsAskedFor">Also when the platform has refused it: the bot was let in again.</param>
    public sealed record StartPost(string Slot, bool IsAskedFor = false) : Command
    {
        /// <summary>For a message that there is one of on each of several occasions, counted upwards; null for all others.</summary>
        public int? Occasion { get; init; }
    }

    /// <summary>The message is there, or never will be.</summary>
    /// <param name="Message">What the platform calls it; null when it refused it for good.</param>
    public sealed record EndPost(string Slot, int Attempt, string? Message) : Command;
}
