using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Cards;
using WorkshopBot.Cards.Html;
using WorkshopBot.Cards.Templates;

namespace WorkshopBot.Server.Cards;

/// <summary>
/// <c>cards expand --template FILE --data FILE [--to adaptive|html]</c>: a card as people would see it, for those who write one.
/// An array as data holds several samples, as the files beside the templates do.
/// </summary>
internal static class ExpandCommand
{
    private const string Adaptive = "adaptive";
    private const string Html = "html";

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
        var data = new Option<FileInfo>("--data") { Description = "What it is filled with, as JSON; an array holds several samples.", Required = true };
        var language = new Option<string>("--language") { Description = "Whose phrases $host holds.", DefaultValueFactory = _ => "en" };
        var to = new Option<string>("--to") { Description = "What to make of the card.", DefaultValueFactory = _ => Adaptive };
        to.AcceptOnlyFromAmong(Adaptive, Html);

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
            var phrases = Phrases.For(language);
            var expanded = Read(data) is JsonArray samples
                ? new JsonArray([.. samples.Select(s => parsed.Expand(s, phrases.Host))])
                : parsed.Expand(Read(data), phrases.Host);
            if (to == Adaptive) say.WriteLine(expanded?.ToJsonString(Readable) ?? "null");
            else WriteHtml(expanded, phrases, say, complain);
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

    private static void WriteHtml(JsonNode? expanded, Phrases phrases, TextWriter say, TextWriter complain)
    {
        foreach (var card in expanded is JsonArray several ? several : [expanded?.DeepClone()])
        {
            var rendered = HtmlCard.Render(card ?? new JsonObject(), new() { Word = key => phrases[key] });
            say.WriteLine(rendered.Html);
            foreach (var warning in rendered.Warnings) complain.WriteLine($"warning: {warning}");
        }
    }

    private static JsonNode? Read(FileInfo data) =>
        JsonNode.Parse(File.ReadAllText(data.FullName), documentOptions: new() { AllowDuplicateProperties = false });
}
