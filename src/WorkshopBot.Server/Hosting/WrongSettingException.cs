namespace WorkshopBot.Server.Hosting;

/// <summary>A configuration key has a value that cannot be. The message is for whoever runs the program.</summary>
internal sealed class WrongSettingException(string key, string expected) : Exception($"{key} should be {expected}.");
