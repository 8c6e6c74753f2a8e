using WorkshopBot.Engine;

namespace WorkshopBot.Web.Forms;

/// <summary>Names one form that was drawn, or one press of a button. The page makes its own after the first.</summary>
internal static class FormId
{
    private const int Longest = 64;

    /// <summary>Of a form that can be sent once in its room.</summary>
    public const string First = "start";

    public static string New() => RandomId.New();

    public static bool IsOne(string? text) =>
        text is { Length: > 0 and <= Longest } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
