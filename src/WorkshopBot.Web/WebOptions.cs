namespace WorkshopBot.Web;

/// <summary>What the room may do and how much of it. Bound from configuration section <c>Web</c>.</summary>
public sealed class WebOptions
{
    public const string Section = "Web";

    /// <summary>Whether rooms may be made from anywhere, not only from this machine.</summary>
    public bool AllowCreate { get; set; }

    /// <summary>
    /// Where people reach this program from outside, from the key <c>PublicUrl</c>: besides loopback names the only host
    /// that is answered. Null: only this machine.
    /// </summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>Open event streams in this process.</summary>
    public int MostStreams { get; set; } = 2_000;

    /// <summary>Open event streams of one person.</summary>
    public int MostStreamsOfOne { get; set; } = 8;
}
