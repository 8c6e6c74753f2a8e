using System.Runtime.InteropServices;

namespace WorkshopBot.Maps.Pictures;

/// <summary>What draws on a surface.</summary>
internal sealed class CairoContext : SafeHandle
{
    public CairoContext()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    public static CairoContext On(CairoSurface surface)
    {
        var context = new CairoContext();
        context.SetHandle(Cairo.NewContext(surface));
        return context;
    }

    public void Check() => Cairo.Check(Cairo.Status(this));

    protected override bool ReleaseHandle()
    {
        Cairo.FreeContext(handle);
        return true;
    }
}
