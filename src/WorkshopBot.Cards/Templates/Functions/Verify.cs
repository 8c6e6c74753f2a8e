using WorkshopBot.Cards.Templates.Values;

namespace WorkshopBot.Cards.Templates.Functions;

/// <summary>Whether a function can take this value at this place: null, or what is wrong with it.</summary>
internal delegate string? Verify(Value value, int position);

internal static class Verifies
{
    public static readonly Verify Nothing = (_, _) => null;

    public static readonly Verify Number = (v, _) => v.IsNumber ? null : "is not a number";

    public static readonly Verify Integer = (v, _) => v.IsInteger ? null : "is not a whole number";

    public static readonly Verify Divisor = (v, i) =>
        !v.IsNumber ? "is not a number" : i > 0 && v.Number == 0 ? "is 0, which nothing can be divided by" : null;

    public static readonly Verify NumberOrNumbers = (v, _) =>
        v.IsNumber || AreNumbers(v) ? null : "is neither a number nor a list of numbers";

    public static readonly Verify Numbers = (v, _) => AreNumbers(v) ? null : "is not a list of numbers";

    public static readonly Verify NumberOrTextOrUndefined = (v, _) =>
        v.IsNumber || v.IsText || v.IsUndefined ? null : "is neither a number nor a text";

    public static readonly Verify Text = (v, _) => v.IsText ? null : "is not a text";

    public static readonly Verify TextOrUndefined = (v, _) => v.IsText || v.IsUndefined ? null : "is not a text";

    public static readonly Verify List = (v, _) => v.IsList ? null : "is not a list";

    // JavaScript's null is an object, too, until something is asked of it.
    public static readonly Verify Container = (v, _) =>
        v.Kind is Kind.Text or Kind.List or Kind.Object or Kind.Null ? null : "is neither a text, a list nor an object";

    public static readonly Verify ContainerOrNothing = (v, i) => v.IsUndefined ? null : Container(v, i);

    public static readonly Verify Something = (v, _) => v.IsNothing ? "is null" : null;

    private static bool AreNumbers(Value value) => value.IsList && value.Items.All(i => i.IsNumber);
}
