using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Engine.Presenting;

/// <summary>
/// What a step's forms are filled with, whichever step it is. Inputs are named <c>kind/key/field</c>, where the key is a stage or
/// thing by its handle, a row by its number, or <c>all</c>; see <see cref="InputId"/>.
/// </summary>
/// <param name="me">Whose form it is.</param>
/// <param name="filled">The person's answer so far, or what their form starts with.</param>
internal sealed class FormData(Scene scene, int position, ParticipantId me, ImmutableArray<Entry> filled, Wordings words)
{
    /// <summary>Rows that a form has at least, and how many more it has each time somebody asks for more.</summary>
    public const int Rows = 3;

    /// <summary>More choices than this are hard to choose from, and more than channels can show.</summary>
    private const int MostChoices = 100;

    private readonly Workshop.Running w = scene.Workshop;

    private StepState Step => w.Steps[position];

    private IEnumerable<EntryKind> Kinds => Step.Definition.Kinds;

    /// <param name="rows">How many rows a form of items has, or null for as many as it needs.</param>
    public JsonObject Write(int? rows = null)
    {
        var data = StepData.Heading(scene, position, words);
        var progress = Step.Progress;
        data["at"] = Positions.Write(new(position, progress.Phase, progress.Part, progress.Round));
        data["late"] = progress.Phase is Phase.Reveal or Phase.Settled;
        data["anonymous"] = Step.IsAnonymous;
        data["collecting"] = Step.Settings.Evidence == Evidence.Reported;
        data["stages"] = new JsonArray([.. Stages().Select(Stage)]);
        data["lines"] = new JsonObject(Kinds.Where(k => k is { Line: not null, StageField: null }).Select(k => KeyValuePair.Create(k.Name, (JsonNode?)Lines(k, null))));
        data["rows"] = new JsonObject(Kinds.Where(IsRows).Select(k => KeyValuePair.Create(k.Name, (JsonNode?)RowsOf(k, rows))));
        data["one"] = new JsonObject(Kinds.Where(k => k.About is null && (k.OnePerPerson || k.Shared)).Select(k => KeyValuePair.Create(k.Name, (JsonNode?)Values(k, Of(k).FirstOrDefault()))));
        data["things"] = new JsonObject(Kinds.Where(k => k.About is not null && !k.IsAboutStages).Select(k => KeyValuePair.Create(k.Name, (JsonNode?)Things(k))));
        data["picked"] = new JsonObject(Kinds.Where(k => k.About is not null && !k.IsAboutStages).Select(k => KeyValuePair.Create(k.Name, (JsonNode?)Picked(k))));
        data["choices"] = Choices();
        data["budget"] = Step.Definition.Budget(Step, w) is { } budget ? words.Phrases.Count("form.budget", budget) : "";

        var shown = data["rows"]!.AsObject().Select(k => k.Value!.AsArray().Count).DefaultIfEmpty().Max();
        data["more"] = shown + Rows;
        data["another"] = shown + 1;
        return data;
    }

    private IEnumerable<Entry> Of(EntryKind kind) => filled.Where(e => e.Kind == kind.Name);

    private JsonObject Stage(Element stage)
    {
        var view = ViewOf(stage);
        return new()
        {
            ["handle"] = stage.Handle,
            ["name"] = view.Text(stage),
            ["goal"] = view.First(stage, "goal") ?? "",
            ["lines"] = new JsonObject(Kinds.Where(k => k is { Line: not null, StageField: not null }).Select(k => KeyValuePair.Create(k.Name, (JsonNode?)Lines(k, stage)))),
            ["values"] = new JsonObject(Kinds.Where(k => k.IsAboutStages || IsCells(k)).Select(k => KeyValuePair.Create(k.Name, (JsonNode?)Values(k, Of(k).FirstOrDefault(e => IsAt(e, k, stage)))))),
            ["mine"] = IsMine(stage),
            ["claimed"] = Step.Claims.Contains(new(stage.Id, me)),
            ["asked"] = Step.Progress.Scope.IsEmpty || Step.Progress.Scope.Any(id => w.Survivor(id)?.Id == stage.Id),
        };
    }

    /// <summary>Where stages are claimed, a person is asked about theirs; who has claimed none may fill in any.</summary>
    private bool IsMine(Element stage) => !Step.Claims.Any(c => c.Participant == me)
        || Step.Claims.Contains(new(stage.Id, me))
        || Kinds.Any(k => Of(k).Any(e => IsAt(e, k, stage)));

    private string Lines(EntryKind kind, Element? stage) =>
        string.Join('\n', Of(kind).Where(e => IsAt(e, kind, stage)).Select(e => kind.Line!.Write(e.Payload)));

    private JsonArray RowsOf(EntryKind kind, int? rows)
    {
        var said = Of(kind).ToList();
        var least = rows ?? (kind.Joint ? 1 : Rows);
        return [.. Enumerable.Range(0, Math.Clamp(Math.Max(least, said.Count), 1, kind.MostPerPerson)).Select(i =>
        {
            var row = Values(kind, i < said.Count ? said[i] : null);
            row["key"] = i.ToString(CultureInfo.InvariantCulture);
            row["number"] = i + 1;
            return row;
        })];
    }

