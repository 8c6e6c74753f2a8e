namespace WorkshopBot.Teams;

/// <summary>Teams cannot be used as it is configured. The message is for whoever runs the program, and holds no secret.</summary>
public sealed class TeamsSetupException(string key, string expected) : Exception($"{key} should be {expected}.");
