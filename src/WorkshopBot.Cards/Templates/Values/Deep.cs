using System.Runtime.CompilerServices;

namespace WorkshopBot.Cards.Templates.Values;

/// <summary>Limits that keep a template, or the data it is given, from taking the process down.</summary>
internal static class Deep
{
    /// <summary>How deep objects and lists may stand in one another in a template.</summary>
    public const int Template = 200;

    /// <summary>How deep an expression may be nested.</summary>
    public const int Expression = 100;

    /// <summary>How many operators, indexes or calls may follow one another in an expression.</summary>
    public const int Chain = 500;

    /// <summary>How long a text may become, in characters.</summary>
    public const int Length = 4_000_000;

    /// <summary>For data, whose depth nobody checked.</summary>
    public static void Guard()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new RefusedException("the data is nested too deep");
    }

    public static void GuardLength(long length)
    {
        if (length > Length) throw new RefusedException($"the text grows beyond {Length} characters");
    }
}
