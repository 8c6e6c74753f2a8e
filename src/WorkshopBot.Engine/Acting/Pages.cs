using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Rules;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Acting;

/// <summary>Fills a page for one person, on the workshop as a call sees it.</summary>
internal sealed class Pages(Templates templates, Scenes scenes, OwnWords own)
{
    public Templates Templates => templates;

    public Task<OwnAnswer> Own(Call call, int step, CancellationToken cancellationToken) =>
        own.Of(call.Action.Workshop, call.Workshop, step, call.By, cancellationToken);

    public Task<Scene> Scene(Call call, CancellationToken cancellationToken) =>
        scenes.Of(call.Action.Workshop, call.Workshop, call.Number, new HashSet<ParticipantId>(), cancellationToken);

    public async Task<Card> Fill(string template, Call call, Func<Scene, Wordings, JsonObject> data, CancellationToken cancellationToken)
    {
        var scene = await Scene(call, cancellationToken);
        return templates.Fill(template, data(scene, new(scene, call.Phrases)), call.Phrases);
    }
}
