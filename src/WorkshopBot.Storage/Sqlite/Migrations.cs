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
        PRAGMA user_version = 2;
        """;

    /// <param name="version">That of the file, older than ours.</param>
    /// <returns>The statements that lead to <see cref="Schema.Version"/>.</returns>
    public static string From(long version) => version switch
    {
        1 => From1,
        _ => throw new UnreachableException($"No way leads from format {version} to {Schema.Version}."),
    };
}
