namespace WorkshopBot.Storage;

/// <summary>Times are kept as whole milliseconds of Unix time, in every store alike.</summary>
internal static class Milliseconds
{
    public static DateTimeOffset Whole(DateTimeOffset time) => From(Of(time));

    public static long Of(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    public static DateTimeOffset From(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
