using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Sqlite;

internal sealed class SqliteArchive(Writer writer, Readers readers) : IArchive
{
    private const int PageRows = 200;
    private const int PageBytes = 1024 * 1024;

    public async IAsyncEnumerable<Piece> Read(PieceKind kind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var shelf = Shelf.Of(kind);
        object[]? last = null;
        for (var complete = false; !complete;)
        {
            List<Piece> page = [];
            (complete, last) = await readers.Run(session => Fill(page, session, shelf, last), cancellationToken);
            foreach (var piece in page) yield return piece;
        }
    }

    /// <summary>A page at a time: whoever reads slowly holds neither a snapshot nor much of the file.</summary>
    private static (bool Complete, object[]? Last) Fill(List<Piece> page, Session session, Shelf shelf, object[]? last)
    {
        var bytes = 0;
        var after = last;
        var complete = session.Visit(
            shelf.After(fromStart: after is null),
            row =>
            {
                last = shelf.KeyOf(row);
                page.Add(shelf.Read(row, session));
                bytes += BytesOf(page[^1]);
                return page.Count < PageRows && bytes < PageBytes;
            },
            after ?? []);
        return (complete, last);
    }

    private static int BytesOf(Piece piece) => piece switch
    {
        Piece.Commit { Stored.Body.Length: var length } => length,
        Piece.FinishedMap { Map.Cells.Length: var cells } => cells * SqliteFinishedMaps.BytesOfCell,
        _ => 0,
    };

    public Task Write(IReadOnlyList<Piece> pieces, CancellationToken cancellationToken) => writer.Run(
        session =>
        {
            foreach (var piece in pieces) Put(session, piece);
            return pieces.Count;
        },
        cancellationToken,
        bytes: pieces.Sum(BytesOf));

    private static void Put(Session session, Piece piece)
    {
        switch (piece)
        {
            case Piece.SealingKey { Key: var key }:
                session.Execute("INSERT OR REPLACE INTO SealingKeys VALUES ($1, $2)", key.Name, key.Xml);
                break;
            case Piece.TenantAlias alias:
                session.Execute("INSERT OR REPLACE INTO TenantAliases VALUES ($1, $2)", alias.Alias, alias.Tenant.Value);
                break;
            case Piece.Installation { Value: var i }:
                session.Execute(
                    "INSERT OR REPLACE INTO Installations VALUES ($1, $2, $3, $4, hex(randomblob(8)))",
                    i.Alias, i.Tenant.Value, i.Tokens.ToArray(), i.UninstalledAt is { } at ? Milliseconds.Of(at) : null);
                break;
            case Piece.Conversation { Value: var c }:
                session.Execute(
                    "INSERT OR REPLACE INTO Conversations VALUES ($1, $2, $3, $4, $5)",
                    c.Place.Door, c.Place.Key, c.Workshop.Tenant.Value, c.Workshop.Value, c.Facilitates);
                break;
            case Piece.Person { Who: var who, Profile: var p }:
                session.Execute(
                    "INSERT OR REPLACE INTO People VALUES ($1, $2, $3, $4, $5, $6)",
                    who.Workshop.Tenant.Value, who.Workshop.Value, who.Participant.Value, p.Name, p.Locale, p.TimeZone);
                break;
            case Piece.Door { Who: var who, Identity: var identity }:
                session.Execute(
                    "INSERT OR REPLACE INTO PeopleDoors VALUES ($1, $2, $3, $4, $5)",
                    who.Workshop.Tenant.Value, identity.Door, identity.Id, who.Workshop.Value, who.Participant.Value);
                break;
            case Piece.StepKey { Id: var id, Key: var key }:
                session.Execute(
                    "INSERT OR REPLACE INTO StepKeys VALUES ($1, $2, $3, $4, $5)",
                    id.Workshop.Tenant.Value, id.Workshop.Value, id.Step, id.Generation, key.ToArray());
                break;
            case Piece.StepAnswer { Ask: var ask, Participant: var by }:
                session.Execute(
                    "INSERT OR REPLACE INTO StepAnswers VALUES ($1, $2, $3, $4, $5, $6, $7)",
                    ask.Key.Workshop.Tenant.Value, ask.Key.Workshop.Value, ask.Key.Step, ask.Key.Generation, ask.Part, ask.Round, by.Value);
                break;
            case Piece.Commit { Workshop: var workshop, Stored: var commit }:
                session.Execute(
                    "INSERT INTO WorkshopCommits VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
                    workshop.Tenant.Value, workshop.Value, commit.Number, commit.Id.ToByteArray(), commit.Body.ToArray());
                break;
            case Piece.NextWake { Wake: var wake }:
                session.Execute(
                    "INSERT OR REPLACE INTO NextWake VALUES ($1, $2, $3)",
                    wake.Workshop.Tenant.Value, wake.Workshop.Value, Milliseconds.Of(wake.Due));
                break;
            case Piece.SetAsideWake { Value: var aside }:
                session.Execute(
                    "INSERT OR REPLACE INTO SetAsideWakes (Id, Tenant, Workshop, Due, Reason, Tries, At) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                    aside.Id, aside.Wake.Workshop.Tenant.Value, aside.Wake.Workshop.Value, Milliseconds.Of(aside.Wake.Due),
                    aside.Reason, aside.Tries, Milliseconds.Of(aside.At));
                break;
            case Piece.FinishedMap { Workshop: var workshop, Map: var map }:
                SqliteFinishedMaps.Save(session, workshop, map);
                break;
            case Piece.ShareKey { Workshop: var workshop, Key: var key }:
                session.Execute(
                    "INSERT OR REPLACE INTO ShareKeys VALUES ($1, $2, $3)", workshop.Tenant.Value, workshop.Value, key.ToArray());
                break;
            default:
                throw new ArgumentException($"There is no place for a {piece.Kind}.", nameof(piece));
        }
    }

