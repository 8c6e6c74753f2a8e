using Microsoft.Extensions.Configuration;

namespace WorkshopBot.Server.Hosting;

/// <summary>How long things are kept, in whole days; null: until somebody deletes them.</summary>
/// <param name="WorkshopDays">After a workshop's last change.</param>
/// <param name="UninstalledDays">After a customer has taken the bot away everywhere.</param>
internal sealed record RetentionOptions(int? WorkshopDays = null, int? UninstalledDays = null)
{
    public const string WorkshopDaysKey = "Retention:WorkshopDays";
    public const string UninstalledDaysKey = "Retention:UninstalledDays";

    // A hundred years: further back there is no date to compare with.
    private const int MostDays = 36_500;

    public bool IsOn => WorkshopDays is not null || UninstalledDays is not null;

    /// <exception cref="WrongSettingException">A value cannot be.</exception>
    public static RetentionOptions Read(IConfiguration configuration) =>
        new(Days(WorkshopDaysKey, configuration), Days(UninstalledDaysKey, configuration));

    private static int? Days(string key, IConfiguration configuration) => configuration[key] switch
    {
        null or "" => null,
        var value when int.TryParse(value, out var days) && days is >= 1 and <= MostDays => days,
        var value => throw new WrongSettingException(key, $"a whole number of days from 1 to {MostDays}, not \"{value}\""),
    };
}
