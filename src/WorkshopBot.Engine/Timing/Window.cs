namespace WorkshopBot.Engine.Timing;

/// <summary>From when until when people are asked.</summary>
public sealed record Window(DateTimeOffset Opens, DateTimeOffset Closes);
