using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Sqlite;

internal sealed class SqliteSealingKeys(Writer writer, Readers readers) : ISealingKeys
{
    public async Task<IReadOnlyList<SealingKey>> All(CancellationToken cancellationToken) => await readers.Run(
        session => session.Query("SELECT Name, Xml FROM SealingKeys ORDER BY Name", row => new SealingKey(row.GetString(0), row.GetString(1))),
        cancellationToken);

    public Task Add(SealingKey key, CancellationToken cancellationToken) => writer.Run(
        session => session.Execute("INSERT INTO SealingKeys (Name, Xml) VALUES ($1, $2) ON CONFLICT DO NOTHING", key.Name, key.Xml),
        cancellationToken);
}
