using System.Collections.Concurrent;
using System.Security.Cryptography;
using WorkshopBot.Domain;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Teams.Calling;
using WorkshopBot.Teams.Receiving;

namespace WorkshopBot.Teams.Door;

/// <summary>Remembers where conversations are answered: each is an installation of the bot, and leaves the store when the bot is taken away.</summary>
internal sealed class Addresses(Installations installations, IStore store, ServiceAddresses services)
{
    private const int MostRemembered = 10_000;

    /// <summary>What was read or written last: most activities bring nothing new.</summary>
    private readonly ConcurrentDictionary<string, Address> seen = new(StringComparer.Ordinal);

    /// <summary>Null where the bot is not, or may not answer as it is configured now.</summary>
    public async Task<(Address Address, ServiceAddress Service)?> Find(Place place, CancellationToken cancellationToken) =>
        await Read(Places.Alias(place), cancellationToken) is (_, { } address) && services.Restore(address.Service) is { } service
            ? (address, service)
            : null;

    /// <summary>Keeps what an activity says of where it is answered.</summary>
    /// <returns>Null where the bot may not answer.</returns>
    public async Task<ServiceAddress?> Remember(Activity activity, Organisation organisation, CancellationToken cancellationToken)
    {
        if (services.Of(activity) is not { } service) return null;

        var place = Places.Of(organisation, activity.Conversation.ChannelId);
        if (!seen.TryGetValue(place.Key, out var last) || Newer(last, service, activity) != last)
        {
            await Change(
                place, organisation, now => Newer(now ?? First(activity, organisation, service), service, activity), cancellationToken);
        }

        return service;
    }

    /// <returns>False when the bot has said what it is there before.</returns>
    public async Task<bool> Welcome(Activity activity, Organisation organisation, CancellationToken cancellationToken)
    {
        if (services.Of(activity) is not { } service) return false;

        var isFirst = false;
        await Change(
            Places.Of(organisation, activity.Conversation.ChannelId), organisation,
            now =>
            {
                isFirst = now is not { IsWelcomed: true };
                return Newer(now ?? First(activity, organisation, service), service, activity) with { IsWelcomed = true };
            },
            cancellationToken);
        return isFirst;
    }

    /// <summary>The channel's workshop is in this thread from now on.</summary>
    public Task Move(Place place, Organisation organisation, string? thread, CancellationToken cancellationToken) =>
        Change(place, organisation, now => now! with { Thread = thread }, cancellationToken);

    /// <summary>Another channel of the team in which somebody writes is answered as theirs is.</summary>
    public async Task<Place> Reach(
        string channel, Organisation organisation, Activity activity, ServiceAddress service, CancellationToken cancellationToken)
    {
        var place = Places.Of(organisation, channel);
        await Change(
            place, organisation, now => Newer(now ?? First(activity, organisation, service) with { Conversation = channel }, service, activity),
            cancellationToken);
        return place;
    }

    /// <summary>The bot was taken out of a conversation; of a team, out of all its channels.</summary>
    public async Task Uninstall(Activity activity, Organisation organisation, CancellationToken cancellationToken)
    {
        await Uninstall(Places.Of(organisation, activity.Conversation.ChannelId), cancellationToken);
        if (TeamOf(activity) is not { } team) return;

        await foreach (var installed in store.Installations.All(organisation.Tenant, cancellationToken))
        {
            if (installed.UninstalledAt is null && await Read(installed.Alias, cancellationToken) is (_, { } address) && address.Team == team)
                await Uninstall(PlaceOf(installed.Alias), cancellationToken);
        }
    }

    public async Task Uninstall(Place place, CancellationToken cancellationToken)
    {
        await installations.Uninstall(Places.Alias(place), cancellationToken);
        seen.TryRemove(place.Key, out _);
    }

    /// <summary>What cannot be opened any more is as if it had never been: the next activity says it again.</summary>
    private async Task<(Installed? Installed, Address? Address)?> Read(string alias, CancellationToken cancellationToken)
    {
        try
        {
            return await installations.Find(alias, cancellationToken) is { } found ? (found, Address.Read(found.Tokens)) : null;
        }
        catch (CryptographicException)
        {
            await installations.Uninstall(alias, cancellationToken);
            return null;
        }
    }

    private static Place PlaceOf(string alias) => new(Places.Door, alias[(Places.Door.Length + 1)..]);

    private static Address First(Activity activity, Organisation organisation, ServiceAddress service) =>
        new(service.Stored, organisation.Id, activity.Conversation.ChannelId, activity.Recipient.Id);

    private static Address Newer(Address known, ServiceAddress service, Activity activity) => known with
    {
        Service = service.Stored,
        Bot = activity.Recipient.Id is { Length: > 0 } bot ? bot : known.Bot,
        Team = TeamOf(activity) ?? known.Team,
    };

    public static string? TeamOf(Activity activity) => activity.Json.Member("channelData").Member("team").Text("id");

    /// <summary>Two instances may change it at once: then what the other one wrote is changed.</summary>
    private async Task Change(Place place, Organisation organisation, Func<Address?, Address> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (found, before) = await Read(Places.Alias(place), cancellationToken) ?? (null, null);
            var next = change(before);
            if (next != before)
            {
                var changed = new Installed(Places.Alias(place), organisation.Tenant, next.Write(), found?.Version);
                if (await installations.Save(changed, cancellationToken) is null) continue;
            }

            if (seen.Count >= MostRemembered) seen.Clear();
            seen[place.Key] = next;
            return;
        }
    }
}
