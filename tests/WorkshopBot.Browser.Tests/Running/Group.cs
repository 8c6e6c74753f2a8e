namespace WorkshopBot.Browser.Tests.Running;

/// <summary>Everybody in one room; the first leads.</summary>
internal sealed class Group(Guest leader, params Guest[] others)
{
    public IReadOnlyList<Guest> People { get; } = [leader, .. others];

    /// <summary>Everybody but the leader comes in by the link.</summary>
    public Task Join(string link) => Task.WhenAll(others.Select(guest => guest.Join(link)));

    /// <summary>The leader leads on, and everybody's page follows.</summary>
    public async Task Next()
    {
        await leader.Next();
        await SeeTheSameStep();
    }

    public async Task SeeTheSameStep()
    {
        var at = await leader.At();
        await Task.WhenAll(others.Select(guest => guest.Sees(at)));
    }

    /// <summary>What the leader sees, and the next two.</summary>
    public async Task Keep(string name)
    {
        await leader.KeepWhole($"{name}-{leader.Name}");
        foreach (var guest in others.Take(2)) await guest.KeepWhole($"{name}-{guest.Name}");
    }
}
