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

    /// <param name="version">That of the file, older than ours.</param>
    /// <returns>The statements that lead to <see cref="Schema.Version"/>, version by version.</returns>
    public static string From(long version) =>
        string.Concat(Enumerable.Range((int)version, Schema.Version - (int)version).Select(Next)) + $"PRAGMA user_version = {Schema.Version};";

    private static string Next(int version) => version switch
    {
        1 => From1,
        2 => Schema.CreateForOperators,
        3 => Schema.CreateLibrary,
        4 => Schema.CreateShareKeys,
        _ => throw new UnreachableException($"No way leads on from format {version}."),
    };
}
