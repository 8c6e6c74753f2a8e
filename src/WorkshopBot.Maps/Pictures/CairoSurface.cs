using System.Runtime.InteropServices;

namespace WorkshopBot.Maps.Pictures;

/// <summary>What is drawn on: pixels, or the page of a PDF that is written while it is drawn.</summary>
internal sealed unsafe class CairoSurface : SafeHandle
{
    private readonly CairoOutput? output;

    private CairoSurface(CairoOutput? output)
        : base(0, ownsHandle: true) => this.output = output;

    public override bool IsInvalid => handle == 0;

    public static CairoSurface Image(int width, int height) => Checked(new(null), Cairo.NewImage(Cairo.Argb, width, height));

    public static CairoSurface Pdf(Stream stream, double width, double height, string title)
    {
        var output = new CairoOutput(stream);
        var surface = Checked(new(output), Cairo.NewPdf(&CairoOutput.Write, output.Closure, width, height));
        Cairo.SetMetadata(surface, Cairo.Title, Typesetting.SafeText.Clean(title));

        // The same map gives the same bytes.
        Cairo.SetMetadata(surface, Cairo.MadeAt, "");
        return surface;
    }

    public void WritePng(Stream stream)
    {
        using var png = new CairoOutput(stream);
        var status = Cairo.WritePng(this, &CairoOutput.Write, png.Closure);
        png.Check();
        Cairo.Check(status);
    }

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
