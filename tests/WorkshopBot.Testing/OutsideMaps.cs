using System.Collections.Immutable;
using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Sharing;

namespace WorkshopBot.Testing;

/// <summary>A map as it is seen from outside, without any server: addresses that lead nowhere, and files that say what they are.</summary>
public sealed class OutsideMaps : IMapLinks, IMapFiles
{
    private static readonly string[] Painted = ["pdf", "pdf-story", "png", "png-chat", "png-story"];

    /// <summary>Where the program is reached; null: nowhere.</summary>
    public Uri? Address { get; set; } = new("https://workshop.example/");

    /// <summary>Whether this machine paints.</summary>
    public bool Paints { get; set; } = true;

    public List<WorkshopId> Revoked { get; } = [];

    public ImmutableArray<FormatGroup> Groups { get; } =
        [new("pictures", ["pdf", "pdf-story", "png", "png-chat", "png-story", "svg"]), new("office", ["xlsx", "pptx"])];

    public Task<Uri?> Picture(WorkshopId workshop, string version, CancellationToken cancellationToken) => At($"m/{version}/map.png");

    public Task<Uri?> Page(WorkshopId workshop, CancellationToken cancellationToken) => At("m/page");

    public Task<Uri?> Files(WorkshopId workshop, ParticipantId person, CancellationToken cancellationToken) => At($"m/files-of-{person}");

    public Task<Uri?> ForAnybody(WorkshopId workshop, ShareRight right, TimeSpan lifetime, CancellationToken cancellationToken) =>
        At($"m/{right}-{lifetime.TotalDays}-days");

    public Task<Uri?> Room(WorkshopId workshop, CancellationToken cancellationToken) => At("r/everybody");

    public Uri File(Uri files, string format) => new($"{files}/map/{format}");

    public Task Revoke(WorkshopId workshop, CancellationToken cancellationToken)
    {
        Revoked.Add(workshop);
        return Task.CompletedTask;
    }

    public bool CanWrite(string format) =>
        Groups.Any(g => g.Formats.Contains(format)) && (Paints || !Painted.Contains(format));

    public Task<MapFile?> Write(WorkshopId workshop, string format, CancellationToken cancellationToken) => Task.FromResult(
        CanWrite(format) ? new MapFile($"map.{format}", "Map", "text/plain", Encoding.UTF8.GetBytes(format)) : null);

    private Task<Uri?> At(string path) => Task.FromResult(Address is null ? null : new Uri(Address, path));
}
