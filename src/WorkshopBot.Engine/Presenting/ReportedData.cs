using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Domain.Suggestions;

namespace WorkshopBot.Engine.Presenting;

/// <summary>What became of one line: its handle, and what was guessed of it.</summary>
internal sealed class ReportedData(Scene scene, Element said, EntryKind kind, Wordings words)
{
    /// <param name="again">It was known, and has happened again.</param>
    public JsonObject Write(bool again = false)
    {
        var text = said.Payload.Word(kind.TextField!) ?? "";
        return new()
        {
            ["text"] = text,
            ["about"] = again ? Times() : string.Join(' ', About(text)),
            ["again"] = again,
            ["at"] = Positions.Write(Positions.Of(scene.Workshop)),
            ["element"] = said.Id.Value,
            ["step"] = said.Step,
        };
    }

    private string Times() => words.Phrases.Count("reported.times", 1 + said.Recurrences);

    private IEnumerable<string> About(string text)
    {
        if (said.Handle is { } handle) yield return words.Phrases.Format("reported.as", ("handle", handle));

        if (scene.Workshop.StageOf(said) is { } stage)
        {
            yield return words.Phrases.Format("reported.stage", ("stage", words.Reference(stage.Id.Value)));
            if (Guessing.Stage(text, scene.Workshop) is { Words: { IsEmpty: false } because })
                yield return words.Phrases.Format("reported.because", ("words", string.Join(words.Phrases["map.list-separator"], because)));
        }
        else
        {
            yield return words.Phrases["reported.no-stage"];
        }

        if (said.Payload.Number(kind.Weight!) is { } severity)
            yield return words.Phrases.Format("reported.severity", ("severity", severity.ToString(CultureInfo.InvariantCulture)));
    }
}
