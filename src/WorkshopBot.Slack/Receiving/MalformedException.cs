namespace WorkshopBot.Slack.Receiving;

/// <summary>A payload lacks what Slack always sends. It never says what was there instead.</summary>
internal sealed class MalformedException(string missing) : Exception($"There is no {missing}.");
