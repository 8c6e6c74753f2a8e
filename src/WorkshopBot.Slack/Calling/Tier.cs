namespace WorkshopBot.Slack.Calling;

/// <summary>How often a method may be called by an app in a workspace: https://docs.slack.dev/apis/web-api/rate-limits.</summary>
internal enum Tier
{
    /// <summary>Once a minute.</summary>
    One,

    /// <summary>20 times a minute.</summary>
    Two,

    /// <summary>50 times a minute.</summary>
    Three,

    /// <summary>100 times a minute.</summary>
    Four,

    /// <summary>A message a second and channel, and "several hundred" a minute and workspace.</summary>
    Posting,

    /// <summary>"Hundreds" a minute: the special ones that say no number.</summary>
    Generous,
}

internal static class Tiers
{
    public static int CallsAMinute(this Tier tier) => tier switch
    {
        Tier.One => 1,
        Tier.Two => 20,
        Tier.Three => 50,
        Tier.Four => 100,
        _ => 300,
    };
}
