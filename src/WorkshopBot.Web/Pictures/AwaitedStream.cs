namespace WorkshopBot.Web.Pictures;

/// <summary>Takes nothing more once nobody waits for it: so what writes to it stops, too.</summary>
internal sealed class AwaitedStream(CancellationToken cancellationToken) : MemoryStream
{
    public override void Write(byte[] buffer, int offset, int count)
    {
        cancellationToken.ThrowIfCancellationRequested();
        base.Write(buffer, offset, count);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        cancellationToken.ThrowIfCancellationRequested();
        base.Write(buffer);
    }
}
