using WorkshopBot.Cards;

namespace WorkshopBot.Web.Library;

/// <summary>How long ago something was, in words: as exact as it matters.</summary>
internal static class Age
{
    private const double DaysOfMonth = 365.25 / 12;

    public static string Of(TimeSpan passed, Phrases phrases) => passed.TotalDays switch
    {
        < 1 => phrases["library.age.today"],
        < 45 and var days => phrases.Count("library.age.days", (int)days),
        var days when days / DaysOfMonth < 24 => phrases.Count("library.age.months", (int)(days / DaysOfMonth)),
        var days => phrases.Count("library.age.years", (int)(days / 365.25)),
    };
}
