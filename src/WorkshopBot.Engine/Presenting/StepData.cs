using System.Text.Json.Nodes;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Wording;

namespace WorkshopBot.Engine.Presenting;

/// <summary>What the cards of the current step are filled with, whichever step it is.</summary>
internal sealed class StepData(Scene scene, Wordings words)
{
    private const int MostUnsaid = 10;
    private const int LongestUnsaid = 150;

    private readonly Workshop.Running w = scene.Workshop;
    private readonly Said said = new(scene, scene.Workshop.Current, words);

    private StepState Step => w.Steps[w.Current];

    public JsonObject Write()
    {
        var group = new Group(scene);
        var data = Heading(scene, w.Current, words);
        data["at"] = Positions.Write(Positions.Of(w));
        data["blind"] = Step.Settings.Blind;
        data["anonymous"] = Step.IsAnonymous;
        data["assigned"] = Step.Settings.Assigned;
        data["asks"] = !Step.Definition.Kinds.IsEmpty;
        data["done"] = Step.IsSealed ? "" : words.Phrases.Format("step.done", ("done", Number(group.Done.Count)), ("all", Number(group.Members.Count)));
        data["doneNames"] = words.People(group.Done);
        data["writing"] = group.Writing.Count == 0 ? "" : words.Phrases.Format("step.writing", ("names", words.People(group.Writing)));
        data["announced"] = Step.Progress.RevealAt is not null;
        data["until"] = Step.Progress.Until is null ? "" : Until(Step);
        data["opens"] = Step is { Progress.Phase: Phase.Waiting, Settings.Opens: { } opens }
            ? words.Phrases.Format("step.opens", ("time", scene.Zone.Write(opens)))
            : "";
        data["next"] = Rounds.Next(Step, scene, words);
        data["again"] = Again();
        data["withheld"] = (said.View.IsWithheld || said.View.IsWithheldNow) && Step.Progress.Phase != Phase.Open
            ? words.Phrases.Count("map.withheld", said.View.Contributions)
            : "";
        data["personas"] = words.Personas(w);
        data["persona"] = StepView.Rated(Step, w) is { } rated ? w.Elements[rated].Handle : "";
        data["items"] = said.Items();
        data["opinions"] = said.Opinions();
        data["tallies"] = said.Tallies();

        // Where all is on the table, all of it is shown; else one stage in full and the others by their counts.
        var stages = Stages().ToList();
        data["stages"] = new JsonArray([.. stages.Select((s, i) => Stage(s, i, full: !Step.Settings.Blind))]);
        data["spotlight"] = Spotlight(stages);
        data["alike"] = Alike();
        data["links"] = new Links(scene, said.View, words).Write(Step.Definition);
        data["ranked"] = Ranked();
        data["unsaid"] = new JsonArray([.. Unsaid().Select(e => new JsonObject
        {
            ["handle"] = e.Handle ?? "",
            ["text"] = Excerpt.Of(said.View.Text(e), LongestUnsaid),
            ["times"] = words.Phrases.Count("map.reported-times", said.View.Reports(e)),
        })]);
        data["proposals"] = Proposals() is > 0 and var late ? words.Phrases.Count("step.proposals", late) : "";
        return data;
    }

    /// <summary>What the step is called and asks, also for its forms.</summary>
    public static JsonObject Heading(Scene scene, int position, Wordings words)
    {
        var step = scene.Workshop.Steps[position];
        var part = step.Progress.Part == 0 ? "" : $".part{step.Progress.Part + 1}";
        return new()
        {
            ["step"] = position,
            ["name"] = step.Definition.Name.Value,
            ["heading"] = words.Step(position),
            ["position"] = Standing.Position(scene.Workshop, position, words.Phrases),
            ["ask"] = words.Phrases.Find($"ask.{step.Definition.Name}{part}") ?? "",
            ["example"] = words.Phrases.Find($"example.{step.Definition.Name}{part}") ?? "",
            ["for"] = For(step, scene.Workshop, words),
            ["language"] = words.Phrases.Language,
        };
    }

    private string Again() => Step switch
    {
        { Progress.Round: 1 } => "",
        { Settings.Recurs: not null, Progress.Round: var round } => words.Phrases.Format("step.round", ("round", Number(round))),
        { Progress.Scope: { IsEmpty: false } scope } => words.Phrases.Format(
            "step.again", ("stages", string.Join(words.Phrases["map.list-separator"], scope.Select(s => words.Reference(s.Value))))),
        _ => words.Phrases["step.again.all"],
    };

