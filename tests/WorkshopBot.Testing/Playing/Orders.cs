namespace WorkshopBot.Testing.Playing;

/// <summary>In what order requests of several people are heard; each person's own in their order.</summary>
internal interface IOrder
{
    /// <param name="requests">By person.</param>
    Task Hear(params Func<Task>[][] requests);
}

/// <summary>One person after the other.</summary>
internal sealed class InTurn : IOrder
{
    public async Task Hear(params Func<Task>[][] requests)
    {
        foreach (var request in requests.SelectMany(r => r)) await request();
    }
}

/// <summary>Any order, and sometimes the next of several people at the same time.</summary>
internal sealed class Shuffled(int seed) : IOrder
{
    private readonly Random random = new(seed);

    public async Task Hear(params Func<Task>[][] requests)
    {
        var left = requests.Select(r => new Queue<Func<Task>>(r)).Where(q => q.Count > 0).ToArray();
        while (left.Length > 0)
        {
            random.Shuffle(left);
            await Task.WhenAll(left.Take(random.Next(1, left.Length + 1)).Select(q => q.Dequeue()()).ToList());
            left = [.. left.Where(q => q.Count > 0)];
        }
    }
}
