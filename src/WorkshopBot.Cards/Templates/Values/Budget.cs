namespace WorkshopBot.Cards.Templates.Values;

/// <summary>How much one expansion may make in all: repetitions in repetitions multiply.</summary>
internal sealed class Budget
{
    private const int Limit = 1_000_000;

    private long spent;

    public void Spend(long count)
    {
        spent += count;
        if (spent > Limit) throw new RefusedException($"the result grows beyond {Limit} parts");
    }
}
