using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Server.Hosting;

/// <summary>Data Protection's keys in the store.</summary>
/// <remarks>Its interface knows no tasks, so these two calls wait: one at the start and then daily, the other every few weeks.</remarks>
internal sealed class StoredKeys(ISealingKeys keys, TimeProvider clock) : IXmlRepository
{
    /// <summary>The program is not alive before its first look at the keys is over: a store that hangs may not hold it back longer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <exception cref="OperationCanceledException">The store does not answer.</exception>
    public IReadOnlyCollection<XElement> GetAllElements() => [.. Wait(keys.All).Select(key => XElement.Parse(key.Xml))];

    /// <exception cref="OperationCanceledException">The store does not answer; it may have the key all the same.</exception>
    public void StoreElement(XElement element, string friendlyName)
    {
        var name = string.IsNullOrEmpty(friendlyName) ? $"key-{Guid.NewGuid()}" : friendlyName;
        var key = new SealingKey(name, element.ToString(SaveOptions.DisableFormatting));
        Wait(async cancellationToken =>
        {
            await keys.Add(key, cancellationToken);
            return key;
        });
    }

    private T Wait<T>(Func<CancellationToken, Task<T>> call)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        return Task.Run(() => call(patience.Token), CancellationToken.None).WaitAsync(patience.Token).GetAwaiter().GetResult();
    }
}
