using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Teams.Calling;
using WorkshopBot.Teams.Receiving;

namespace WorkshopBot.Teams.Door;

/// <summary>
/// Who acts in a workshop. Every activity says who somebody is, so that nobody is asked for. A person has two names: the bot's own, which
/// everybody has, and Entra's, which the browser knows, too.
/// </summary>
internal sealed class People(IStore store, WorkshopEngine engine)
{
    private const string Fallback = "en";
    private const string Entra = "entra/";

    public static Identity IdentityOf(Organisation organisation, Account account) => new(Places.Door, $"{organisation.Id}/{account.Id}");

    /// <param name="tenant">Entra's.</param>
    /// <param name="member">The bot's own name for them.</param>
    public static Identity IdentityOf(string tenant, string member) => new(Places.Door, $"{tenant}/{member}");

    public static Identity? EntraIdentityOf(Organisation organisation, Account account) =>
        account.EntraId is { Length: > 0 } id ? new(Places.Door, $"{organisation.Id}/{Entra}{id}") : null;

    /// <returns>Either name: Teams takes both for a conversation.</returns>
    public static string UserOf(Identity identity)
    {
        var user = identity.Id[(identity.Id.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return user.StartsWith(Entra, StringComparison.Ordinal) ? user[Entra.Length..] : user;
    }

    /// <returns>The bot's own name for somebody; null when it is Entra's.</returns>
    public static string? BotsNameOf(Identity identity) =>
        identity.Door == Places.Door && !identity.Id.Contains($"/{Entra}", StringComparison.Ordinal) ? UserOf(identity) : null;

    /// <summary>Of somebody who has no workshop yet.</summary>
    public static string LanguageOf(Activity activity) => activity.Locale ?? Fallback;

    public static Identity? ReachedBy(IReadOnlyList<Identity> identities) =>
        identities.FirstOrDefault(i => BotsNameOf(i) is not null) ?? identities.FirstOrDefault(i => i.Door == Places.Door);

    /// <param name="joins">Becomes one of the group, if they are not yet.</param>
    public async Task<Viewer> Find(
        Organisation organisation, Activity activity, WorkshopId workshop, bool joins, CancellationToken cancellationToken)
    {
        var viewer = await Enter(organisation, activity, workshop, cancellationToken);
        var isHere = engine.LastSeen(workshop)?.Workshop is Workshop.Running w && w.Present(viewer.Id) is not null;
        if (joins && !isHere)
            await engine.Execute(workshop, new($"teams-join-{Guid.NewGuid():N}"), viewer.Id, new Command.Join(), cancellationToken);
        return viewer;
    }

    /// <summary>Somebody who has not done anything yet, as Teams names them in answer to a question.</summary>
    public async Task<ParticipantId> Invite(Organisation organisation, TeamsMember member, WorkshopId workshop, CancellationToken cancellationToken)
    {
        var account = new Account(member.Id, member.Name, member.EntraId);
        var own = IdentityOf(organisation, account);
        if (await store.People.WhoIs(workshop, own, cancellationToken) is { } known) return known.Participant;

        var id = await store.People.Enter(workshop, own, new(Text.Clean(member.Name)), new(RandomId.New()), cancellationToken);
        if (EntraIdentityOf(organisation, account) is { } entra) await store.People.Link(workshop, id, entra, cancellationToken);
        return id;
    }

    /// <summary>Null for who has never taken part.</summary>
    public async Task<Known?> Known(Organisation organisation, Activity activity, WorkshopId workshop, CancellationToken cancellationToken) =>
        await store.People.WhoIs(workshop, IdentityOf(organisation, activity.From), cancellationToken)
        ?? (EntraIdentityOf(organisation, activity.From) is { } entra ? await store.People.WhoIs(workshop, entra, cancellationToken) : null);

    private async Task<Viewer> Enter(Organisation organisation, Activity activity, WorkshopId workshop, CancellationToken cancellationToken)
    {
        var (own, entra) = (IdentityOf(organisation, activity.From), EntraIdentityOf(organisation, activity.From));
        var known = await store.People.WhoIs(workshop, own, cancellationToken);
        var isNew = known is null;
        if (isNew && entra is not null && (known = await store.People.WhoIs(workshop, entra, cancellationToken)) is not null)
            await store.People.Link(workshop, known.Participant, own, cancellationToken);

        var profile = ProfileOf(activity, known?.Profile);
        var id = known?.Participant ?? new ParticipantId(RandomId.New());
        if (profile != known?.Profile) id = await store.People.Enter(workshop, own, profile, id, cancellationToken);
        if (isNew && entra is not null) await store.People.Link(workshop, id, entra, cancellationToken);
        return new(id, profile.Locale ?? Fallback);
    }

    /// <summary>As the client says that was used now; what it does not say stays.</summary>
    private static Profile ProfileOf(Activity activity, Profile? known)
    {
        var name = Text.Clean(activity.From.Name);
        return new(
            name.Length > 0 ? name : known?.Name ?? "?", activity.Locale ?? known?.Locale, activity.TimeZone ?? known?.TimeZone);
    }
}
