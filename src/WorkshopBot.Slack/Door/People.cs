using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Door;

/// <summary>Who acts in a workshop. Whoever does something for the first time is asked for at Slack and joins.</summary>
internal sealed class People(IStore store, WorkshopEngine engine, Profiles profiles, TimeProvider clock, ILogger<People> log)
{
    private const string Fallback = "en";

    /// <summary>Of the three seconds that Slack waits.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(800);

    /// <summary>The person's id at Slack, behind the organisation's they belong to.</summary>
    public static Identity IdentityOf(SlackWorkspace workspace, SlackPerson person) =>
        new(Places.Door, $"{workspace.EnterpriseId ?? person.TeamId ?? workspace.TeamId}/{person.UserId}");

    /// <summary>Of somebody whom Slack names in answer to a question: people of another organisation are not told apart there.</summary>
    /// <param name="workspace">Its alias.</param>
    public static Identity IdentityOf(string workspace, string user) => new(Places.Door, $"{Places.Organisation(workspace)}/{user}");

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

    /// <summary>Those who were picked in a form, by their ids at Slack with commas between them.</summary>
    public async Task<ImmutableArray<ParticipantId>> Invited(
        SlackWorkspace workspace, string picked, WorkshopId workshop, CancellationToken cancellationToken)
    {
        var users = picked.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal);
        return [.. await Task.WhenAll(users.Select(async user =>
            (await Find(workspace, new(user, TeamId: null), workshop, joins: false, cancellationToken)).Id))];
    }

    private async Task<Viewer?> Known(WorkshopId workshop, Identity identity, CancellationToken cancellationToken) =>
        await store.People.WhoIs(workshop, identity, cancellationToken) is { } known
            ? new(known.Participant, known.Profile.Locale ?? Fallback)
            : null;

    private async Task<Viewer> Enter(
        SlackWorkspace workspace, SlackPerson person, WorkshopId workshop, Identity identity, CancellationToken cancellationToken)
    {
        var (areScarce, answer) = (profiles.AreScarce(workspace), profiles.Of(workspace, person, cancellationToken));
        var profile = areScarce && !answer.IsCompleted ? null : await InTime(answer, workspace, cancellationToken);
        var candidate = new ParticipantId(RandomId.New());
        var id = await store.People.Enter(workshop, identity, profile ?? new(person.UserId), candidate, cancellationToken);
        if (profile is null) _ = Rename(answer, workshop, identity, id, cancellationToken);
        return new(id, profile?.Locale ?? Fallback);
    }

    /// <summary>
    /// Who cannot be asked for in time is called by their id until Slack has answered, rather than that what they did is lost.
    /// </summary>
    public async Task<Profile> ProfileOf(SlackWorkspace workspace, SlackPerson person, CancellationToken cancellationToken) =>
        await InTime(profiles.Of(workspace, person, cancellationToken), workspace, cancellationToken) ?? new(person.UserId);

    private async Task<Profile?> InTime(Task<Profile?> answer, SlackWorkspace workspace, CancellationToken cancellationToken)
    {
        try
        {
            return await answer.WaitAsync(Patience, clock, cancellationToken);
        }
        catch (TimeoutException e)
        {
            log.PersonNotAsked(e.GetType().Name, workspace.Alias);
            return null;
        }
    }

    private async Task Rename(
        Task<Profile?> answer, WorkshopId workshop, Identity identity, ParticipantId id, CancellationToken cancellationToken)
    {
        try
        {
            // Who was forgotten meanwhile does not come back.
            if (await answer is { } profile && await Known(workshop, identity, cancellationToken) is not null)
                await store.People.Enter(workshop, identity, profile, id, cancellationToken);
        }
        catch (Exception e) when (e is StoreException or OperationCanceledException)
        {
            log.PersonNotRenamed(e.GetType().Name);
        }
    }
}
