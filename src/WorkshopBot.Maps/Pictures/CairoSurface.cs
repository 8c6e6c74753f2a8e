using System.Drawing;
using System.Runtime.InteropServices;

namespace WorkshopBot.Maps.Pictures;

/// <summary>What is drawn on: pixels, or the page of a PDF that is written while it is drawn.</summary>
internal sealed unsafe class CairoSurface : SafeHandle
{
    private readonly CairoOutput? output;

    private CairoSurface(CairoOutput? output)
        : base(0, ownsHandle: true) => this.output = output;

    public override bool IsInvalid => handle == 0;

    /// <summary>Without transparency.</summary>
    /// <param name="paper">What is seen where nothing is drawn: where a drawing ends within a pixel.</param>
    public static CairoSurface Image(int width, int height, Color paper)
    {
        var image = Checked(new(null), Cairo.NewImage(Cairo.Rgb, width, height));
        using var context = CairoContext.On(image);
        Cairo.SetSource(context, paper.R / 255d, paper.G / 255d, paper.B / 255d);
        Cairo.Paint(context);
        context.Check();
        return image;
    }

    public static CairoSurface Pdf(Stream stream, double width, double height, string title)
    {
        var output = new CairoOutput(stream);
        var surface = Checked(new(output), Cairo.NewPdf(&CairoOutput.Write, output.Closure, width, height));
        Cairo.SetMetadata(surface, Cairo.Title, Typesetting.SafeText.Clean(title));

        // The same map gives the same bytes.
        Cairo.SetMetadata(surface, Cairo.MadeAt, "");
        return surface;
    }

    /// <summary>Of an image.</summary>
    public void WritePng(Stream stream)
    {
        Cairo.FlushSurface(this);
        try
        {
            OpaquePng.Write(Cairo.WidthOf(this), Cairo.HeightOf(this), Line, stream);
        }
        catch (IOException e)
        {
            throw CairoOutput.Failed(e);
        }
    }

    private ReadOnlySpan<uint> Line(int number) =>
        new(Cairo.DataOf(this) + ((long)number * Cairo.StrideOf(this)), Cairo.WidthOf(this));

    public void BeginPage(double width, double height) => Cairo.SetPageSize(this, width, height);

    public void EndPage() => Cairo.ShowPage(this);

    /// <summary>Writes what is not written yet.</summary>
    public void Finish()
    {
        Cairo.Finish(this);
        output?.Check();
        Cairo.Check(Cairo.Status(this));
    }

    protected override bool ReleaseHandle()
    {
        // A PDF that was not finished is so now: its output goes last.
        Cairo.FreeSurface(handle);
        output?.Dispose();
        return true;
    }

    private static CairoSurface Checked(CairoSurface surface, nint made)
    {
        surface.SetHandle(made);
        Cairo.Check(Cairo.Status(surface));
        return surface;
    }
}
