using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Cards;
using WorkshopBot.Cards.Html;
using WorkshopBot.Cards.Teams;
using WorkshopBot.Cards.Templates;
using WorkshopBot.Engine.Acting;

namespace WorkshopBot.Server.Cards;

/// <summary>
/// <c>cards expand --template FILE --data FILE [--to adaptive|html|slack|teams]</c>: a card as people would see it, for those who
/// write one. An array as data holds several samples, as the files beside the templates do.
/// </summary>
internal static class ExpandCommand
{
    private const string Adaptive = "adaptive";
    private const string Html = "html";
    private const string Slack = "slack";
    private const string Teams = "teams";

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
        to.AcceptOnlyFromAmong(Adaptive, Html, Slack, Teams);
        var surface = new Option<string>("--surface")
        {
            Description = "Where in Slack or Teams it is to stand: Slack's modal is Teams' dialog.",
            DefaultValueFactory = _ => SlackSample.Message,
        };
        surface.AcceptOnlyFromAmong(SlackSample.Message, SlackSample.Modal, SlackSample.Home);

        var command = new Command("expand", "Fills a card's template with data and prints the card.") { template, data, language, to, surface };
        command.SetAction(arguments => Run(
            arguments.GetRequiredValue(template), arguments.GetRequiredValue(data), arguments.GetRequiredValue(language),
            arguments.GetRequiredValue(to), arguments.GetRequiredValue(surface),
            arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(
        FileInfo template, FileInfo data, string language, string to, string surface, TextWriter say, TextWriter complain)
    {
        try
        {
            var parsed = CardTemplate.Parse(template.Name, File.ReadAllText(template.FullName));
            var phrases = Phrases.For(language);
            var expanded = Read(data) is JsonArray samples
                ? new JsonArray([.. samples.Select(s => parsed.Expand(s, phrases.Host))])
                : parsed.Expand(Read(data), phrases.Host);
            if (to == Adaptive) say.WriteLine(expanded?.ToJsonString(Readable) ?? "null");
            else WriteEach(expanded, Drawer(to, surface, Path.GetFileNameWithoutExtension(template.Name), phrases), say, complain);
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

    private static Func<JsonNode, Drawn> Drawer(string to, string surface, string title, Phrases phrases)
    {
        if (to == Html)
        {
            return card =>
            {
                var rendered = HtmlCard.Render(card, new() { Word = key => phrases[key] });
                return new(rendered.Html, rendered.Warnings);
            };
        }

        if (to == Teams)
        {
            var at = surface == SlackSample.Modal ? TeamsSurface.Dialog : TeamsSurface.Message;
            return card => TeamsCard.Draw(card as JsonObject ?? [], new() { Surface = at, Word = key => phrases[key], OpensDialog = Verbs.Shows }) is { } drawn
                ? new(drawn.ToJsonString(Readable), [])
                : new("", ["it is larger than Teams takes"]);
        }

        return card =>
        {
            var (json, warnings) = SlackSample.Draw(card, surface, title, phrases);
            return new(json.ToJsonString(Readable), warnings);
        };
    }

    private static void WriteEach(JsonNode? expanded, Func<JsonNode, Drawn> draw, TextWriter say, TextWriter complain)
    {
        foreach (var card in expanded is JsonArray several ? several : [expanded?.DeepClone()])
        {
            var (text, warnings) = draw(card ?? new JsonObject());
            say.WriteLine(text);
            foreach (var warning in warnings) complain.WriteLine($"warning: {warning}");
        }
    }

    private static JsonNode? Read(FileInfo data) =>
        JsonNode.Parse(File.ReadAllText(data.FullName), documentOptions: new() { AllowDuplicateProperties = false });

    private sealed record Drawn(string Text, ImmutableArray<string> Warnings);
}
