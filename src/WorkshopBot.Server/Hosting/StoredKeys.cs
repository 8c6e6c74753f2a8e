using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Server.Hosting;

/// <summary>Data Protection's keys in the store.</summary>
/// <remarks>Its interface knows no tasks, so these two calls wait: one at the start and then daily, the other every few weeks.</remarks>
internal sealed class StoredKeys(ISealingKeys keys) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => keys.All(CancellationToken.None)).GetAwaiter().GetResult().Select(key => XElement.Parse(key.Xml))];

    public void StoreElement(XElement element, string friendlyName)
    {
        var name = string.IsNullOrEmpty(friendlyName) ? $"key-{Guid.NewGuid()}" : friendlyName;
        var key = new SealingKey(name, element.ToString(SaveOptions.DisableFormatting));
        Task.Run(() => keys.Add(key, CancellationToken.None)).GetAwaiter().GetResult();
    }
}
