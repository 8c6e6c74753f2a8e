using System.Globalization;

namespace WorkshopBot.Domain;

/// <summary>A message that the bot posts once and then keeps up to date.</summary>
/// <param name="Attempt">From 1. A press on a message of an earlier attempt finds a message that has moved.</param>
/// <param name="StartedAt">When the attempt began.</param>
/// <param name="Message">What the platform calls it; null until that is known.</param>
/// <param name="IsRefused">The platform does not take it: the channel is gone, or the bot was removed from it.</param>
public sealed record Post(int Attempt, DateTimeOffset StartedAt, string? Message = null, bool IsRefused = false)
{
    /// <summary>Begun so long ago without an end that whoever began it must have died: whether it was posted, nobody knows.</summary>
    public static readonly TimeSpan LostAfter = TimeSpan.FromSeconds(60);

    /// <summary>Begun, and its outcome will never be known.</summary>
    public bool IsLost(DateTimeOffset now) => Message is null && !IsRefused && now - StartedAt >= LostAfter;
}

/// <summary>The messages of a workshop together.</summary>
public static class Posts
{
    /// <summary>
    /// Whether somebody sees a message that no slot knows: its attempt counted as lost, and yet it was posted. While one is on its way,
    /// nobody can tell.
    /// </summary>
    /// <param name="isPrivate">
    /// Sent to one person. It may be a reminder or a pulse, and of those not all are known by their message.
    /// </param>
    public static bool IsLeftOver(Workshop.Running w, string message, bool isPrivate, DateTimeOffset now)
    {
        var kept = w.Posts.Where(p => !Slots.IsOnce(p.Key)).Select(p => p.Value).ToList();
        return kept.Any(p => p.Attempt > 1) && w.Posts.All(p => !Slots.IsSummary(p.Key) || p.Value.Message != message)
            && kept.All(p => p.Message != message && (p.Message is not null || p.IsRefused || p.IsLost(now)))
            && !(isPrivate && w.Posts.Any(p =>
                Slots.IsPulse(p.Key) || (Slots.IsReminder(p.Key) && (p.Value.Message ?? message) == message)));
    }
}

/// <summary>What messages are for. A slot holds one message, however often posting it is tried.</summary>
public static class Slots
{
    /// <summary>Where the workshop stands.</summary>
    public const string Board = "board";

    private const string OfStep = "step/";
    private const string OfCockpit = "cockpit/";
    private const string OfReminder = "reminder/";
    private const string OfPulse = "pulse/";
    private const string OfLook = "look/";
    private const string OfFate = "fate/";
    private const string OfDigest = "digest/";
    private const string OfReview = "review/";
    private const string OfChanges = "changes/";
    private const string OfSummary = "summary/";

    /// <summary>The message of a step, by its position; of one that opens again and again, and in each review, a new one.</summary>
    public static string Step(int step, Workshop.Running w) => (w.Step(step), w.Reviews) switch
    {
        ({ Settings.Recurs: not null, Progress.Round: > 1 and var round }, _) => string.Create(CultureInfo.InvariantCulture, $"{OfStep}{step}.{round}"),
        (_, > 0 and var review) => string.Create(CultureInfo.InvariantCulture, $"{OfStep}{step}.review-{review}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{OfStep}{step}"),
    };

    /// <summary>Asks for the review of a finished map, each time that one falls due.</summary>
    public static string Review(Workshop.Running w) => string.Create(CultureInfo.InvariantCulture, $"{OfReview}{w.TimesDue}");

    /// <summary>What has changed since the version before this one.</summary>
    public static string Changes(int version) => string.Create(CultureInfo.InvariantCulture, $"{OfChanges}{version}");

    /// <summary>The map in short in some channel: each message has its own, by its number.</summary>
    public static string Summary(int number) => string.Create(CultureInfo.InvariantCulture, $"{OfSummary}{number}");

    /// <summary>A facilitator's own message.</summary>
    public static string Cockpit(ParticipantId facilitator) => $"{OfCockpit}{facilitator}";

    /// <summary>One person's reminder of a step that waits for them. It is posted once, or not at all.</summary>
    public static string Reminder(Reminding.Window window, ParticipantId who) => $"{OfReminder}{Ask(window)}/{who}";

    /// <summary>One person's latest pulse of a step: its attempt is the occasion, so that there is one slot however often they are asked.</summary>
    public static string Pulse(Reminding.Window window, ParticipantId who) => $"{OfPulse}{Ask(window)}/{who}";

    /// <summary>What became of one person's reports, once the workshop is finished.</summary>
    public static string Fate(Reminding.Window window, ParticipantId who) => $"{OfFate}{Ask(window)}/{who}";

    /// <summary>What a round of a collection has come to, by the middle of its window or by its end.</summary>
    public static string Digest(int step, StepProgress progress, bool isEnd) => string.Create(
        CultureInfo.InvariantCulture, $"{OfDigest}{step}.{progress.Part}.{progress.Round}/{(isEnd ? "end" : "half")}");

    /// <summary>No message: its attempt is the hour in which the workshop was last woken to look who is to be reminded.</summary>
    public static string Look(Reminding.Window window) => $"{OfLook}{Ask(window)}";

    /// <summary>What is not begun again when its outcome is unknown: twice is worse than not at all.</summary>
    public static bool IsOnce(string slot) => IsReminder(slot) || IsPulse(slot) || slot.StartsWith(OfFate, StringComparison.Ordinal)
        || IsSummary(slot) || slot.StartsWith(OfLook, StringComparison.Ordinal);

    /// <summary>The same of one step, in whichever of its rounds.</summary>
    public static bool IsOnceOf(string slot, int step) =>
        IsOnce(slot) && slot[(slot.IndexOf('/', StringComparison.Ordinal) + 1)..].StartsWith(
            string.Create(CultureInfo.InvariantCulture, $"{step}."), StringComparison.Ordinal);

    public static bool IsReminder(string slot) => slot.StartsWith(OfReminder, StringComparison.Ordinal);

    public static bool IsPulse(string slot) => slot.StartsWith(OfPulse, StringComparison.Ordinal);

    public static bool IsSummary(string slot) => slot.StartsWith(OfSummary, StringComparison.Ordinal);

    private static string Ask(Reminding.Window window) =>
        string.Create(CultureInfo.InvariantCulture, $"{window.Step}.{window.Part}.{window.Round}");

    public static int? StepOf(string slot) =>
        slot.StartsWith(OfStep, StringComparison.Ordinal)
            && int.TryParse(slot[OfStep.Length..].Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var step)
            ? step
            : null;

    public static ParticipantId? FacilitatorOf(string slot) =>
        slot.StartsWith(OfCockpit, StringComparison.Ordinal) ? new(slot[OfCockpit.Length..]) : null;
}
