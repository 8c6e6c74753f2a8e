namespace WorkshopBot.Storage;

/// <summary>The store cannot be opened. Nothing in it was changed; the message says what is there and what to do.</summary>
public sealed class StoreUnusableException(string message, Exception? inner = null) : Exception(message, inner);
