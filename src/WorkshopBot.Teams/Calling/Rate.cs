using System.Collections.Immutable;

namespace WorkshopBot.Teams.Calling;

/// <summary>So many calls within so long.</summary>
internal readonly record struct Limit(int Calls, TimeSpan Window);

/// <summary>
/// How often Teams lets a bot call: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit. It says nothing
/// of edits, so they count as messages do.
/// </summary>
/// <param name="MostWaiting">Whoever comes after so many is told to come later.</param>
internal sealed record Rate(string Name, int MostWaiting, ImmutableArray<Limit> Limits)
{
    /// <summary>For calls that were longer on their way than those before them.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(250);

    /// <summary>Of a conversation, or of a thread of a channel.</summary>
    public static readonly Rate Sending = new("sending", 100, Within((7, 1), (8, 2), (60, 30), (1_800, 3_600)));

    public static readonly Rate Asking = new("asking", 100, Within((14, 1), (16, 2), (120, 30), (3_600, 3_600)));

    public static readonly Rate OfTenant = new("tenant", 3_000, Within((50, 1)));

    private static ImmutableArray<Limit> Within(params ReadOnlySpan<(int Calls, int Seconds)> limits)
    {
        var all = ImmutableArray.CreateBuilder<Limit>();
        foreach (var (calls, seconds) in limits) all.Add(new(calls, TimeSpan.FromSeconds(seconds) + Margin));
        return all.ToImmutable();
    }
}
