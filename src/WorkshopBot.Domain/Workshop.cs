using System.Collections.Immutable;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Rules;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Domain;

/// <summary>All that has happened in a workshop, folded. Immutable; what grows is shared between versions, so a reply costs the same at any size.</summary>
public abstract record Workshop
{
    private Workshop() { }

    public static Workshop None(StepCatalog catalog) => new NotStarted(catalog);

    /// <summary>Total: an event that does not fit changes nothing.</summary>
    public Workshop Apply(Deed deed, DateTimeOffset at) => Fold.Apply(this, deed, at);

    public sealed record NotStarted(StepCatalog Catalog) : Workshop;

    public sealed record Running(StepCatalog Catalog, string Title, string Kind, string Language, string Script) : Workshop
    {
        public required ImmutableArray<StepState> Steps { get; init; }

        /// <summary>The step the workshop is at; the number of steps when it is past the last.</summary>
        public int Current { get; init; }

        public ImmutableDictionary<ParticipantId, Participant> People { get; init; } = ImmutableDictionary<ParticipantId, Participant>.Empty;

        public ImmutableDictionary<ElementId, Element> Elements { get; init; } = ImmutableDictionary<ElementId, Element>.Empty;

        public ImmutableDictionary<string, ElementId> Handles { get; init; } = ImmutableDictionary<string, ElementId>.Empty;

        /// <summary>The last number given per handle letter. Numbers are never given twice.</summary>
        public ImmutableDictionary<string, int> LastHandle { get; init; } = ImmutableDictionary<string, int>.Empty;

        /// <summary>Facilitators' orders, per kind.</summary>
        public ImmutableDictionary<string, ImmutableArray<ElementId>> Orders { get; init; } =
            ImmutableDictionary<string, ImmutableArray<ElementId>>.Empty;

        /// <summary>Of each no two are the same: a facilitator has said so.</summary>
        public ImmutableList<ImmutableArray<ElementId>> RefusedGroups { get; init; } = [];

        /// <summary>Commands that were carried out and whose they were: the same form sent again changes nothing.</summary>
        public ImmutableDictionary<CommandId, ParticipantId?> Commands { get; init; } = ImmutableDictionary<CommandId, ParticipantId?>.Empty;

        /// <summary>What can be undone, oldest first.</summary>
        public ImmutableList<Act> Acts { get; init; } = [];

        public ElementId? Focus { get; init; }

        public ImmutableArray<Way> Ways { get; init; } = [];

        public ImmutableArray<CloseUp> CloseUps { get; init; } = [];

        public ImmutableList<Note> Notes { get; init; } = [];

        /// <summary>Set aside in passing; what was set aside in a step is an element there.</summary>
        public ImmutableList<ParkedItem> Parked { get; init; } = [];

        public Ending? Ending { get; init; }

        /// <summary>How often the map was finished.</summary>
        public int Version { get; init; }

        /// <summary>The workshop as it was each time that the map was finished, without those before; the last few.</summary>
        public ImmutableList<Running> Finishes { get; init; } = [];

        /// <summary>The map is finished, and its review is due.</summary>
        public bool IsReviewDue { get; init; }

        /// <summary>How often a review fell due.</summary>
        public int TimesDue { get; init; }

        /// <summary>How many reviews were begun.</summary>
        public int Reviews { get; init; }

        /// <summary>The steps of the last review, in order.</summary>
        public ImmutableArray<int> Review { get; init; } = [];

        /// <summary>The workshop whose map this collection is about.</summary>
        public string? LandsOn { get; init; }

        public Audience Audience { get; init; }

        /// <summary>What the chat calls the group of people who are asked; null for any other audience.</summary>
        public string? AudienceGroup { get; init; }

        /// <summary>The last round for which all who are to be asked have been made part of the group.</summary>
        public int GatheredFor { get; init; }

