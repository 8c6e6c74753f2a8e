using WorkshopBot.Engine.Mapping;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>
/// The tables, in the shapes that they have in Azure Table Storage. Every key starts with the tenant, but for those by which a
/// tenant is found.
/// </summary>
/// <remarks>
/// WITHOUT ROWID, because rows are then kept in the order of their keys and nowhere in the order in which they came.
/// Nothing refers by foreign key: a table is then emptied page by page, see <see cref="Erasure"/>.
/// </remarks>
internal static class Schema
{
    /// <summary>"WBot": tells our files from other SQLite files.</summary>
    public const int ApplicationId = 0x57_42_6F_74;

    /// <summary>Raised with every change that an older program would not understand.</summary>
    public const int Version = 6;

    public static string Create => $"""
        CREATE TABLE WorkshopCommits (
            Tenant TEXT NOT NULL, Workshop TEXT NOT NULL, Number INTEGER NOT NULL, Id BLOB NOT NULL, Body BLOB NOT NULL,
            PRIMARY KEY (Tenant, Workshop, Number)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE {People} (
            Tenant TEXT NOT NULL, Workshop TEXT NOT NULL, Participant TEXT NOT NULL,
            Name TEXT NOT NULL, Locale TEXT, TimeZone TEXT,
            PRIMARY KEY (Tenant, Workshop, Participant)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE {Doors} (
            Tenant TEXT NOT NULL, Door TEXT NOT NULL, Id TEXT NOT NULL, Workshop TEXT NOT NULL, Participant TEXT NOT NULL,
            PRIMARY KEY (Tenant, Door, Id, Workshop)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX DoorsOfParticipant ON {Doors} (Tenant, Workshop, Participant);

        CREATE TABLE {StepKeys} (
            Tenant TEXT NOT NULL, Workshop TEXT NOT NULL, Step INTEGER NOT NULL, Generation INTEGER NOT NULL, Key BLOB NOT NULL,
            PRIMARY KEY (Tenant, Workshop, Step, Generation)
        ) STRICT, WITHOUT ROWID;

        {CreateStepAnswers}

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

        {CreateConversations}

        {CreateForOperators}

        {CreateLibraryPages}

        {CreateLibrary}

        {CreateShareKeys}
        """;

    public const string CreateStepAnswers = $"""
        CREATE TABLE {StepAnswers} (
            Tenant TEXT NOT NULL, Workshop TEXT NOT NULL, Step INTEGER NOT NULL, Generation INTEGER NOT NULL,
            Part INTEGER NOT NULL, Round INTEGER NOT NULL, Participant TEXT NOT NULL,
            PRIMARY KEY (Tenant, Workshop, Step, Generation, Part, Round, Participant)
        ) STRICT, WITHOUT ROWID;
        """;

    public const string CreateConversations = $"""
        CREATE TABLE {Conversations} (
            Door TEXT NOT NULL, Key TEXT NOT NULL, Tenant TEXT NOT NULL, Workshop TEXT NOT NULL, Facilitates INTEGER NOT NULL,
            PRIMARY KEY (Door, Key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX ConversationsOfWorkshop ON {Conversations} (Tenant, Workshop);
        """;

    /// <summary>Map columns stand here once, as <see cref="MapColumns"/> has them, so that whoever opens the file with another tool finds them.</summary>
    public static string CreateForOperators { get; } = $"""
        CREATE TABLE SetAsideWakes (
            Id TEXT NOT NULL PRIMARY KEY, Tenant TEXT NOT NULL, Workshop TEXT NOT NULL, Due INTEGER NOT NULL,
            Reason TEXT NOT NULL, Tries INTEGER NOT NULL, At INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE SealingKeys (
            Name TEXT NOT NULL PRIMARY KEY, Xml TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE {Installations} (
            Alias TEXT NOT NULL PRIMARY KEY, Tenant TEXT NOT NULL, Tokens BLOB NOT NULL, UninstalledAt INTEGER, Version TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE {Maps} (
            Tenant TEXT NOT NULL, Workshop TEXT NOT NULL, CurrentVersion INTEGER NOT NULL, {Columns(MapColumns.OfMap)},
            PRIMARY KEY (Tenant, Workshop)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE {MapCells} (
            Tenant TEXT NOT NULL, Workshop TEXT NOT NULL, {Columns(MapColumns.OfCell)},
            PRIMARY KEY (Tenant, Workshop, Version, Place)
        ) STRICT, WITHOUT ROWID;
        """;

    /// <summary>A tenant's maps, the newest first.</summary>
    public const string CreateLibraryPages = $"""
        CREATE INDEX MapsByFinishedAt ON {Maps} (Tenant, FinishedAt DESC, Workshop);
        """;

    /// <summary>What maps are searched by: JSON.</summary>
    public const string CreateLibrary = $"""
        CREATE TABLE {Library} (
            Tenant TEXT NOT NULL, Workshop TEXT NOT NULL, Contents BLOB NOT NULL,
            PRIMARY KEY (Tenant, Workshop)
        ) STRICT, WITHOUT ROWID;
        """;

    public const string CreateShareKeys = """
        CREATE TABLE ShareKeys (
            Tenant TEXT NOT NULL, Workshop TEXT NOT NULL, Key BLOB NOT NULL,
            PRIMARY KEY (Tenant, Workshop)
        ) STRICT, WITHOUT ROWID;
        """;

    public const string People = "People";
    public const string Doors = "PeopleDoors";
    public const string StepKeys = "StepKeys";
    public const string StepAnswers = "StepAnswers";
    public const string Conversations = "Conversations";
    public const string Installations = "Installations";
    public const string TenantAliases = "TenantAliases";
    public const string Maps = "JourneyMaps";
    public const string MapCells = "JourneyMapCells";
    public const string Library = "Library";

    /// <summary>Some of them are words of SQL.</summary>
    public static string Quoted(MapColumn column) => $"\"{column.Name}\"";

    private static string Columns(IEnumerable<MapColumn> columns) => string.Join(", ", columns.Select(c => $"{Quoted(c)} {TypeOf(c)}"));

    private static string TypeOf(MapColumn column) => column.Type switch
    {
        MapColumnType.Whole or MapColumnType.Flag => "INTEGER",
        MapColumnType.Number => "REAL",
        _ => "TEXT",
    };
}