    /// <summary>Whose feelings are asked for, where it could be another's.</summary>
    private static string For(StepState step, Workshop.Running w, Wordings words) =>
        StepView.Rated(step, w) is { } persona && PersonaStep.All(w).Skip(1).Any()
            ? words.Phrases.Format("step.for", ("persona", words.Reference(persona.Value)))
            : "";

    private string Until(StepState step) => step.Settings.Pace == Pace.Window
        ? words.Phrases.Format("step.until", ("date", scene.Zone.Write(step.Progress.Until!.Value)))
        : words.Phrases.Count("step.minutes", (int)Math.Ceiling((step.Progress.Until!.Value - step.Progress.OpenedAt!.Value).TotalMinutes));

    private IEnumerable<Element> Stages() => w.Find(new("stages")) is { } stages ? new StepView(w, stages).Live(StagesStep.Stage) : [];

    private JsonObject Stage(Element stage, int index, bool full) => new()
    {
        ["handle"] = stage.Handle,
        ["name"] = TextOf(stage),
        ["number"] = index + 1,
        ["count"] = Counts(stage),
        ["items"] = full ? said.ItemsAt(stage.Id) : [],
        ["opinions"] = full ? said.OpinionsAt(stage.Id) : [],
        ["claimed"] = words.People(Step.Claims.Where(c => c.Stage == stage.Id).Select(c => c.Participant)),
    };

    /// <summary>"6 touchpoints · 2 thoughts", what there is none of left out.</summary>
    private string Counts(Element stage) => string.Join(" · ",
        from counted in said.CountsAt(stage.Id)
        let n = counted.Value!.GetValue<int>()
        where n > 0
        select words.Phrases.Count($"count.{counted.Key}", n));

    /// <summary>One stage in full: the facilitator's choice, else the first. Empty without stages.</summary>
    private JsonArray Spotlight(List<Element> stages)
    {
        if (stages.Count == 0) return [];

        var index = Math.Max(0, stages.FindIndex(s => s.Id == Step.Spotlight));
        var lit = Stage(stages[index], index, full: true);
        lit["position"] = words.Phrases.Format("spotlight.position", ("stage", stages[index].Handle ?? ""), ("number", Number(index + 1)), ("of", Number(stages.Count)));
        return [lit];
    }

    /// <summary>Opportunities by rank, once they are prioritised.</summary>
    private JsonArray Ranked()
    {
        return [.. Agenda.ByRank(scene).Where(o => o.Opportunity.Rank is not null).Select(o => Ranked(o.Element, o.Opportunity))];
    }

    private static JsonObject Ranked(Element element, Opportunity o) => new()
    {
        ["handle"] = element.Handle,
        ["rank"] = o.Rank,
        ["text"] = o.Text,
        ["votes"] = o.Votes,
        ["impact"] = Wordings.Plain(o.Impact),
        ["effort"] = Wordings.Plain(o.Effort),
        ["score"] = Wordings.Plain(o.Score),
        ["owner"] = o.Owner ?? "",
        ["nextStep"] = o.NextStep ?? "",
        ["due"] = o.Due?.ToString("yyyy-MM-dd") ?? "",
    };

    /// <summary>Items that stand at no stage, with what sounds like them: by kind, the most often named first.</summary>
    private JsonObject Alike() => new(Step.Definition.Kinds.Where(k => k is { IsOpinion: false, StageField: null, Handle: not null, TextField: not null })
        .Select(k => KeyValuePair.Create(k.Name, (JsonNode?)new JsonArray([.. new Likeness(said.View, words).Rows(k)]))));

    /// <summary>What others have reported elsewhere and nobody has said here, the heaviest first.</summary>
    private IEnumerable<Element> Unsaid() => Step.Progress.Phase is Phase.Reveal or Phase.Settled
        ? Step.Elements.Select(id => w.Elements[id]).Where(e => e is { IsFromElsewhere: true, Status: ElementStatus.Proposed })
            .OrderByDescending(said.View.Reports).Take(MostUnsaid)
        : [];

    private int Proposals() => Step.Elements.Count(id => w.Elements[id].Status == ElementStatus.Proposed);

    private string TextOf(Element element) => new StepView(w, w.Steps[element.Step]).Text(element);

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
