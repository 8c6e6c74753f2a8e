using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Domain.Suggestions;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Acting;

/// <summary>Ways between stages, and maps that show a stage in detail.</summary>
internal sealed class ConnectDesk(Counter counter, Pages pages, IFinishedMaps library)
{
    private const string Ways = "ways";

    /// <summary>More of them are hard to choose from.</summary>
    private const int MostMaps = 20;

    public IEnumerable<KeyValuePair<string, Handler>> Handlers => [new(Verbs.OpenConnect, Open), new(Verbs.Connect, Save)];

    private async Task<Reply> Open(Call call, CancellationToken cancellationToken)
    {
        if (!call.Facilitates) return counter.Refuse(new Refusal.OnlyFacilitators(), call);

        var latest = await library.Latest(call.Action.Workshop.Tenant, MostMaps, after: null, cancellationToken);
        return new Reply.Show(await pages.Fill(
            "connect", call, (scene, words) => new ConnectData(scene, latest, words).Write(), cancellationToken));
    }

    private async Task<Reply> Save(Call call, CancellationToken cancellationToken)
    {
        var (ways, line, unknown) = WayText.Read(call.Text(Ways) ?? "", call.Workshop);
        if (line > 0) return Wrong(call, line, unknown);

        var closeUps = ImmutableArray.CreateBuilder<CloseUp>();
        foreach (var (stage, map) in Chosen(call))
        {
            if (await Title(call, map, cancellationToken) is not { } title) return Counter.Refuse("connect.no-map", call);
            closeUps.Add(new(stage, map, title));
        }

        return await counter.Do(
            call, new Command.Connect(ways, closeUps.DrainToImmutable()), cancellationToken, call.Phrases["reply.saved"],
            errors: refusal => refusal is Refusal.BadText or Refusal.BadValue { What: "ways" }
                ? ImmutableDictionary<string, string>.Empty.Add(Ways, call.Phrases["connect.ways-problem"])
                : []);
    }

    /// <summary>What the form did not ask for, because there was nothing to choose from, stays.</summary>
    private static IEnumerable<(ElementId Stage, string Map)> Chosen(Call call)
    {
        var prefix = ConnectData.CloseUpsOf("");
        var asked = call.Action.Inputs.Where(i => i.Key.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        return asked.Count == 0
            ? call.Workshop.CloseUps.Where(c => call.Workshop.Survivor(c.Stage) is not null).Select(c => (c.Stage, c.Map))
            : from input in asked
              let handle = input.Key[prefix.Length..]
              let stage = ReferenceField.Find(handle, StagesStep.Stage.Name, call.Workshop) ?? new ElementId(handle)
              from map in input.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
              select (stage, map);
    }

    /// <summary>Only of the tenant's own; one that is gone since keeps the name it had.</summary>
    private async Task<string?> Title(Call call, string map, CancellationToken cancellationToken) =>
        call.Workshop.CloseUps.FirstOrDefault(c => c.Map == map)?.Title
        ?? (await library.Find(new(call.Action.Workshop.Tenant, map), cancellationToken) is { } found
            ? LibraryMap.Of(new(call.Action.Workshop.Tenant, map), found).Title
            : null);

    private static Reply.Refused Wrong(Call call, int line, string unknown)
    {
        var problem = unknown.Length == 0
            ? call.Phrases["connect.no-arrow"]
            : call.Phrases.Format("connect.no-stage", ("name", Excerpt.Of(unknown, 60)));
        var say = call.Phrases.Format("form.line", ("line", line.ToString(CultureInfo.InvariantCulture)), ("problem", problem));
        return new(say, ImmutableDictionary<string, string>.Empty.Add(Ways, say));
    }
}
