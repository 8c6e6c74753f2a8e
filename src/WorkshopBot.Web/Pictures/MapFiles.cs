using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Exports;

namespace WorkshopBot.Web.Pictures;

/// <summary>
/// Writes maps as files to take away, for as long as somebody waits for them. Painting takes seconds and up to 160 MB, so there is one
/// at a time in a process; whoever waited for the same picture of the same map gets that one.
/// </summary>
/// <param name="paints">Whether this machine can paint.</param>
public sealed class MapFiles(bool paints) : IDisposable
{
    private const int MostKept = 8;

    private readonly SemaphoreSlim painting = new(1, 1);
    private readonly Queue<(JourneyMap Map, string Format, byte[] File)> painted = [];

    /// <summary>Whether files of this format can be made here.</summary>
    public bool CanWrite(IMapExport export) => paints || !export.IsPainted;

    public async Task<byte[]> Write(IMapExport export, JourneyMap map, CancellationToken cancellationToken)
    {
        if (!export.IsPainted) return await Task.Run(() => Written(export, map, cancellationToken), cancellationToken);

        await painting.WaitAsync(cancellationToken);
        try
        {
            if (painted.FirstOrDefault(p => ReferenceEquals(p.Map, map) && p.Format == export.Name) is { File: { } known }) return known;

            var file = await Task.Run(() => Written(export, map, cancellationToken), cancellationToken);
            if (painted.Count >= MostKept) painted.Dequeue();
            painted.Enqueue((map, export.Name, file));
            return file;
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
