namespace WorkshopBot.Maps.Tests.Samples;

/// <summary>The official validator of JSON Schema for Node.js.</summary>
internal static class Ajv
{
    /// <returns>One line of problems a file, empty when it keeps the schema.</returns>
    public static Task<string[]> Problems(string schema, IEnumerable<byte[]> files) =>
        Scripts.Lines("Schema/validate.mjs", ".json", files, Path.Combine(AppContext.BaseDirectory, schema));
}