    /// <summary>What opinions are about other than stages: a row for each thing that is asked about.</summary>
    private JsonArray Things(EntryKind kind) => [.. AskedAbout(kind).Select(thing =>
    {
        var row = Values(kind, Of(kind).FirstOrDefault(e => Names(e, kind.About!, thing)));
        row["handle"] = thing.Handle;
        row["text"] = ViewOf(thing).Text(thing);
        return row;
    })];

    /// <summary>The things with at least one, and with at least two: for ticking dots instead of typing numbers.</summary>
    private JsonObject Picked(EntryKind kind)
    {
        var number = kind.Fields.OfType<NumberField>().FirstOrDefault()?.Name ?? "";
        string With(int atLeast) => string.Join(',', AskedAbout(kind)
            .Where(t => Of(kind).Any(e => Names(e, kind.About!, t) && e.Payload.Number(number) >= atLeast)).Select(t => t.Handle));
        return new() { ["first"] = With(1), ["second"] = With(2) };
    }

    private IEnumerable<Element> AskedAbout(EntryKind kind)
    {
        var named = ((ReferenceField)kind.Field(kind.About!)!).Kind;
        if (kind.Shared && named == OpportunitiesStep.Opportunity.Name) return Agenda.ByRank(scene).Take(Agenda.Most).Select(o => o.Element);
        if (w.Steps.FirstOrDefault(s => s.Definition.Kind(named) is not null) is not { } home) return [];

        var asked = Step.Progress.Part > 0 ? Step.Shortlist : [];
        return new StepView(w, home).Live(w.Catalog.Kind(named)).Where(e => asked.IsEmpty || asked.Any(id => w.Survivor(id)?.Id == e.Id));
    }

    private JsonObject Values(EntryKind kind, Entry? entry) => new(kind.Fields.Where(f => f.Name != kind.About).Select(f =>
        KeyValuePair.Create(f.Name, (JsonNode?)Typed(entry?.Payload[f.Name]))));

    /// <summary>As it stands in an input: references by handle, several by commas, several texts by lines.</summary>
    private string Typed(FieldValue? value) => value switch
    {
        FieldValue.Word word => Handle(word.Text) ?? word.Text,
        FieldValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        FieldValue.Words { Texts: var texts } => texts.All(t => Handle(t) is not null)
            ? string.Join(',', texts.Select(Handle))
            : string.Join('\n', texts),
        _ => "",
    };

    private string? Handle(string id) => w.Elements.ContainsKey(new(id)) ? w.Survivor(new(id))?.Handle ?? "" : null;

    /// <summary>What can be chosen, by field.</summary>
    private JsonObject Choices()
    {
        var choices = new JsonObject();
        foreach (var field in Kinds.Where(k => k.Part == Step.Progress.Part).SelectMany(k => k.Fields).DistinctBy(f => f.Name))
        {
            IEnumerable<(string Value, string Title)> from = field switch
            {
                NumberField { Least: var least, Most: var most } when most - least <= 10 =>
                    Enumerable.Range(least, most - least + 1).Select(n => n.ToString(CultureInfo.InvariantCulture)).Select(n => (n, words.Choice(field, n))),
                ChoiceField { Choices: var fixedOnes } => fixedOnes.Select(c => (c, words.Choice(field, c))),
                ReferenceField { Kind: var kind } => Referable(kind),
                ReferencesField { Kind: var kind } => Referable(kind),
                ParticipantField => w.People.Where(p => p.Value.Here).Select(p => (p.Key.Value, Name: words.Name(p.Key))).OrderBy(p => p.Name, StringComparer.Ordinal),
                _ => [],
            };
            choices[field.Name] = new JsonArray([.. from.Take(MostChoices).Select(c => new JsonObject { ["title"] = c.Title, ["value"] = c.Value })]);
        }

        return choices;
    }

    private IEnumerable<(string Value, string Title)> Referable(string kind)
    {
        if (w.Steps.FirstOrDefault(s => s.Definition.Kind(kind) is not null) is not { } home) return [];

        var view = new StepView(w, home);
        var of = w.Catalog.Kind(kind);
        var listed = of.Weight is null ? view.Live(of) : view.Heaviest(of);
        return listed.Where(e => e.Handle is not null).Select(e => (e.Handle!, Wordings.Element(e, view)));
    }

    private IEnumerable<Element> Stages() => w.Find(new("stages")) is { } stages ? new StepView(w, stages).Live(StagesStep.Stage) : [];

    private StepView ViewOf(Element element) => new(w, w.Steps[element.Step]);

    private bool IsAt(Entry entry, EntryKind kind, Element? stage)
    {
        var named = (kind.About ?? kind.StageField) is { } field ? entry.Payload.Word(field) : null;
        var at = named is null ? null : w.Survivor(ReferenceField.Find(named, StagesStep.Stage.Name, w) ?? new(named));
        return at?.Id == stage?.Id;
    }

    private bool Names(Entry entry, string about, Element thing) =>
        entry.Payload.Word(about) is { } id && w.Survivor(new(id))?.Id == thing.Id;

    /// <summary>Items of which a person says one for each stage that is theirs.</summary>
    private static bool IsCells(EntryKind kind) =>
        kind is { IsOpinion: false, Line: null, TextField: null, StageField: not null };

    private static bool IsRows(EntryKind kind) => kind is { IsOpinion: false, Shared: false, Line: null, TextField: not null };
}
