using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Slack.Calling;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Door;

/// <summary>Who acts in a workshop. Whoever does something for the first time is asked for at Slack and joins.</summary>
internal sealed class People(IStore store, WorkshopEngine engine, SlackApi api, TimeProvider clock, ILogger<People> log)
{
    private const string Fallback = "en";

    /// <summary>Of the three seconds that Slack waits.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(800);

    /// <summary>The person's id at Slack, behind the organisation's they belong to.</summary>
    public static Identity IdentityOf(SlackWorkspace workspace, SlackPerson person) =>
        new(Places.Door, $"{workspace.EnterpriseId ?? person.TeamId ?? workspace.TeamId}/{person.UserId}");

    public static string UserOf(Identity identity) => identity.Id[(identity.Id.LastIndexOf('/') + 1)..];

    /// <param name="joins">Becomes one of the group, if they are not yet.</param>
    public async Task<Viewer> Find(
        SlackWorkspace workspace, SlackPerson person, WorkshopId workshop, bool joins, CancellationToken cancellationToken)
    {
        var identity = IdentityOf(workspace, person);
        var viewer = await Known(workshop, identity, cancellationToken) ?? await Enter(workspace, person, workshop, identity, cancellationToken);
        var isHere = engine.LastSeen(workshop)?.Workshop is Workshop.Running w && w.Present(viewer.Id) is not null;
        if (joins && !isHere)
            await engine.Execute(workshop, new($"slack-join-{Guid.NewGuid():N}"), viewer.Id, new Command.Join(), cancellationToken);
        return viewer;
    }

    private async Task<Viewer?> Known(WorkshopId workshop, Identity identity, CancellationToken cancellationToken)
    {
        var here = (await store.People.Find(workshop.Tenant, identity, cancellationToken)).FirstOrDefault(m => m.Workshop == workshop);
        if (here is null || !(await store.People.Profiles(workshop, cancellationToken)).TryGetValue(here.Participant, out var profile)) return null;

        return new(here.Participant, profile.Locale ?? Fallback);
    }

    private async Task<Viewer> Enter(
        SlackWorkspace workspace, SlackPerson person, WorkshopId workshop, Identity identity, CancellationToken cancellationToken)
    {
        var profile = await ProfileOf(workspace, person, cancellationToken);
        var candidate = new ParticipantId(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12)));
        var id = await store.People.Enter(workshop, identity, profile, candidate, cancellationToken);
        return new(id, profile.Locale ?? Fallback);
    }

    /// <summary>Who cannot be asked for in time is called by their id, rather than that what they did is lost.</summary>
    public async Task<Profile> ProfileOf(SlackWorkspace workspace, SlackPerson person, CancellationToken cancellationToken)
    {
        try
        {
            var user = await api.User(workspace.Alias, person.UserId, cancellationToken).WaitAsync(Patience, clock, cancellationToken);
            return new(Text.Clean(user.Name), user.Locale, user.TimeZone);
        }
        catch (Exception e) when (e is SlackException or TimeoutException)
        {
            log.PersonNotAsked(e.GetType().Name, workspace.Alias);
            return new(person.UserId);
        }
    }
}
