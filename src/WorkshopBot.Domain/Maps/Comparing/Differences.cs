namespace WorkshopBot.Domain.Maps.Comparing;

/// <summary>What changed in an element beside its words and its place.</summary>
internal static class Differences
{
    public static Changes Of(Stage before, Stage after)
    {
        var (then, now) = (before.Emotion, after.Emotion);
        return When(then with { Disagreement = now.Disagreement } != now, Changes.Feeling)
            | When(then.Disagreement != now.Disagreement, Changes.Disagreement);
    }

    public static Changes Of(Touchpoint before, Touchpoint after) => Changes.None;

    public static Changes Of(PainPoint before, PainPoint after) =>
        When(before.Severity != after.Severity, Changes.Severity)
        | When(before.Evidence != after.Evidence, Changes.Evidence)
        | When(before.Reports != after.Reports, Changes.Reports);

    public static Changes Of(Opportunity before, Opportunity after) =>
        When(before.Rank != after.Rank, Changes.Rank)
        | When(before.Score != after.Score, Changes.Score)
        | When(before.Owner != after.Owner, Changes.Owner);

    public static Changes When(bool isSo, Changes change) => isSo ? change : Changes.None;
}
