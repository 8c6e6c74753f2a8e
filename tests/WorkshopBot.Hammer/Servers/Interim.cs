using System.Collections.Immutable;

namespace WorkshopBot.Hammer.Servers;

/// <summary>What was found when a server had just been killed.</summary>
/// <param name="CutOff">Forms on their way to the server that was killed, and not answered by another yet.</param>
/// <param name="FoundCutOff">How many of those are in the log all the same: sending them again must not double them.</param>
public sealed record Interim(
    long Commits, int Acknowledged, int CutOff, int FoundCutOff, int Lost, int Doubled, ImmutableArray<string> Problems);
