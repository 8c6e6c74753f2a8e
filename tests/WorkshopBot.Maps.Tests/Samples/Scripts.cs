using System.Text.Json;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Maps.Tests.Samples;

/// <summary>Scripts of this project that read files by a package of Node.js and write a line for each.</summary>
internal static class Scripts
{
    public static async Task<List<JsonElement>> Json(string script, string extension, IEnumerable<byte[]> files) =>
        [.. (await Lines(script, extension, files)).Select(line => JsonElement.Parse(line))];

    /// <param name="arguments">What stands before the files.</param>
    public static async Task<string[]> Lines(string script, string extension, IEnumerable<byte[]> files, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var paths = new List<string>();
            foreach (var file in files)
            {
                paths.Add(Path.Combine(folder.FullName, $"{paths.Count}{extension}"));
                await File.WriteAllBytesAsync(paths[^1], file);
            }

            var output = await NodeProcess.Run(script, [Repository.At("tests/WorkshopBot.Maps.Tests"), .. arguments, .. paths]);
            return output.Split('\n')[..^1];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
