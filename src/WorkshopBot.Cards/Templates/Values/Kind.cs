namespace WorkshopBot.Cards.Templates.Values;

internal enum Kind
{
    /// <summary>There is no such thing: not the same as null in JSON.</summary>
    Undefined,
    Null,
    Boolean,
    Number,
    Text,
    List,
    Object,

    /// <summary>An evaluation that failed; some functions take it for false.</summary>
    Error,

    /// <summary>
    /// What the reference implementation returns by oversight after an index fails; whoever touches it fails for
    /// good.
    /// </summary>
    Void,
}
