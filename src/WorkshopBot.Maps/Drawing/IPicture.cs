namespace WorkshopBot.Maps.Drawing;

/// <summary>What fills a document of its own.</summary>
internal interface IPicture
{
    double Width { get; }

    double Height { get; }

    void Draw(Canvas canvas);
}
