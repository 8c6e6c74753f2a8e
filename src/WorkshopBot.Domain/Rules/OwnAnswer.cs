using System.Collections.Immutable;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Domain.Rules;

/// <summary>What a person finds in their form when they open it.</summary>
/// <param name="Said">Their own words at the step, and what the group writes together.</param>
/// <param name="Before">Their own words of earlier steps, where these are not sealed.</param>
public sealed record OwnAnswer(ImmutableArray<Element> Said, ImmutableArray<Element> Before)
{
    /// <param name="mark">Per anonymous step the HMAC under its key; null where there is no key, and so nothing of theirs to find.</param>
    public static OwnAnswer Find(Workshop.Running w, int step, ParticipantId by, Func<int, Func<string, string>?> mark)
    {
        var said = Author(w, step, by, mark) is { } author ? Answering.InForm(author, by, w.Steps[step], w) : [];
        var before = Enumerable.Range(0, step)
            .SelectMany(i => Author(w, i, by, mark)?.Own(w, w.Steps[i]) ?? [])
            .Where(e => e.Status == ElementStatus.Live);
        return new(said, [.. before]);
    }

    /// <summary>What the form starts with: what was said, else the step's draft, else what follows from what they said before.</summary>
    public ImmutableArray<Entry> Prefill(StepState step, Workshop.Running w, bool answered)
    {
        // Once it is revealed, a draft that somebody adds to would come back as proposals of what is there already.
        if (!Said.IsEmpty || answered || step.Progress.Phase != Phase.Open) return [.. Said.Select(e => new Entry(e.Kind, e.Payload))];
        return step.Draft.IsEmpty ? [.. step.Definition.Suggest(Before, w)] : Drafting.Now(step, w);
    }

    private static Author? Author(Workshop.Running w, int step, ParticipantId by, Func<int, Func<string, string>?> mark)
    {
        var request = new Request(default, by, default, new Command.Tick());
        if (!w.Steps[step].IsAnonymous) return Rules.Author.Of(request, step, w.Steps[step]);

        return mark(step) is { } known
            ? Rules.Author.Of(request with { Secrets = request.Secrets.Add(step, new(known, People: 0)) }, step, w.Steps[step])
            : null;
    }
}
