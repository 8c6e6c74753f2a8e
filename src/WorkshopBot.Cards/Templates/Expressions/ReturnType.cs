namespace WorkshopBot.Cards.Templates.Expressions;

/// <summary>
/// What an expression may evaluate to, as far as its text tells. <see cref="Any"/> is known only to the
/// data.
/// </summary>
[Flags]
internal enum ReturnType
{
    None = 0,
    Boolean = 1,
    Number = 2,
    Any = 4,
    Text = 8,
    List = 16,
}
