using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Exports;

namespace WorkshopBot.Web.Pictures;

/// <summary>
/// Writes maps as files to take away, for as long as somebody waits for them. Painting takes up to 160 MB, so there is one at a time
/// in a process, and the others wait.
/// </summary>
/// <param name="paints">Whether this machine can paint.</param>
public sealed class MapFiles(bool paints) : IDisposable
{
    private readonly SemaphoreSlim painting = new(1, 1);

    /// <summary>Whether files of this format can be made here.</summary>
    public bool CanWrite(IMapExport export) => paints || !export.IsPainted;

    public async Task<byte[]> Write(IMapExport export, JourneyMap map, CancellationToken cancellationToken)
    {
        if (!export.IsPainted) return await Task.Run(() => Written(export, map, cancellationToken), cancellationToken);

        await painting.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Written(export, map, cancellationToken), cancellationToken);
        }
        finally
        {
            painting.Release();
        }
    }

    public void Dispose() => painting.Dispose();

    private static byte[] Written(IMapExport export, JourneyMap map, CancellationToken cancellationToken)
    {
        using var output = new AwaitedStream(cancellationToken);
        try
        {
            export.Write(map, output, new());
        }
        catch (IOException) when (cancellationToken.IsCancellationRequested)
        {
            // What paints tells in its own words that it could not go on.
            cancellationToken.ThrowIfCancellationRequested();
        }

        return output.ToArray();
    }
}
