using Microsoft.Extensions.Options;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Sharing;
using WorkshopBot.Web.Rooms;

namespace WorkshopBot.Web.Sharing;

/// <summary>Shares as addresses of this program.</summary>
internal sealed class MapLinks(Shares shares, RoomBook rooms, IMapFiles files, IOptions<WebOptions> options) : IMapLinks
{
    private readonly Uri? root = options.Value.PublicUrl;

    /// <summary>Chats fetch nothing in the clear.</summary>
    private bool IsFetched => root is not null && root.Scheme == Uri.UriSchemeHttps && files.CanWrite(IMapFiles.ChatPicture);

    public async Task<Uri?> Picture(WorkshopId workshop, string version, CancellationToken cancellationToken) =>
        IsFetched ? Below($"{Rooms.Room.SharedPath(await shares.Picture(workshop, version, cancellationToken))}/map.png") : null;

    public async Task<Uri?> Page(WorkshopId workshop, CancellationToken cancellationToken) =>
        root is null ? null : Below(Rooms.Room.SharedPath(await shares.Page(workshop, cancellationToken)));

    public async Task<Uri?> Files(WorkshopId workshop, ParticipantId person, CancellationToken cancellationToken) =>
        root is null ? null : Below(Rooms.Room.SharedPath(await shares.Files(workshop, person, cancellationToken)));

    public async Task<Uri?> ForAnybody(WorkshopId workshop, ShareRight right, TimeSpan lifetime, CancellationToken cancellationToken) =>
        root is null ? null : Below(Rooms.Room.SharedPath(await shares.ForAnybody(workshop, right, lifetime, cancellationToken)));

    public async Task<Uri?> Room(WorkshopId workshop, CancellationToken cancellationToken) =>
        root is null ? null : Below((await rooms.AddPeople(RoomSecret.New(), workshop, cancellationToken)).PeoplePath!);

    public Uri File(Uri files, string format) => new($"{files.AbsoluteUri}/map/{format}");

    public Task Revoke(WorkshopId workshop, CancellationToken cancellationToken) => shares.Revoke(workshop, cancellationToken);

    private Uri Below(string path) => new(root!, path);
}
