using System.Security.Cryptography;
using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine.Sharing;

/// <summary>Makes the links by which others see a workshop's map, reads them, and revokes them all at once.</summary>
/// <remarks>
/// A link says itself what it allows, and is signed by a key of its workshop's alone: so nothing has to be stored for each, the same share is
/// the same link, and without the key none of them is anything. Keys are read anew each time, since another instance may have revoked them.
/// </remarks>
public sealed class Shares(IStore store, TimeProvider clock)
{
    /// <summary>Whoever scrolls back in a channel still sees the picture.</summary>
    public static readonly TimeSpan OfPicture = TimeSpan.FromDays(180);

    public static readonly TimeSpan OfPage = TimeSpan.FromDays(30);

    /// <summary>Given to one person, who is about to use it.</summary>
    public static readonly TimeSpan OfFiles = TimeSpan.FromHours(1);

    private const int KeyBytes = 32;

    /// <param name="version">As in <see cref="Share.Version"/>.</param>
    public Task<string> Picture(WorkshopId workshop, string version, CancellationToken cancellationToken) =>
        Write(new(workshop, ShareRight.Picture, Days(OfPicture)) { Version = version }, cancellationToken);

    public Task<string> Page(WorkshopId workshop, CancellationToken cancellationToken) =>
        Write(new(workshop, ShareRight.Page, Days(OfPage)), cancellationToken);

    public Task<string> Files(WorkshopId workshop, ParticipantId person, CancellationToken cancellationToken) =>
        Write(new(workshop, ShareRight.Files, WholeSeconds(clock.GetUtcNow() + OfFiles)) { For = person }, cancellationToken);

    /// <summary>For whoever it is handed to, as whoever shares it chooses.</summary>
    public Task<string> ForAnybody(WorkshopId workshop, ShareRight right, TimeSpan lifetime, CancellationToken cancellationToken) =>
        Write(new(workshop, right, Days(lifetime)), cancellationToken);

    /// <returns>Null for what was not signed here, is over, was revoked, or was given to somebody who has been forgotten.</returns>
    public async Task<Share?> Read(string? text, CancellationToken cancellationToken)
    {
        if (ShareText.Read(text) is not { } said || said.Share.Until <= clock.GetUtcNow()) return null;

        if (await store.ShareKeys.Find(said.Share.Workshop, cancellationToken) is not { } key
            || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(ShareText.Sign(said.Payload, key.Span)), Encoding.ASCII.GetBytes(said.Signature)))
            return null;

        return said.Share.For is not { } person || (await store.People.Profiles(said.Share.Workshop, cancellationToken)).ContainsKey(person)
            ? said.Share
            : null;
    }

    /// <summary>Nothing that was shared of a workshop before can be seen any more.</summary>
    public Task Revoke(WorkshopId workshop, CancellationToken cancellationToken) => store.ShareKeys.Delete(workshop, cancellationToken);

    private async Task<string> Write(Share share, CancellationToken cancellationToken)
    {
        var key = await store.ShareKeys.Find(share.Workshop, cancellationToken)
            ?? await store.ShareKeys.GetOrAdd(share.Workshop, RandomNumberGenerator.GetBytes(KeyBytes), cancellationToken);
        return ShareText.Write(share, key.Span);
    }

    /// <summary>To the end of a day, so that a message drawn twice shows the same link twice.</summary>
    private DateTimeOffset Days(TimeSpan lifetime) => new((clock.GetUtcNow() + lifetime).UtcDateTime.Date.AddDays(1), TimeSpan.Zero);

    private static DateTimeOffset WholeSeconds(DateTimeOffset at) => DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds());
}
