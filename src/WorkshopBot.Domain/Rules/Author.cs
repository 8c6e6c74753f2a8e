using System.Globalization;
using WorkshopBot.Domain.Commands;

namespace WorkshopBot.Domain.Rules;

/// <summary>Whose words they are: by name, or by marks that only the step's key can make again.</summary>
public abstract class Author
{
    /// <summary>Their words in a step, in their order, whatever has become of them.</summary>
    public abstract IEnumerable<Element> Own(Workshop.Running w, StepState step);

    /// <summary>Id and mark for one more; the same request gets the same.</summary>
    internal abstract (ElementId Id, string? Mark) Next(Workshop.Running w);

    public static Author Of(Request r, int index, StepState step) => step.IsAnonymous
        ? new Nameless(r, r.Secrets[index].Mark, step)
        : new Named(r);

    private sealed class Named(Request r) : Author
    {
        private int next;

        public override IEnumerable<Element> Own(Workshop.Running w, StepState step) =>
            step.ByPerson.GetValueOrDefault(r.By!.Value, []).Select(id => w.Elements[id]);

        internal override (ElementId Id, string? Mark) Next(Workshop.Running w) =>
            (new(string.Create(CultureInfo.InvariantCulture, $"{r.Id}-{next++}")), null);
    }

    /// <summary>
    /// A person's first, second, third … contribution has the mark of that number. So one's own are found by asking for one
    /// number after the other, which costs the same however many others have written; and no two marks of a person are alike.
    /// </summary>
    private sealed class Nameless(Request r, Func<string, string> mark, StepState step) : Author
    {
        private readonly Queue<string> withdrawn = [];
        private int next;
        private int taken;
        private bool known;

        public override IEnumerable<Element> Own(Workshop.Running w, StepState step) => [.. Find(w)];

        /// <summary>A mark whose contribution was withdrawn is used again, so that there are never more than one has said at once.</summary>
        internal override (ElementId Id, string? Mark) Next(Workshop.Running w)
        {
            if (!known) _ = Own(w, step);
            return (new(mark($"element/{r.Id}/{next++}")), withdrawn.TryDequeue(out var free) ? free : Mark(taken++));
        }

        private IEnumerable<Element> Find(Workshop.Running w)
        {
            (known, taken) = (true, 0);
            withdrawn.Clear();
            for (var own = Mark(0); step.ByMark.TryGetValue(own, out var id); own = Mark(++taken))
            {
                if (w.Elements[id].Status == ElementStatus.Withdrawn) withdrawn.Enqueue(own);
                else yield return w.Elements[id];
            }
        }

        private string Mark(int number) => mark($"mine/{r.By}/{number}");
    }
}
