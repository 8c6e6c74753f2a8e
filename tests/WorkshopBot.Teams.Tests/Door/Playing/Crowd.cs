namespace WorkshopBot.Teams.Tests.Door.Playing;

/// <summary>What takes all of the machine for some seconds, while others would wait for it.</summary>
[CollectionDefinition(nameof(Crowd), DisableParallelization = true)]
public sealed class Crowd;
