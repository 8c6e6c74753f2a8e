namespace WorkshopBot.Web.Pictures;

/// <summary>The picture of a map that stands in a message.</summary>
internal static class ChatPicture
{
    /// <summary>Of the exports: at most 1,024 pixels wide and high, and 1 MB, which is what Teams takes.</summary>
    public const string Format = "png-compact";
}
