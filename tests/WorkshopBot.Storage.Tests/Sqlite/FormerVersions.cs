using Microsoft.Data.Sqlite;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Storage.Tests.Sqlite;

/// <summary>Files as former versions made them, with something in every table of the first.</summary>
internal static class FormerVersions
{
    private const string Schema = """
        CREATE TABLE WorkshopCommits (
            Tenant TEXT NOT NULL, Workshop TEXT NOT NULL, Number INTEGER NOT NULL, Id BLOB NOT NULL, Body BLOB NOT NULL,
            PRIMARY KEY (Tenant, Workshop, Number)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE People (
            Tenant TEXT NOT NULL, Workshop TEXT NOT NULL, Participant TEXT NOT NULL,
            Name TEXT NOT NULL, Locale TEXT, TimeZone TEXT,
            PRIMARY KEY (Tenant, Workshop, Participant)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE PeopleDoors (
            Tenant TEXT NOT NULL, Door TEXT NOT NULL, Id TEXT NOT NULL, Workshop TEXT NOT NULL, Participant TEXT NOT NULL,
            PRIMARY KEY (Tenant, Door, Id, Workshop)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX DoorsOfParticipant ON PeopleDoors (Tenant, Workshop, Participant);

        CREATE TABLE StepKeys (
            Tenant TEXT NOT NULL, Workshop TEXT NOT NULL, Step INTEGER NOT NULL, Generation INTEGER NOT NULL, Key BLOB NOT NULL,
            PRIMARY KEY (Tenant, Workshop, Step, Generation)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE StepAnswers (
            Tenant TEXT NOT NULL, Workshop TEXT NOT NULL, Step INTEGER NOT NULL, Generation INTEGER NOT NULL,
            Participant TEXT NOT NULL,
            PRIMARY KEY (Tenant, Workshop, Step, Generation, Participant)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE Wakes (
            Tenant TEXT NOT NULL, Workshop TEXT NOT NULL, Due INTEGER NOT NULL, Id BLOB NOT NULL,
            VisibleAt INTEGER NOT NULL, Receipt TEXT, Tries INTEGER NOT NULL,
            PRIMARY KEY (Tenant, Workshop, Due, Id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX WakesByVisibleAt ON Wakes (VisibleAt);

        CREATE TABLE NextWake (
            Tenant TEXT NOT NULL, Workshop TEXT NOT NULL, Due INTEGER NOT NULL,
            PRIMARY KEY (Tenant, Workshop)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX NextWakeByDue ON NextWake (Due);

        CREATE TABLE TenantAliases (
            Alias TEXT NOT NULL PRIMARY KEY, Tenant TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        PRAGMA application_id = 0x57426F74;
        PRAGMA user_version = 1;
        """;

    private const string Content = """
        INSERT INTO WorkshopCommits VALUES ('tenant', 'workshop', 1, x'00112233445566778899AABBCCDDEEFF', x'5B5D');
        INSERT INTO People VALUES ('tenant', 'workshop', 'ana', 'Ana', 'de', 'Europe/Berlin');
        INSERT INTO PeopleDoors VALUES ('tenant', 'slack', 'U1', 'workshop', 'ana');
        INSERT INTO StepKeys VALUES ('tenant', 'workshop', 3, 2, x'0102030405060708');
        INSERT INTO StepAnswers VALUES ('tenant', 'workshop', 3, 2, 'ana-who-answered'), ('tenant', 'workshop', 3, 2, 'ben-who-answered');
        INSERT INTO Wakes VALUES ('tenant', 'workshop', 5000, x'01', 5000, NULL, 0);
        INSERT INTO NextWake VALUES ('tenant', 'workshop', 7000);
        INSERT INTO TenantAliases VALUES ('slack/T1', 'tenant');
        """;

    /// <summary>Who answered stands by part and round, and there are places.</summary>
    private const string ToSecond = """
        DROP TABLE StepAnswers;
        CREATE TABLE StepAnswers (
            Tenant TEXT NOT NULL, Workshop TEXT NOT NULL, Step INTEGER NOT NULL, Generation INTEGER NOT NULL,
            Part INTEGER NOT NULL, Round INTEGER NOT NULL, Participant TEXT NOT NULL,
            PRIMARY KEY (Tenant, Workshop, Step, Generation, Part, Round, Participant)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO StepAnswers VALUES
            ('tenant', 'workshop', 3, 2, 0, 1, 'ana-who-answered'), ('tenant', 'workshop', 3, 2, 0, 1, 'ben-who-answered');

        CREATE TABLE Conversations (
            Door TEXT NOT NULL, Key TEXT NOT NULL, Tenant TEXT NOT NULL, Workshop TEXT NOT NULL, Facilitates INTEGER NOT NULL,
            PRIMARY KEY (Door, Key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX ConversationsOfWorkshop ON Conversations (Tenant, Workshop);

        PRAGMA user_version = 2;
        """;

    /// <param name="wal">As a store leaves it; otherwise as one leaves it that is cut short while it makes the file.</param>
    public static void MakeFirst(string path, bool wal = true)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Run(connection, Schema + Content);
        if (wal) Run(connection, "PRAGMA journal_mode = WAL");
    }

    public static async Task Make(int version, string path)
    {
        MakeFirst(path);
        if (version > 1) Change(path, ToSecond);
        if (version > 4) await MakeFifth(path);
        if (version is 3 or 4) await MakeFourth(path);
        if (version == 3) Change(path, "DROP INDEX MapsByFinishedAt; PRAGMA user_version = 3;");
    }

    /// <summary>As now, but for what maps are searched by, and what came later.</summary>
    public static void ToFourth(string path) => Change(path, "DROP TABLE ShareKeys; DROP TABLE Library; PRAGMA user_version = 4;");

    /// <summary>As now, but for links to maps.</summary>
    private static void ToFifth(string path) => Change(path, "DROP TABLE ShareKeys; PRAGMA user_version = 5;");

    private static async Task MakeFifth(string path)
    {
        await SqliteStore.Open(path).DisposeAsync();
        ToFifth(path);
    }

    private static async Task MakeFourth(string path)
    {
        await SqliteStore.Open(path).DisposeAsync();
        ToFourth(path);
    }

    private static void Change(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Run(connection, sql);
    }

    /// <summary>What the file says its tables are.</summary>
    public static List<string> Tables(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name";
        using var rows = command.ExecuteReader();
        var tables = new List<string>();
        while (rows.Read()) tables.Add(rows.GetString(0));
        return tables;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
