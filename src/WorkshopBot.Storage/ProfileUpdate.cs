using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage;

internal static class ProfileUpdate
{
    /// <summary>The newer profile; what it does not know stays as it was.</summary>
    public static Profile With(this Profile known, Profile newer) =>
        new(newer.Name, newer.Locale ?? known.Locale, newer.TimeZone ?? known.TimeZone);
}
