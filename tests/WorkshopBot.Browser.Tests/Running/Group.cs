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

    public async Task Keep(string name)
    {
        await People[0].Keep($"{name}-desktop");
        await People[0].KeepWhole($"{name}-desktop-whole");
        foreach (var guest in others.Take(3)) await guest.KeepWhole($"{name}-{guest.Name}");
    }
}
