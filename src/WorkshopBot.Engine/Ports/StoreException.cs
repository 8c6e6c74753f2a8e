namespace WorkshopBot.Engine.Ports;

/// <summary>What a store throws that can be reached no more, or not now. After a write the outcome is unknown.</summary>
public abstract class StoreException(string message, Exception? inner) : Exception(message, inner);
