namespace WorkshopBot.Domain.Commands;

/// <summary>
/// What a form asks for: all of a kind, or of a kind what stands at one stage or is about one thing. A person's words that a
/// form does not ask for stay as they are when it is saved.
/// </summary>
/// <param name="At">Id or handle of the stage or thing; null for all of the kind.</param>
public readonly record struct Coverage(string Kind, string? At = null);
