namespace WorkshopBot.Cards.Templates.Values;

/// <summary>How much one expansion may make in all: repetitions in repetitions multiply.</summary>
internal sealed class Budget
{
    private const int Parts = 1_000_000;
    private const int Characters = 20_000_000;

    private long parts;
    private long characters;

    /// <summary>Objects, and items of lists.</summary>
    public void Spend(long count)
    {
        parts += count;
        if (parts > Parts) throw new RefusedException($"the result grows beyond {Parts} parts");
    }

    /// <summary>What a function made. Data that it only passed on costs nothing.</summary>
    public void Spend(Value made)
    {
        switch (made.Identity)
        {
            case string text:
                Write(text.Length);
                break;
            case IReadOnlyList<Value> list:
                Spend(list.Count);
                break;
            case OrderedDictionary<string, Value> properties:
                Spend(properties.Count);
                break;
        }
    }

    public void Write(int length)
    {
        Deep.GuardLength(length);
        characters += length;
        if (characters > Characters) throw new RefusedException($"the texts grow beyond {Characters} characters");
    }
}
