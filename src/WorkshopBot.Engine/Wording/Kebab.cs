using System.Text;

namespace WorkshopBot.Engine.Wording;

internal static class Kebab
{
    /// <summary><c>too-long</c> for <c>TooLong</c>.</summary>
    public static string Of<T>(T value) where T : struct, Enum
    {
        var kebab = new StringBuilder();
        foreach (var c in value.ToString())
        {
            if (char.IsUpper(c) && kebab.Length > 0) kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(c));
        }

        return kebab.ToString();
    }
}
