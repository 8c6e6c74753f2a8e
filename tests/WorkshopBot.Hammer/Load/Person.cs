using System.Collections.Immutable;
using WorkshopBot.Domain;

namespace WorkshopBot.Hammer.Load;

/// <summary>Somebody who says one thing after the other, and goes on where the last process ended.</summary>
/// <remarks>
/// After a number of contributions the next participant takes over, for a step takes no more than 100 of each, and a room no
/// more than 40 forms at once.
/// </remarks>
internal abstract class Person(string name, int seed)
{
    private const int MostOfOne = 36;

    protected string Name => name;

    public static ParticipantId Participant(string name, int number) => new($"{name}.{number / MostOfOne}");

    public async Task Talk(ISpeaker speaker, int from, int? most, Func<Task> afterEach, CancellationToken enough = default)
    {
        for (var number = from; (most is null || number < most) && !enough.IsCancellationRequested; number++)
        {
            var by = Participant(name, number);
            if (number == from || number % MostOfOne == 0)
            {
                await speaker.Join(by);
                Begin(by);
            }

            await speaker.Say(Next(by, new($"{name}-{number}"), Words.Dice(seed, name, number)));
            await afterEach();
        }
    }

    /// <summary>From now on it is this participant who speaks.</summary>
    protected virtual void Begin(ParticipantId by)
    {
    }

    protected abstract Said Next(ParticipantId by, CommandId form, Random dice);
}

/// <summary>Adds one thing at a time.</summary>
internal sealed class Adder(string name, int seed) : Person(name, seed)
{
    protected override Said Next(ParticipantId by, CommandId form, Random dice) =>
        new("add", by, form, [Words.After(form.Value, dice)]);
}

/// <summary>Saves a whole answer each time: one line more, one changed, one taken back.</summary>
internal sealed class Editor(string name, int seed, Said? last) : Person(name, seed)
{
    private const int MostLines = 6;

    private ImmutableArray<string> lines = [];

    protected override void Begin(ParticipantId by) => lines = last?.By == by ? last.Texts : [];

    protected override Said Next(ParticipantId by, CommandId form, Random dice)
    {
        if (lines.Length > 0)
        {
            var changed = dice.Next(lines.Length);
            lines = lines.SetItem(changed, Words.After($"{form}-changed", dice));
        }

        if (lines.Length >= MostLines || (lines.Length > 1 && dice.Next(3) == 0)) lines = lines.RemoveAt(dice.Next(lines.Length));
        lines = lines.Insert(dice.Next(lines.Length + 1), Words.After(form.Value, dice));
        return new("save", by, form, lines);
    }
}