        /// <summary>Whether somebody may be in the audience who is not asked yet.</summary>
        public bool IsAudienceMissing =>
            this is { Audience: not Audience.Whoever, Place: not null, Ending: null }
            && Step(Current) is { Progress: { Phase: Phase.Open, Round: var round } } && GatheredFor < round;

        /// <summary>What lands as soon as people have answered for themselves; then it stays known.</summary>
        public Landing? Awaiting { get; init; }

        /// <summary>What collections have brought, by the collection.</summary>
        public ImmutableDictionary<string, PastLanding> Landings { get; init; } = ImmutableDictionary<string, PastLanding>.Empty;

        /// <summary>The channel or chat that the group meets in; null where there is none, as in a browser room.</summary>
        public Place? Place { get; init; }

        /// <summary>The messages that the bot keeps there, by slot.</summary>
        public ImmutableDictionary<string, Post> Posts { get; init; } = ImmutableDictionary<string, Post>.Empty;

        /// <summary>Where the map in short is shown, by <see cref="Summary.KeyOf"/>.</summary>
        public ImmutableDictionary<string, Summary> Summaries { get; init; } = ImmutableDictionary<string, Summary>.Empty;

        /// <summary>The last number given to the message of a summary.</summary>
        public int LastSummary { get; init; }

        public DateTimeOffset LastCommit { get; init; }

        /// <summary>When a facilitator last did something that only facilitators can.</summary>
        public DateTimeOffset LastFacilitation { get; init; }

        public StepState? Step(int step) => step >= 0 && step < Steps.Length ? Steps[step] : null;

        public StepState? Find(StepName name) => Steps.FirstOrDefault(s => s.Definition.Name == name);

        public Participant? Present(ParticipantId? id) =>
            id is { } known && People.GetValueOrDefault(known) is { Here: true } person ? person : null;

        /// <summary>The element that speaks for this one now: itself, or what it is merged into. Null when that is not on the map.</summary>
        public Element? Survivor(ElementId id)
        {
            var element = Elements.GetValueOrDefault(id);
            while (element?.MergedInto is { } into) element = Elements.GetValueOrDefault(into);
            return element is { Status: ElementStatus.Live } ? element : null;
        }

        /// <summary>The live stage an element stands at, by its facilitator's placement or its author's; null when it stands at none.</summary>
        public Element? StageOf(Element element)
        {
            if (element.Moved is { } moved) return moved.Stage is { } to ? Survivor(to) : null;
            if (Catalog.Kind(element.Kind).StageField is { } field && element.Payload.Word(field) is { } own) return Survivor(new(own));

            // What was merged into it may know where the first did not say.
            foreach (var member in element.Members)
            {
                if (StageOf(Elements[member]) is { } stage) return stage;
            }

            return null;
        }
    }
}

/// <param name="Here">False after leaving.</param>
/// <param name="Removed">Left because a facilitator said so: comes back by invitation only.</param>
public sealed record Participant(Role Role, bool Here, bool Removed = false)
{
    /// <summary>When they came, for the last time.</summary>
    public DateTimeOffset Since { get; init; }

    public Availability Availability { get; init; } = Availability.Always;
}

/// <summary>When somebody may be written to without having asked for anything.</summary>
/// <param name="QuietUntil">Not before; null: at once. <see cref="Muted"/>: never again.</param>
/// <param name="Hours">Their working hours as they said them; null for the usual ones. The core knows no zones and only keeps it.</param>
public sealed record Availability(DateTimeOffset? QuietUntil = null, string? Hours = null)
{
    public static readonly DateTimeOffset Muted = DateTimeOffset.MaxValue;

    public static Availability Always { get; } = new();

    public bool IsQuiet(DateTimeOffset now) => QuietUntil > now;

    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsMuted => QuietUntil == Muted;
}

/// <param name="At">When.</param>
/// <param name="Owner">Who keeps the map alive.</param>
public sealed record Ending(DateTimeOffset At, ParticipantId Owner, DateTimeOffset NextReview);

public sealed record Note(NoteKind Kind, string Text);

public sealed record ParkedItem(ParticipantId? By, string Text);
