using System.Collections.Immutable;
using System.Text.Json.Serialization;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Domain.Events;

/// <summary>
/// Something that happened. Stored names are explicit and versioned: a shape that changes gets a new number, and the old one
/// stays readable for ever. No event names a person by anything but the participant id, and an anonymous one by nothing.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Started), "started/1")]
[JsonDerivedType(typeof(Joined), "joined/1")]
[JsonDerivedType(typeof(Left), "left/1")]
[JsonDerivedType(typeof(RoleGiven), "role-given/1")]
[JsonDerivedType(typeof(AvailabilitySet), "availability-set/1")]
[JsonDerivedType(typeof(Progressed), "progressed/1")]
[JsonDerivedType(typeof(TurnedTo), "turned-to/1")]
[JsonDerivedType(typeof(Drafted), "drafted/1")]
[JsonDerivedType(typeof(Contributed), "contributed/1")]
[JsonDerivedType(typeof(Revised), "revised/1")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn/1")]
[JsonDerivedType(typeof(Recurred), "recurred/1")]
[JsonDerivedType(typeof(Answered), "answered/1")]
[JsonDerivedType(typeof(Merged), "merged/1")]
[JsonDerivedType(typeof(Unmerged), "unmerged/1")]
[JsonDerivedType(typeof(Renamed), "renamed/1")]
[JsonDerivedType(typeof(Moved), "moved/1")]
[JsonDerivedType(typeof(Placed), "placed/1")]
[JsonDerivedType(typeof(Reordered), "reordered/1")]
[JsonDerivedType(typeof(GroupsRefused), "groups-refused/1")]
[JsonDerivedType(typeof(EvidenceSet), "evidence-set/1")]
[JsonDerivedType(typeof(Claimed), "claimed/1")]
[JsonDerivedType(typeof(Focused), "focused/1")]
[JsonDerivedType(typeof(Connected), "connected/1")]
[JsonDerivedType(typeof(Spotlit), "spotlit/1")]
[JsonDerivedType(typeof(Shortlisted), "shortlisted/1")]
[JsonDerivedType(typeof(Noted), "noted/1")]
[JsonDerivedType(typeof(Parked), "parked/1")]
[JsonDerivedType(typeof(Finished), "finished/1")]
[JsonDerivedType(typeof(Resumed), "resumed/1")]
[JsonDerivedType(typeof(Undone), "undone/1")]
[JsonDerivedType(typeof(Met), "met/1")]
[JsonDerivedType(typeof(ReviewFellDue), "review-fell-due/1")]
[JsonDerivedType(typeof(ReviewPostponed), "review-postponed/1")]
[JsonDerivedType(typeof(ReviewBegun), "review-begun/1")]
[JsonDerivedType(typeof(Aimed), "aimed/1")]
[JsonDerivedType(typeof(ReportsAwait), "reports-await/1")]
[JsonDerivedType(typeof(ReportsLanded), "reports-landed/1")]
[JsonDerivedType(typeof(AudienceChosen), "audience-chosen/1")]
[JsonDerivedType(typeof(AudienceGathered), "audience-gathered/1")]
[JsonDerivedType(typeof(SummaryBegun), "summary-begun/1")]
[JsonDerivedType(typeof(SummaryTimed), "summary-timed/1")]
[JsonDerivedType(typeof(SummaryEnded), "summary-ended/1")]
[JsonDerivedType(typeof(PostStarted), "post-started/1")]
[JsonDerivedType(typeof(Posted), "posted/1")]
public abstract record WorkshopEvent
{
    private WorkshopEvent() { }

    public sealed record Started(string Title, string Kind, string Language, string Script, ImmutableArray<ScriptStep> Steps) : WorkshopEvent;

    public sealed record Joined(ParticipantId Participant, Role Role) : WorkshopEvent;

    public sealed record Left(ParticipantId Participant, bool Removed) : WorkshopEvent;

    public sealed record RoleGiven(ParticipantId Participant, Role Role) : WorkshopEvent;

    /// <summary>When somebody may be written to, from now on.</summary>
    public sealed record AvailabilitySet(ParticipantId Participant, Availability Availability) : WorkshopEvent;

    /// <summary>A step's progress from now on, whole: so going back is the same event with the progress it had.</summary>
    public sealed record Progressed(int Step, StepProgress Progress) : WorkshopEvent;

    /// <summary>The step the workshop is at; the number of steps when it is past the last.</summary>
    public sealed record TurnedTo(int Step) : WorkshopEvent;

    public sealed record Drafted(int Step, ImmutableArray<Entry> Entries) : WorkshopEvent;

    /// <param name="Mark">In an anonymous step, what lets its author find it again; the author stands nowhere.</param>
    public sealed record Contributed(
        ElementId Element, int Step, string Kind, Payload Payload, string? Mark, int Round, bool Late, bool Proposed) : WorkshopEvent
    {
        /// <summary>The collection that has brought it: nobody here said it. Null: somebody did.</summary>
        public string? From { get; init; }
    }

    public sealed record Revised(ElementId Element, Payload Payload) : WorkshopEvent;

    public sealed record Withdrawn(ElementId Element) : WorkshopEvent;

    /// <summary>What was reported has happened again, by whoever reported it.</summary>
    /// <param name="By">How much oftener than was known: 1, or −1 when that is taken back.</param>
    public sealed record Recurred(ElementId Element, int By) : WorkshopEvent;

    /// <summary>Whether somebody has answered a step that is not anonymous.</summary>
    public sealed record Answered(int Step, ParticipantId Participant, bool Done) : WorkshopEvent;

    public sealed record Merged(ElementId Into, ImmutableArray<ElementId> From) : WorkshopEvent;

    public sealed record Unmerged(ElementId Into, ImmutableArray<ElementId> From) : WorkshopEvent;

    /// <summary>A facilitator's wording over the author's; null gives the author's back.</summary>
    public sealed record Renamed(ElementId Element, string? Text) : WorkshopEvent;

    /// <summary>A facilitator's placement over the author's. A null stage means "at no stage"; a null placement gives the author's back.</summary>
    public sealed record Moved(ElementId Element, Placement? Placement) : WorkshopEvent;

    /// <summary>Live, parked, removed or a proposal from now on.</summary>
    public sealed record Placed(ElementId Element, ElementStatus Status) : WorkshopEvent;

    /// <summary>These come first, in this order; others follow in the order they came. None gives that order back.</summary>
    public sealed record Reordered(string Kind, ImmutableArray<ElementId> Order) : WorkshopEvent;

    /// <summary>What sounds alike and is not the same: of each group no two are suggested together again.</summary>
    /// <param name="Refused">False takes it back.</param>
    public sealed record GroupsRefused(ImmutableArray<ImmutableArray<ElementId>> Groups, bool Refused) : WorkshopEvent;

    public sealed record EvidenceSet(ElementId Element, Evidence Evidence, string? Link) : WorkshopEvent;

    public sealed record Claimed(int Step, ElementId Stage, ParticipantId Participant, bool Claims) : WorkshopEvent;

    public sealed record Focused(ElementId? Persona) : WorkshopEvent;

    /// <summary>All ways and close-ups from now on.</summary>
    public sealed record Connected(ImmutableArray<Way> Ways, ImmutableArray<CloseUp> CloseUps) : WorkshopEvent;

    public sealed record Spotlit(int Step, ElementId? Stage) : WorkshopEvent;

    public sealed record Shortlisted(int Step, ImmutableArray<ElementId> Items) : WorkshopEvent;

    public sealed record Noted(NoteKind Kind, string Text) : WorkshopEvent;

    /// <summary>Set aside in passing, as nothing that belongs to a step.</summary>
    public sealed record Parked(string Text) : WorkshopEvent;

    public sealed record Finished(DateTimeOffset At, ParticipantId Owner, DateTimeOffset NextReview, int Version) : WorkshopEvent;

    /// <param name="Version">How often the map counts as finished from now on.</param>
    public sealed record Resumed(int Version) : WorkshopEvent;

    /// <summary>The facilitator action that the events beside it take back.</summary>
    public sealed record Undone(CommandId Action) : WorkshopEvent;

    /// <summary>Where the group meets from now on: messages for everybody go there.</summary>
    public sealed record Met(Place Place) : WorkshopEvent;

    /// <summary>The finished map has grown old.</summary>
    public sealed record ReviewFellDue : WorkshopEvent;

    public sealed record ReviewPostponed(DateTimeOffset NextReview) : WorkshopEvent;

    /// <summary>Of a map that is taken up again, the steps that are asked once more.</summary>
    public sealed record ReviewBegun(ImmutableArray<int> Steps) : WorkshopEvent;

    /// <summary>A collection is about the map of another workshop of its tenant: what is reported lands there.</summary>
    public sealed record Aimed(string LandsOn) : WorkshopEvent;

    /// <summary>What a collection has come to lands as soon as people have answered for themselves.</summary>
    public sealed record ReportsAwait(Landing Landing) : WorkshopEvent;

    /// <summary>What a collection has come to is here: in the place of all that it has brought before.</summary>
    /// <param name="From">The collection.</param>
    /// <param name="Number">Its commit.</param>
    public sealed record ReportsLanded(string From, long Number, string Title, ImmutableArray<Landed> Findings) : WorkshopEvent
    {
        /// <summary>It was there, and does not count any more.</summary>
        public bool IsTakenBack { get; init; }
    }

    public sealed record AudienceChosen(Audience Audience) : WorkshopEvent
    {
        /// <summary>What the chat calls the group of people; null for any other audience.</summary>
        public string? Group { get; init; }
    }

    /// <summary>All who are to be asked in this round have joined, or have said before that they do not want to.</summary>
    public sealed record AudienceGathered(int Round) : WorkshopEvent;

    /// <summary>The map in short is shown in a channel by a new message from now on.</summary>
    /// <param name="Name">What people call the channel; null for the group's own.</param>
    /// <param name="Print">What the map says now, in short.</param>
    public sealed record SummaryBegun(Place Place, string? Name, string Print) : WorkshopEvent;

    /// <summary>When that happens next by itself.</summary>
    /// <param name="Next">Null: not any more.</param>
    public sealed record SummaryTimed(Place Place, string? Name, string? Rule, DateTimeOffset? Next) : WorkshopEvent;

    /// <summary>The map is not shown in a channel any more.</summary>
    public sealed record SummaryEnded(Place Place) : WorkshopEvent;

    /// <summary>Somebody is about to post a message, and nobody else does. Posting cannot be repeated without doubling it.</summary>
    /// <param name="Slot">What the message is for: <see cref="Slots"/>.</param>
    /// <param name="Attempt">From 1.</param>
    public sealed record PostStarted(string Slot, int Attempt) : WorkshopEvent;

    /// <param name="Message">What the platform calls the message; null when it refused the message for good.</param>
    public sealed record Posted(string Slot, int Attempt, string? Message) : WorkshopEvent;
}

/// <param name="Stage">Null: at no stage.</param>
public sealed record Placement(ElementId? Stage);

/// <summary>
/// What one command did: the unit that is folded, deduplicated and undone. In an anonymous step
/// <paramref name="By"/> is null and <paramref name="Id"/> is an HMAC under the step's key.
/// </summary>
public sealed record Deed(CommandId Id, ParticipantId? By, ImmutableArray<WorkshopEvent> Events);

/// <summary>What was written at once. Deeds of an anonymous step never share one with others.</summary>
/// <param name="At">
/// The later of the clock and the last commit. In an anonymous step the last commit's: so it tells nothing about when.
/// </param>
public sealed record Commit(DateTimeOffset At, ImmutableArray<Deed> Deeds);
