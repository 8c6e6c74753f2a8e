namespace WorkshopBot.Engine.Acting;

/// <summary>What the actions on our cards are called. Each has a handler, and a test finds each on a card.</summary>
public static class Verbs
{
    public const string OpenStart = "start.open";
    public const string Start = "start";
    public const string Join = "join";
    public const string Leave = "leave";
    public const string TakeOver = "take-over";
    public const string Add = "add";
    public const string Park = "park";
    public const string TakeBack = "take-back";
    public const string Recur = "recur";
    public const string Unrecur = "unrecur";

    public const string NothingToday = "pulse.nothing";
    public const string Mute = "mute";
    public const string Unmute = "unmute";
    public const string OpenAvailability = "availability.open";
    public const string Availability = "availability.save";

    public const string OpenAnswer = "answer.open";
    public const string SaveAnswer = "answer.save";
    public const string SaveMore = "answer.save-more";
    public const string MoreRows = "answer.rows";
    public const string Claim = "claim";
    public const string Unclaim = "unclaim";
    public const string Details = "details";
    public const string CatchUp = "catch-up";

    public const string Next = "next";
    public const string RevealSoon = "reveal-soon";
    public const string Back = "back";
    public const string Skip = "skip";
    public const string Reopen = "reopen";
    public const string Extend = "extend";
    public const string Spotlight = "spotlight";
    public const string Undo = "undo";
    public const string Finish = "finish";
    public const string Resume = "resume";
    public const string OpenReview = "review.open";
    public const string Review = "review.save";
    public const string ReviewLater = "review.later";
    public const string More = "more";
    public const string Focus = "focus";

    public const string OpenExport = "export.open";
    public const string TakeExport = "export.take";
    public const string OpenShare = "share.open";
    public const string Share = "share.save";
    public const string RoomLink = "links.room";
    public const string RevokeLinks = "links.revoke";

    public const string ShowSummary = "summary.show";
    public const string OpenSummary = "summary.open";
    public const string Summary = "summary.save";
    public const string EndSummary = "summary.end";

    public const string OpenTidy = "tidy.open";
    public const string TidyGroups = "tidy.groups";
    public const string TidyLeftovers = "tidy.leftovers";
    public const string TidyOrder = "tidy.order";

    public const string OpenRateAgain = "rate-again.open";
    public const string RateAgain = "rate-again.save";
    public const string OpenConnect = "connect.open";
    public const string Connect = "connect.save";
    public const string OpenShortlist = "shortlist.open";
    public const string Shortlist = "shortlist.save";
    public const string OpenNote = "note.open";
    public const string Note = "note.save";
    public const string OpenPeople = "people.open";
    public const string People = "people.save";

    /// <summary>Whether an action leads to a form that starts from what was said.</summary>
    public static bool Opens(string verb) => verb.EndsWith(".open", StringComparison.Ordinal);

    /// <summary>Whether an action of a message leads to a page of its own, for who pressed it.</summary>
    public static bool Shows(string verb) => Opens(verb) || verb is Details or CatchUp or More;
}
