using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Web.Forms;
using WorkshopBot.Web.Pages;

namespace WorkshopBot.Web.Live;

/// <summary>The parts of a room's page, as markup.</summary>
internal sealed class Regions(Presenter presenter, OwnWords own, CardPages cards, IServiceProvider services, ILoggerFactory logging)
{
    /// <summary>The step and phase that forms are drawn for.</summary>
    public static string At(Workshop.Running workshop) =>
        workshop.Step(workshop.Current)?.Progress is { } p ? $"{workshop.Current}.{p.Phase}.{p.Part}.{p.Round}.{p.Generation}" : "end";

    /// <summary>What everybody sees who reads a language.</summary>
    /// <param name="form">Where the cards' buttons go, for a page that has no script yet.</param>
    public async Task<SharedView> Shared(
        Scene scene, IReadOnlySet<ParticipantId> here, string language, string map, FormFrame? form = null)
    {
        // Boards speak the workshop's language.
        var phrases = Phrases.For(scene.Workshop.Language);
        return new(
            At(scene.Workshop),
            cards.Draw(presenter.Board(scene), "board", phrases, form),
            cards.Draw(scene.Workshop.Ending is null ? presenter.Step(scene) : null, "step", phrases, form),
            await People(Gathering.Of(scene, here), Phrases.For(language)),
            cards.Draw(presenter.Finished(scene, isOnPage: true), "finished", phrases, form),
            map);
    }

    /// <summary>What one person sees besides.</summary>
    public async Task<PrivateView> Private(Scene scene, Viewer viewer, FormFrame? form, CancellationToken cancellationToken)
    {
        var phrases = Phrases.For(viewer.Language);
        var said = scene.Current is null
            ? []
            : (await own.Of(scene.Id, scene.Workshop, scene.Workshop.Current, viewer.Id, cancellationToken)).Said;
        return new(
            cards.Draw(presenter.Mine(scene, viewer, said), "mine", phrases, form),
            cards.Draw(presenter.Cockpit(scene, viewer), "cockpit", phrases, form));
    }

    private async Task<string> People(Gathering group, Phrases phrases)
    {
        // The renderer takes what lives as long as a request.
        await using var scope = services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logging);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = new Dictionary<string, object?> { [nameof(PeopleList.Phrases)] = phrases, [nameof(PeopleList.Group)] = group };
            return (await renderer.RenderComponentAsync<PeopleList>(ParameterView.FromDictionary(parameters))).ToHtmlString();
        });
    }
}
