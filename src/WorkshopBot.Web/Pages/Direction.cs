using WorkshopBot.Domain;

namespace WorkshopBot.Web.Pages;

internal static class Direction
{
    public static string Of(string language) => Languages.IsRightToLeft(language) ? "rtl" : "ltr";
}
