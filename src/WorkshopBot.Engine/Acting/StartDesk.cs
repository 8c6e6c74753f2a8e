using System.Collections.Immutable;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Engine.Doors;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Engine.Starting;
using WorkshopBot.Engine.Timing;
using WorkshopBot.Engine.Wording;

namespace WorkshopBot.Engine.Acting;

/// <summary>Starts a workshop from its form.</summary>
internal sealed class StartDesk(Counter counter, IStore store, TimeProvider clock)
{
    private readonly StartingPoints points = new(store.Maps);

    public async Task<Reply> Start(ChatAction action, Phrases phrases, CancellationToken cancellationToken)
    {
        string Input(string name) => action.Inputs.GetValueOrDefault(name) ?? "";

        var language = Input("language") is { Length: > 0 } picked ? picked : action.By.Language;
        var chosen = await points.Find(Input("from"), action.Workshop.Tenant, language, cancellationToken);
        if (chosen is null) return Gone(phrases);

        var outline = TypedOutline.Over(chosen, Input);
        var kind = Input("kind") is { Length: > 0 } asked ? asked : MapKinds.CustomerJourney;
        var script = (Script.Find(Input("script")) ?? Script.Session75).For(kind);
        var isCollection = action.Data.Text("what") == StartData.Collection;
        if (isCollection)
        {
            switch (CollectionForm.Read(Input, await ZoneOf(action, cancellationToken), clock.GetUtcNow()))
            {
                case CollectionForm.WindowMistaken { What: var mistake }: return Mistaken(mistake, phrases);
                case CollectionForm.RoundsMistaken { What: var mistake }: return Mistaken(mistake, phrases);
                case CollectionForm.Understood { Script: var collection }: script = collection; break;
            }
        }

        var start = new Command.Start(
            outline.Title, kind, language,
            script with { Steps = [.. script.Steps.Select(s => s with { Anonymous = IsAnonymous(s, action.Inputs) })] },
            outline.Drafts())
        {
            Place = action.Place,
            Audience = isCollection && action.Place is not null ? StartData.Audience(Input("audience")) : Audience.Whoever,
            Group = isCollection && action.Place is not null ? StartData.Group(Input("audience")) : null,
            Invited = isCollection ? action.Invited : [],
            Reported = isCollection ? null : outline.Reported,
            LandsOn = isCollection ? StartingPoints.Map(Input("from"), action.Workshop.Tenant)?.Value : null,
        };
        return await counter.Do(
            action, phrases, start, say: null,
            errors: refusal => Where(refusal) is { } input ? ImmutableDictionary<string, string>.Empty.Add(input, phrases["start.wrong"]) : [],
            next: (_, _) => Task.FromResult<Card?>(null), cancellationToken);
    }

    private static Reply.Refused Gone(Phrases phrases) =>
        new(phrases["start.from.gone"], ImmutableDictionary<string, string>.Empty.Add("from", phrases["start.from.gone"]));

    /// <summary>By the clocks of who starts it.</summary>
    private async Task<Zone> ZoneOf(ChatAction action, CancellationToken cancellationToken) =>
        (await store.People.Profiles(action.Workshop, cancellationToken)).TryGetValue(action.By.Id, out var profile)
            ? Zone.Find(profile.TimeZone) ?? Zone.Utc
            : Zone.Utc;

    private static Reply.Refused Mistaken(WindowMistake mistake, Phrases phrases)
    {
        var say = phrases[$"window.{Kebab.Of(mistake)}"];
        var input = mistake is WindowMistake.OpeningUnclear or WindowMistake.OpensInThePast ? "opens" : "closes";
        return new(say, ImmutableDictionary<string, string>.Empty.Add(input, say));
    }

    private static Reply.Refused Mistaken(RoundsMistake mistake, Phrases phrases)
    {
        var say = phrases[$"rounds.{Kebab.Of(mistake)}"];
        var input = mistake is RoundsMistake.UntilUnclear or RoundsMistake.UntilHasPassed ? "until" : "repeats";
        return new(say, ImmutableDictionary<string, string>.Empty.Add(input, say));
    }

    /// <summary>The start form has a switch for the steps where it matters; the others stay as the script has them.</summary>
    private static bool IsAnonymous(ScriptStep step, IReadOnlyDictionary<string, string> inputs) =>
        inputs.TryGetValue($"anonymous.{step.Step}", out var chosen) ? chosen == "true" : step.Anonymous;

    private static string? Where(Refusal refusal) => refusal switch
    {
        Refusal.BadText => "title",
        Refusal.BadValue { What: var what } when what is "language" or "kind" or "audience" or StartData.People => what,
        Refusal.BadField { Field: { Kind: "stage" } } => "stages",
        Refusal.BadField { Field: { Kind: "touchpoint" } } => "from",
        Refusal.BadField { Field: var field } => $"{field.Kind}.{field.Field}",
        _ => null,
    };
}
