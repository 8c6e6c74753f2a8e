using System.Runtime.InteropServices;

namespace WorkshopBot.Maps.Pictures;

/// <summary>An SVG document that librsvg has read. It has no address, so that nothing is loaded from anywhere.</summary>
internal sealed class RsvgDrawing : SafeHandle
{
    /// <summary>GError: a number, another, and the sentence.</summary>
    private const int Sentence = 8;

    public RsvgDrawing()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    public static RsvgDrawing Of(byte[] svg)
    {
        var drawing = new RsvgDrawing();
        drawing.SetHandle(Rsvg.New(svg, (nuint)svg.Length, out var error));
        return drawing.IsInvalid ? throw Failure(error) : drawing;
    }

    /// <summary>Fills a surface of this size.</summary>
    public void Render(CairoSurface surface, double width, double height)
    {
        using var context = CairoContext.On(surface);
        if (!Rsvg.Render(this, context, new(0, 0, width, height), out var error)) throw Failure(error);

        context.Check();
    }

    protected override bool ReleaseHandle()
    {
        Rsvg.Free(handle);
        return true;
    }

    private static InvalidOperationException Failure(nint error)
    {
        if (error == 0) return new("librsvg could not draw the map.");

        var sentence = Marshal.PtrToStringUTF8(Marshal.ReadIntPtr(error, Sentence));
        Rsvg.FreeError(error);
        return new($"librsvg could not draw the map: {sentence}");
    }
}