    /// <summary>Where pieces of a kind stand, and how to read one. The first columns are the key.</summary>
    private sealed record Shelf(string Table, int Keys, string[] Columns, Func<SqliteDataReader, Session, Piece> Read)
    {
        public string After(bool fromStart)
        {
            var keys = string.Join(", ", Columns.Take(Keys));
            var after = fromStart ? "" : $"WHERE ({keys}) > ({string.Join(", ", Enumerable.Range(1, Keys).Select(i => $"${i}"))})";
            return $"SELECT {string.Join(", ", Columns)} FROM {Table} {after} ORDER BY {keys}";
        }

        public object[] KeyOf(SqliteDataReader row) => [.. Enumerable.Range(0, Keys).Select(row.GetValue)];

        public static Shelf Of(PieceKind kind) => kind switch
        {
            PieceKind.SealingKey => new("SealingKeys", 1, ["Name", "Xml"], (row, _) => new Piece.SealingKey(new(row.GetString(0), row.GetString(1)))),
            PieceKind.TenantAlias => new(
                "TenantAliases", 1, ["Alias", "Tenant"], (row, _) => new Piece.TenantAlias(row.GetString(0), new(row.GetString(1)))),
            PieceKind.Installation => new(
                "Installations", 1, ["Alias", "Tenant", "Tokens", "UninstalledAt", "Version"],
                (row, _) => new Piece.Installation(SqliteInstallations.Read(row) with { Version = null })),
            PieceKind.Conversation => new(
                "Conversations", 2, ["Door", "Key", "Tenant", "Workshop", "Facilitates"],
                (row, _) => new Piece.Conversation(new(new(row.GetString(0), row.GetString(1)), Workshop(row, 2), row.GetBoolean(4)))),
            PieceKind.Person => new(
                "People", 3, ["Tenant", "Workshop", "Participant", "Name", "Locale", "TimeZone"],
                (row, _) => new Piece.Person(new(Workshop(row), new(row.GetString(2))), new(row.GetString(3), Text(row, 4), Text(row, 5)))),
            PieceKind.Door => new(
                "PeopleDoors", 4, ["Tenant", "Door", "Id", "Workshop", "Participant"],
                (row, _) => new Piece.Door(
                    new(new(new(row.GetString(0)), row.GetString(3)), new(row.GetString(4))), new(row.GetString(1), row.GetString(2)))),
            PieceKind.StepKey => new(
                "StepKeys", 4, ["Tenant", "Workshop", "Step", "Generation", "Key"],
                (row, _) => new Piece.StepKey(Step(row), row.GetFieldValue<byte[]>(4))),
            PieceKind.StepAnswer => new(
                "StepAnswers", 7, ["Tenant", "Workshop", "Step", "Generation", "Part", "Round", "Participant"],
                (row, _) => new Piece.StepAnswer(new(Step(row), row.GetInt32(4), row.GetInt32(5)), new(row.GetString(6)))),
            PieceKind.Commit => new(
                "WorkshopCommits", 3, ["Tenant", "Workshop", "Number", "Id", "Body"],
                (row, _) => new Piece.Commit(Workshop(row), new(row.GetInt64(2), row.GetGuid(3), row.GetFieldValue<byte[]>(4)))),
            PieceKind.NextWake => new(
                "NextWake", 2, ["Tenant", "Workshop", "Due"], (row, _) => new Piece.NextWake(SqliteWakeQueue.ReadWake(row))),
            PieceKind.SetAsideWake => new(
                "SetAsideWakes", 4, ["Tenant", "Workshop", "Due", "Id", "Reason", "Tries", "At"],
                (row, _) => new Piece.SetAsideWake(SqliteWakeQueue.ReadSetAside(row))),
            PieceKind.FinishedMap => new(
                "JourneyMaps", 2, ["Tenant", "Workshop"],
                (row, session) => new Piece.FinishedMap(Workshop(row), SqliteFinishedMaps.Read(session, Workshop(row))!)),
            PieceKind.ShareKey => new(
                "ShareKeys", 2, ["Tenant", "Workshop", "Key"], (row, _) => new Piece.ShareKey(Workshop(row), row.GetFieldValue<byte[]>(2))),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

        private static WorkshopId Workshop(SqliteDataReader row, int at = 0) => new(new(row.GetString(at)), row.GetString(at + 1));

        private static StepKeyId Step(SqliteDataReader row) => new(Workshop(row), row.GetInt32(2), row.GetInt32(3));

        private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }
}
