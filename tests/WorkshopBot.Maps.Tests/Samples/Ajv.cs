using WorkshopBot.Testing;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Maps.Tests.Samples;

/// <summary>The official validator of JSON Schema for Node.js.</summary>
internal static class Ajv
{
    /// <returns>One line of problems a file, empty when it keeps the schema.</returns>
    public static async Task<string[]> Problems(string schema, IEnumerable<byte[]> files)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var paths = new List<string>();
            foreach (var file in files)
            {
                paths.Add(Path.Combine(folder.FullName, $"{paths.Count}.json"));
                await File.WriteAllBytesAsync(paths[^1], file);
            }

            var output = await NodeProcess.Run(
                "Schema/validate.mjs",
                [Repository.At("tests/WorkshopBot.Maps.Tests"), Path.Combine(AppContext.BaseDirectory, schema), .. paths]);
            return output.Split('\n')[..^1];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
