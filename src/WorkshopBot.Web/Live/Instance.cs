namespace WorkshopBot.Web.Live;

/// <summary>This process among those that share a store.</summary>
internal sealed class Instance
{
    public string Id { get; } = Guid.NewGuid().ToString("N");
}
