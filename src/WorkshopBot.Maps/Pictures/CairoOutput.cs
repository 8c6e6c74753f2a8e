using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace WorkshopBot.Maps.Pictures;

/// <summary>A stream that cairo writes to. What goes wrong there is kept: no exception may pass through cairo.</summary>
internal sealed unsafe class CairoOutput : IDisposable
{
    private readonly Stream stream;
    private GCHandle self;
    private Exception? failure;

    public CairoOutput(Stream stream)
    {
        this.stream = stream;
        self = GCHandle.Alloc(this);
    }

    public nint Closure => GCHandle.ToIntPtr(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static int Write(nint closure, byte* data, uint length)
    {
        var output = (CairoOutput)GCHandle.FromIntPtr(closure).Target!;
        try
        {
            output.stream.Write(new ReadOnlySpan<byte>(data, (int)length));
            return Cairo.Success;
        }
#pragma warning disable CA1031 // An exception that passes through cairo ends the process. Whatever it is, Check throws it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            output.failure ??= e;
            return Cairo.WriteError;
        }
    }

    public void Check()
    {
        if (failure is not null) throw Failed(failure);
    }

    public static IOException Failed(Exception failure) => new("The picture could not be written.", failure);

    public void Dispose() => self.Free();
}
