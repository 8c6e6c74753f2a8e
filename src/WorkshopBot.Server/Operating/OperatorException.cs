namespace WorkshopBot.Server.Operating;

/// <summary>What was asked for cannot be done. The message is a sentence for the operator.</summary>
internal sealed class OperatorException(string message) : Exception(message);
