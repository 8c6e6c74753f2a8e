using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Acting;

/// <summary>What facilitators lead with. The core refuses it to everybody else.</summary>
internal sealed class LeadingDesk(Counter counter, Pages pages)
{
    private const int MostMinutes = 24 * 60;

    /// <summary>Long enough to finish a sentence.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    public IEnumerable<KeyValuePair<string, Handler>> Handlers =>
    [
        new(Verbs.Next, (call, stop) => counter.Do(call, new Command.Next(call.At), stop)),
        new(Verbs.RevealSoon, (call, stop) => counter.Do(call, new Command.RevealIn(call.At, Soon), stop)),
        new(Verbs.Back, (call, stop) => counter.Do(call, new Command.Back(call.At), stop)),
        new(Verbs.Skip, (call, stop) => counter.Do(call, new Command.Skip(call.At), stop)),
        new(Verbs.Reopen, (call, stop) => counter.Do(call, new Command.Reopen(call.At, call.Step), stop)),
        new(Verbs.Extend, (call, stop) => counter.Do(
            call, new Command.Extend(call.At, TimeSpan.FromMinutes(Math.Clamp(call.Number32("minutes") ?? 0, 0, MostMinutes))), stop)),
        new(Verbs.Spotlight, Spotlight),
        new(Verbs.Focus, (call, stop) => counter.Do(call, new Command.Focus(Found(call, "persona", PersonaStep.Persona.Name)), stop)),
        new(Verbs.Undo, (call, stop) => counter.Do(call, new Command.Undo(new(call.Text("act") ?? "")), stop, call.Phrases["reply.undone"])),
        new(Verbs.Finish, (call, stop) => counter.Do(call, new Command.Finish(call.Number32("months") ?? 6), stop)),
        new(Verbs.Resume, (call, stop) => counter.Do(call, new Command.Resume(), stop)),
        new(Verbs.OpenReview, (call, stop) => Page("review-form", call, (scene, words) => new ReviewData(scene, words).Write(), stop)),
        new(Verbs.Review, (call, stop) => counter.Do(call, new Command.Review(Positions(call, "steps")), stop)),
        new(Verbs.ReviewLater, (call, stop) => counter.Do(
            call, new Command.PostponeReview(call.Number32("months") ?? 0), stop, call.Phrases["review.postponed"])),
        new(Verbs.More, (call, stop) => Page("more", call, (scene, words) => new MoreData(scene, words).Write(), stop)),
        new(Verbs.OpenRateAgain, (call, stop) => Page("rate-again", call, (scene, words) => Step(scene, words), stop)),
        new(Verbs.RateAgain, (call, stop) => counter.Do(
            call,
            new Command.RateAgain(call.At, Several(call, "stages", StagesStep.Stage.Name))
            {
                Persona = call.Text("persona") is { Length: > 0 } ? Found(call, "persona", PersonaStep.Persona.Name) : null,
            },
            stop)),
        new(Verbs.OpenShortlist, (call, stop) => Page("shortlist", call, (scene, words) => new ShortlistData(scene, words).Write(), stop)),
        new(Verbs.Shortlist, (call, stop) => counter.Do(
            call, new Command.Shortlist(call.Step, Several(call, "items", OpportunitiesStep.Opportunity.Name)), stop, call.Phrases["reply.saved"])),
        new(Verbs.OpenNote, (call, stop) => Page("note", call, (_, _) => [], stop)),
        new(Verbs.Note, (call, stop) => counter.Do(call, new Command.TakeNote(NoteKindOf(call.Text("kind")), call.Text("text") ?? ""), stop, call.Phrases["reply.noted"])),
    ];

    private async Task<Reply> Page(string template, Call call, Func<Scene, Wordings, JsonObject> data, CancellationToken cancellationToken) => call.Facilitates
        ? new Reply.Show(await pages.Fill(template, call, data, cancellationToken))
        : counter.Refuse(new Refusal.OnlyFacilitators(), call);

    private static JsonObject Step(Scene scene, Wordings words) => scene.Current is null ? [] : new StepData(scene, words).Write();

    /// <summary>To the stage that is named, or so many stages on; the last is followed by the first.</summary>
    private Task<Reply> Spotlight(Call call, CancellationToken cancellationToken)
    {
        var stages = call.Workshop.Find(new("stages")) is { } step ? new StepView(call.Workshop, step).Live(StagesStep.Stage).ToList() : [];
        var stage = call.Stage("stage");
        if (stage is null && stages.Count > 0 && call.Workshop.Step(call.Workshop.Current) is { } current)
        {
            var now = Math.Max(0, stages.FindIndex(s => s.Id == current.Spotlight));
            var by = Math.Sign(call.Number32("by") ?? 1);
            stage = stages[(now + by + stages.Count) % stages.Count].Id;
        }

        return counter.Do(call, new Command.Spotlight(call.Workshop.Current, stage), cancellationToken);
    }

    private static ImmutableArray<ElementId> Several(Call call, string name, string kind) =>
        [.. (call.Text(name) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(handle => ReferenceField.Find(handle, kind, call.Workshop) ?? new ElementId(handle))];

    /// <summary>What is no number is no step either.</summary>
    private static ImmutableArray<int> Positions(Call call, string name) =>
        [.. (call.Text(name) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var step) ? step : -1)];

    private static ElementId Found(Call call, string name, string kind) =>
        ReferenceField.Find(call.Text(name) ?? "", kind, call.Workshop) ?? new ElementId(call.Text(name) ?? "");

    private static NoteKind NoteKindOf(string? kind) => kind switch
    {
        "decision" => NoteKind.Decision,
        "assumption" => NoteKind.Assumption,
        _ => NoteKind.Note,
    };
}
