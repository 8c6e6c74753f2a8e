namespace WorkshopBot.Engine.Ports;

/// <summary>
/// The keys that seal cookies and tokens, shared by all instances: XML elements of ASP.NET's Data Protection, which reads and writes
/// them whole and never changes one.
/// </summary>
public interface ISealingKeys
{
    Task<IReadOnlyList<SealingKey>> All(CancellationToken cancellationToken);

    /// <summary>Adds a key. The same name again changes nothing.</summary>
    Task Add(SealingKey key, CancellationToken cancellationToken);
}

/// <param name="Name">Unique; letters, digits, <c>-</c> and <c>.</c></param>
/// <param name="Xml">One element, up to 30,000 characters.</param>
public sealed record SealingKey(string Name, string Xml);
