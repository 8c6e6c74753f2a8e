using System.Diagnostics;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>Brings a file of an older version up to date, inside the transaction that checked it.</summary>
internal static class Migrations
{
    /// <summary>
    /// Who has answered was one set a step; the file does not tell which part or round they answered. They count for the first:
    /// whoever answered a later one is asked again, and nobody counts as having answered what they did not.
    /// </summary>
    private const string From1 = $"""
        CREATE TEMP TABLE Kept AS SELECT * FROM main.{Schema.StepAnswers};
        DROP TABLE main.{Schema.StepAnswers};
        {Schema.CreateStepAnswers}
        INSERT INTO {Schema.StepAnswers} (Tenant, Workshop, Step, Generation, Part, Round, Participant)
            SELECT Tenant, Workshop, Step, Generation, 0, 1, Participant FROM temp.Kept;
        DROP TABLE temp.Kept;
        {Schema.CreateConversations}
        """;

    /// <summary>
    /// What maps are searched by is in their cells, and is written as <see cref="Engine.Mapping.LibraryContents"/> has it.
    /// </summary>
    private const string From4 = $"""
        {Schema.CreateLibrary}
        INSERT INTO {Schema.Library} (Tenant, Workshop, Contents)
            SELECT m.Tenant, m.Workshop, CAST(json_object(
                'persona', (SELECT p.Text {OfMap} AND p.Element = 'persona' AND p.InFocus = 1 ORDER BY p.Place LIMIT 1),
                'stages', (
                    SELECT json_group_array(json_object(
                        'name', s.Text,
                        'mean', s.Mean,
                        'channels', (
                            SELECT json_group_array(p.Channel ORDER BY p.Place)
                            {OfMap} AND p.Element = 'touchpoint' AND p.StageNumber = s.StageNumber AND p.Channel IS NOT NULL),
                        'severities', (
                            SELECT json_group_array(coalesce(p.Severity, 0) ORDER BY p.Place)
                            {OfMap} AND p.Element = 'pain-point' AND p.StageNumber = s.StageNumber)) ORDER BY s.Place)
                    FROM {Schema.MapCells} s
                    WHERE s.Tenant = m.Tenant AND s.Workshop = m.Workshop AND s.Version = m.CurrentVersion
                        AND s.Element = 'stage')
            ) AS BLOB)
            FROM {Schema.Maps} m;
        """;

    private const string OfMap =
        $"FROM {Schema.MapCells} p WHERE p.Tenant = m.Tenant AND p.Workshop = m.Workshop AND p.Version = m.CurrentVersion";

    /// <param name="version">That of the file, older than ours.</param>
    /// <returns>The statements that lead to <see cref="Schema.Version"/>, version by version.</returns>
    public static string From(long version) =>
        string.Concat(Enumerable.Range((int)version, Schema.Version - (int)version).Select(Next)) + $"PRAGMA user_version = {Schema.Version};";

    private static string Next(int version) => version switch
    {
        1 => From1,
        2 => Schema.CreateForOperators,
        3 => Schema.CreateLibraryPages,
        4 => From4,
        5 => Schema.CreateShareKeys,
        _ => throw new UnreachableException($"No way leads on from format {version}."),
    };
}
