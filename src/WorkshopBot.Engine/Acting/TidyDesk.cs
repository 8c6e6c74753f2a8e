using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Domain.Suggestions;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Engine.Wording;

namespace WorkshopBot.Engine.Acting;

/// <summary>Tidy, page by page: what sounds alike, what is left over, order and names. Each page commits and can be undone.</summary>
internal sealed class TidyDesk(Counter counter, Pages pages)
{
    public IEnumerable<KeyValuePair<string, Handler>> Handlers =>
    [
        new(Verbs.OpenTidy, Open), new(Verbs.TidyGroups, Groups), new(Verbs.TidyLeftovers, Leftovers), new(Verbs.TidyOrder, Order),
    ];

    private async Task<Reply> Open(Call call, CancellationToken cancellationToken)
    {
        if (!call.Facilitates) return counter.Refuse(new Refusal.OnlyFacilitators(), call);
        if (call.Workshop.Step(call.Step) is not { } step) return counter.Refuse(new Refusal.UnknownStep(), call);

        var kind = Kinds(step).FirstOrDefault(k => new StepView(call.Workshop, step).Live(k).Any() || k.Handle is not null);
        return kind is not null && await Page(call, new(kind, First(call, kind), From.Groups), cancellationToken) is { } page
            ? new Reply.Show(page)
            : Counter.Refuse("tidy.nothing", call);
    }

    private Task<Reply> Groups(Call call, CancellationToken cancellationToken)
    {
        var merges = call.Action.Inputs
            .Where(i => i.Key.StartsWith("group/", StringComparison.Ordinal) && i.Key.EndsWith("/members", StringComparison.Ordinal))
            .OrderBy(i => i.Key, StringComparer.Ordinal)
            .Select(i => Merge(call, i.Value, call.Action.Inputs.GetValueOrDefault(i.Key[..^"members".Length] + "name")))
            .OfType<TidyOperation.Merge>().ToImmutableArray();

        // One batch follows another until there is none.
        var then = call.Text("inbox") is "true" ? From.Groups : From.Leftovers;
        return Carry(call, [.. merges, new TidyOperation.Refuse(Refused(call, merges))], then, cancellationToken);
    }

    private static TidyOperation.Merge? Merge(Call call, string picked, string? name)
    {
        var members = Several(call, picked);
        return members.Length < 2 ? null : new(members[0], members[1..], string.IsNullOrWhiteSpace(name) ? null : name);
    }

    /// <summary>
    /// What was suggested and not joined. What was left out of a group is not the same as the group; but some of it may yet be one.
    /// </summary>
    private static ImmutableArray<ImmutableArray<ElementId>> Refused(Call call, ImmutableArray<TidyOperation.Merge> merges)
    {
        var refused = ImmutableArray.CreateBuilder<ImmutableArray<ElementId>>();
        foreach (var group in (call.Text("shown") ?? "").Split(';').Select(shown => Several(call, shown)).Where(g => g.Length > 1))
        {
            if (merges.FirstOrDefault(m => group.Contains(m.Into)) is not { } merge) refused.Add(group);
            else refused.AddRange(group.Except(merge.From.Add(merge.Into)).Select(id => ImmutableArray.Create(merge.Into, id)));
        }

        return refused.ToImmutable();
    }

    private static ImmutableArray<ElementId> Several(Call call, string handles) => [.. handles
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(h => Named(call, h))];

    private Task<Reply> Leftovers(Call call, CancellationToken cancellationToken)
    {
        const string Leftover = "leftover/";
        var operations =
            from input in call.Action.Inputs
            where input.Key.StartsWith(Leftover, StringComparison.Ordinal)
            let id = Named(call, input.Key[Leftover.Length..])
            let proposed = call.Workshop.Elements.GetValueOrDefault(id) is { Status: ElementStatus.Proposed }
            from operation in Settle(call, id, proposed, input.Value)
            select operation;
        var isLast = call.Number32("after") is null or 0 || call.Text("rest") is not null;
        return Carry(call, [.. operations], isLast ? From.Order : From.Leftovers, cancellationToken);
    }

    private static IEnumerable<TidyOperation> Settle(Call call, ElementId id, bool proposed, string choice)
    {
        if (choice == "park")
        {
            yield return new TidyOperation.Park(id);
            yield break;
        }

        if (proposed) yield return new TidyOperation.Keep(id);
        if (choice.Length > 0 && choice != "keep") yield return new TidyOperation.Merge(Named(call, choice), [id]);
    }

    private async Task<Reply> Order(Call call, CancellationToken cancellationToken)
    {
        if (!call.Facilitates) return counter.Refuse(new Refusal.OnlyFacilitators(), call);
        if (call.Workshop.Step(call.Step) is not { } step || KindOf(call, step) is not { } kind) return counter.Refuse(new Refusal.UnknownStep(), call);

        if (call.IsRetry) return await Carry(call, [], From.Next, cancellationToken);

        var scene = await pages.Scene(call, cancellationToken);
        var part = TidyPart.Read(call.Text("at"), call.Workshop);
        var live = new TidyData(scene, call.Step, kind, part, new(scene, call.Phrases)).Live;
        var view = new StepView(call.Workshop, step);
        var shown = new OrderedDictionary<string, (ElementId Id, string Text)>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in live) shown.Add(item.Handle!, (item.Id, view.Text(item)));

