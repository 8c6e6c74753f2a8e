using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Cards;
using WorkshopBot.Cards.Templates;

namespace WorkshopBot.Server.Cards;

/// <summary><c>cards expand --template FILE --data FILE</c>: a card as people would see it, for those who write one.</summary>
internal static class ExpandCommand
{
    private const string Adaptive = "adaptive";

    // For eyes and files, never for a page: < and & may stay what they are.
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var template = new Option<FileInfo>("--template") { Description = "The card's template.", Required = true };
        var data = new Option<FileInfo>("--data") { Description = "What it is filled with, as JSON.", Required = true };
        var language = new Option<string>("--language") { Description = "Whose phrases $host holds.", DefaultValueFactory = _ => "en" };
        var to = new Option<string>("--to") { Description = "What to make of the card.", DefaultValueFactory = _ => Adaptive };
        to.AcceptOnlyFromAmong(Adaptive);

        var command = new Command("expand", "Fills a card's template with data and prints the card.") { template, data, language, to };
        command.SetAction(arguments => Run(
            arguments.GetRequiredValue(template), arguments.GetRequiredValue(data),
            arguments.GetRequiredValue(language), arguments.GetRequiredValue(to),
            arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(FileInfo template, FileInfo data, string language, string to, TextWriter say, TextWriter complain)
    {
        try
        {
            var parsed = CardTemplate.Parse(template.Name, File.ReadAllText(template.FullName));
            say.WriteLine(Written(parsed.Expand(Read(data), Phrases.For(language).Host), to));
            return 0;
        }
        catch (TemplateException e)
        {
            complain.WriteLine(e.Message.ReplaceLineEndings(" "));
            return 1;
        }
        catch (JsonException e)
        {
            complain.WriteLine($"{data.Name}({(e.LineNumber ?? 0) + 1}): it is not JSON: {e.Message}");
            return 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            complain.WriteLine(e.Message);
            return 1;
        }
    }

    private static string Written(JsonNode? card, string to) => to switch
    {
        Adaptive => card?.ToJsonString(Readable) ?? "null",
        _ => throw new ArgumentOutOfRangeException(nameof(to), to, "There is no such form of a card."),
    };

    private static JsonNode? Read(FileInfo data) =>
        JsonNode.Parse(File.ReadAllText(data.FullName), documentOptions: new() { AllowDuplicateProperties = false });
}
