namespace WorkshopBot.Slack;

/// <summary>Slack cannot be used as it is configured. The message is for whoever runs the program, and holds no secret.</summary>
public sealed class SlackSetupException(string key, string expected) : Exception($"{key} should be {expected}.");
