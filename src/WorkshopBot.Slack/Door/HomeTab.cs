using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Slack.Calling;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Door;

/// <summary>Somebody's App Home: their workshops, and what waits for them. It is drawn when they open it, and at no other time.</summary>
internal sealed class HomeTab(
    Homes homes, Presenter presenter, People people, FormViews views, SlackApi api, TimeProvider clock, ILogger<HomeTab> log)
{
    /// <summary>As https://docs.slack.dev/reference/events/app_home_opened calls it.</summary>
    public const string Name = "home";

    public async Task<SlackReply> Show(SlackWorkspace workspace, SlackPerson person, CancellationToken cancellationToken)
    {
        var workshops = await homes.Of(workspace.Tenant, People.IdentityOf(workspace, person), cancellationToken);
        var phrases = Phrases.For(await LanguageOf(workspace, person, workshops, cancellationToken));
        var linked = workshops.Select(w => w with { Link = Way(workspace, w.Scene.Workshop.Place) });
        var card = presenter.Home([.. linked], phrases.Language, clock.GetUtcNow());
        try
        {
            await api.PublishHome(workspace.Alias, person.UserId, views.DrawHome(card, phrases), cancellationToken);
        }
        catch (SlackException e)
        {
            // They open it again, and it is drawn again.
            log.FormNotShown(workspace.Alias, e.Error);
        }

        return SlackReply.None;
    }

    private async Task<string> LanguageOf(
        SlackWorkspace workspace, SlackPerson person, ImmutableArray<AtHome> workshops, CancellationToken cancellationToken)
    {
        var known = workshops.Select(w => w.Scene.Profiles.GetValueOrDefault(w.Me)).FirstOrDefault(p => p is not null);
        return (known ?? await people.ProfileOf(workspace, person, cancellationToken)).Locale ?? "";
    }

    /// <summary>https://docs.slack.dev/interactivity/deep-linking</summary>
    private static Uri? Way(SlackWorkspace workspace, Place? place)
    {
        if (place is null || !Places.IsIn(workspace, place)) return null;

        var channel = Uri.EscapeDataString(Places.Read(place).Channel);
        return new(workspace.TeamId is { } team
            ? $"https://slack.com/app_redirect?channel={channel}&team={Uri.EscapeDataString(team)}"
            : $"https://slack.com/app_redirect?channel={channel}");
    }
}
