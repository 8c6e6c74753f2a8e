namespace WorkshopBot.Engine.Acting;

internal static class TidyDesk
{
    public static IEnumerable<KeyValuePair<string, Handler>> Handlers => [];
}
