using System.Collections.Immutable;

namespace WorkshopBot.Hammer.Checking;

/// <summary>What was found in a file, against what was sent and acknowledged.</summary>
/// <param name="Unanswered">Sent, and nobody was told what became of it.</param>
/// <param name="FoundUnanswered">How many of those are in the log all the same: sending them again must not double them.</param>
/// <param name="Lost">Acknowledged, and not there.</param>
/// <param name="Doubled">There more than once.</param>
/// <param name="Problems">A sentence for everything that is not as it should be.</param>
public sealed record Verdict(
    long Commits, int Acknowledged, int OnMap, int Unanswered, int FoundUnanswered, int Lost, int Doubled, ImmutableArray<string> Problems)
{
    public bool IsFine => Problems.IsEmpty;
}
