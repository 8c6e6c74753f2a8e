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
        private int next;
        private int taken = -1;

        public override IEnumerable<Element> Own(Workshop.Running w, StepState step)
        {
            var i = 0;
            for (; step.ByMark.TryGetValue(Mark(i), out var id); i++) yield return w.Elements[id];
            taken = Math.Max(taken, i);
        }

        internal override (ElementId Id, string? Mark) Next(Workshop.Running w)
        {
            if (taken < 0)
            {
                taken = 0;
                while (step.ByMark.ContainsKey(Mark(taken))) taken++;
            }

            return (new(mark($"element/{r.Id}/{next++}")), Mark(taken++));
        }

        private string Mark(int number) => mark($"mine/{r.By}/{number}");
    }
}
