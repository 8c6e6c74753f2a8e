using System.CommandLine;
using System.Text;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps.Comparing;
using WorkshopBot.Maps;

namespace WorkshopBot.Server.Operating;

/// <summary><c>compare OLD NEW [--out FILE]</c>: what changed between two maps, each a file or of a workshop.</summary>
internal static class CompareCommand
{
    private static readonly Dictionary<string, Func<MapComparison, Phrases, byte[]>> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".svg"] = (comparison, phrases) => Encoding.UTF8.GetBytes(ComparisonSvg.Draw(comparison, phrases)),
        [".md"] = (comparison, phrases) => Encoding.UTF8.GetBytes(ComparisonMarkdown.Write(comparison, phrases)),
        [".json"] = (comparison, _) => ComparisonJson.Write(comparison),
    };

    public static Command Create(Surroundings surroundings)
    {
        var before = new Argument<string>("old") { Description = MapSource.Help };
        var after = new Argument<string>("new") { Description = "The later one, likewise." };
        var output = new Option<FileInfo?>("--out")
        {
            Description = "A picture (.svg), a summary (.md) or data (.json); the summary is printed when not given.",
        };
        var tenant = new Option<string?>("--tenant")
        {
            Description = "The workshops' customer, where several have a workshop of that id.",
        };
        var language = new Option<string?>("--language") { Description = "Of the sentences, such as de; the later map's when not given." };
        var same = new Option<bool>("--same-workshop")
        {
            Description = "Both are of one workshop: what has the same handle is the same. Versions of a map with the same title count so anyway.",
        };
        var command = Operator.Command("compare", "Says what changed between two maps.", surroundings, Run, output, tenant, language, same);
        command.Add(before);
        command.Add(after);
        return command;

        async Task Run(Operator o, ParseResult arguments, CancellationToken cancellationToken)
        {
            var file = arguments.GetValue(output);
            var write = file is null ? Formats[".md"] : Formats.GetValueOrDefault(file.Extension)
                ?? throw new OperatorException($"--out should end with {string.Join(", ", Formats.Keys)}, not \"{file.Extension}\".");

            var (old, now) = (arguments.GetRequiredValue(before), arguments.GetRequiredValue(after));
            var maps = new MapSource(o);
            var comparison = MapComparison.Between(
                await maps.Read(old, arguments.GetValue(tenant), cancellationToken),
                await maps.Read(now, arguments.GetValue(tenant), cancellationToken),
                arguments.GetValue(same) ? true : null);
            var written = write(comparison, Phrases.For(arguments.GetValue(language) ?? comparison.After.Language));
            if (file is null)
            {
                o.Say(Encoding.UTF8.GetString(written).TrimEnd('\n'));
                return;
            }

            await WholeFile.Write(file.FullName, written, cancellationToken);
            o.Say(file.FullName);
        }
    }
}
