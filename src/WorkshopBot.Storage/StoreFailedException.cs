namespace WorkshopBot.Storage;

/// <summary>
/// An open store could not read or write; the message says why. After a write the outcome is unknown, as after any exception.
/// </summary>
public sealed class StoreFailedException(string message, Exception? inner = null) : Exception(message, inner);