        return TidyText.Read(call.Text("order") ?? "", shown, Longest(kind)) switch
        {
            TidyReading.Understood { Operations: var operations } => await Carry(
                call, WholeOrder([.. operations.Where(o => !IsNew(call, o))], kind, part, view), From.Next, cancellationToken),
            TidyReading.Mistaken mistake => Wrong(call, mistake),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Parks what the text never had: it was said, or kept, while the text was edited.</summary>
    private static bool IsNew(Call call, TidyOperation operation) => operation is TidyOperation.Park { Element: var id }
        && call.Text("shown") is { Length: > 0 } shown && !shown.Split(',').Contains(call.Workshop.Elements[id].Handle);

    private static int Longest(EntryKind kind) => kind.Field(kind.TextField!) is TextField { Longest: var longest } ? longest : Text.LongestText;

    /// <summary>An order of one stage's items leaves the others where they are.</summary>
    private static ImmutableArray<TidyOperation> WholeOrder(
        ImmutableArray<TidyOperation> operations, EntryKind kind, TidyPart part, StepView view)
    {
        if (part == TidyPart.All) return operations;

        var all = view.Live(kind).Select(e => e.Id).ToList();
        return [.. operations.Select(o => o is TidyOperation.Reorder { Order: var order }
            ? new TidyOperation.Reorder([.. all.TakeWhile(id => !order.Contains(id)), .. order, .. all.SkipWhile(id => !order.Contains(id)).Where(id => !order.Contains(id) && IsStillThere(id, operations))])
            : o)];
    }

    private static bool IsStillThere(ElementId id, ImmutableArray<TidyOperation> operations) => !operations.Any(o => o switch
    {
        TidyOperation.Merge m => m.From.Contains(id),
        TidyOperation.Park p => p.Element == id,
        _ => false,
    });

    private static Reply.Refused Wrong(Call call, TidyReading.Mistaken mistake)
    {
        var problem = call.Phrases[$"tidy.problem.{Kebab.Of(mistake.What)}"];
        var say = mistake.Line == 0
            ? problem
            : call.Phrases.Format("form.line", ("line", mistake.Line.ToString(CultureInfo.InvariantCulture)), ("problem", problem));
        return new(say, ImmutableDictionary<string, string>.Empty.Add("order", say));
    }

    private async Task<Reply> Carry(Call call, ImmutableArray<TidyOperation> operations, From then, CancellationToken cancellationToken)
    {
        if (!call.Facilitates) return counter.Refuse(new Refusal.OnlyFacilitators(), call);
        if (call.Workshop.Step(call.Step) is not { } step || KindOf(call, step) is not { } kind) return counter.Refuse(new Refusal.UnknownStep(), call);

        return await counter.Do(
            call, new Command.Tidy(operations), cancellationToken, call.Phrases["tidy.done"],
            next: now => Page(
                now, new(kind, TidyPart.Read(now.Text("at"), now.Workshop), then, now.Number32("after") ?? 0), cancellationToken));
    }

    private enum From
    {
        Groups,
        Leftovers,
        Order,
        Next,
    }

    /// <param name="After">Of leftovers that come in batches, where the last one ended.</param>
    private sealed record Stop(EntryKind Kind, TidyPart Part, From From, int After = 0);

    /// <summary>The next page that has something to decide; null when all is tidy.</summary>
    private async Task<Card?> Page(Call call, Stop at, CancellationToken cancellationToken)
    {
        var scene = await pages.Scene(call, cancellationToken);
        var words = new Wordings(scene, call.Phrases);
        var data = new TidyData(scene, call.Step, at.Kind, at.Part, words);
        if (at.From == From.Groups && data.Groups() is { } groups) return Fill("tidy-groups", groups);
        if (at.From <= From.Leftovers && data.Leftovers(at.After) is { } leftovers) return Fill("tidy-leftovers", leftovers);

        // Nobody puts so many in order by hand.
        if (at.From <= From.Order && data.Live.Count > 0 && !data.IsInbox) return Fill("tidy-order", data.Order());

        // The next stage, then the next kind of the step.
        if (After(call, at.Part) is { } next) return await Page(call, new(at.Kind, next, From.Groups), cancellationToken);
        var step = call.Workshop.Steps[call.Step];
        var kinds = Kinds(step).ToList();
        var later = kinds.Skip(kinds.IndexOf(at.Kind) + 1).FirstOrDefault(k => new StepView(call.Workshop, step).Live(k).Any());
        return later is null ? null : await Page(call, new(later, First(call, later), From.Groups), cancellationToken);

        Card Fill(string template, JsonObject filled) => pages.Templates.Fill(template, filled, call.Phrases);
    }

    private static IEnumerable<EntryKind> Kinds(StepState step) =>
        step.Definition.Kinds.Where(k => k is { IsOpinion: false, Handle: not null, TextField: not null });

    private static EntryKind? KindOf(Call call, StepState step) => Kinds(step).FirstOrDefault(k => k.Name == call.Text("kind"));

    private static TidyPart First(Call call, EntryKind kind) =>
        kind.StageField is not null && new StepView(call.Workshop, call.Workshop.Steps[call.Step]).Live(kind).Count() > TidyData.MostAtOnce
            ? TidyPart.Each(call.Workshop).First()
            : TidyPart.All;

    private static TidyPart? After(Call call, TidyPart part) =>
        TidyPart.Each(call.Workshop).SkipWhile(p => p != part).Skip(1).FirstOrDefault();

    private static ElementId Named(Call call, string handle) =>
        call.Workshop.Handles.TryGetValue(handle.ToUpperInvariant(), out var id) ? id : new(handle);
}
