using Microsoft.Extensions.Logging;
using WorkshopBot.Cards;
using WorkshopBot.Cards.BlockKit.Sent;
using WorkshopBot.Domain;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Slack.Calling;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Door;

/// <summary>Brings a map as a file into somebody's conversation with the bot, where no link leads to it.</summary>
internal sealed class Exports(IMapFiles files, SlackApi api, DirectMessages direct, Deliveries deliveries, ILogger<Exports> log)
{
    /// <summary>Says at once that it comes: making and uploading it take longer than Slack waits.</summary>
    /// <param name="press">Delivered again it brings nothing again.</param>
    /// <returns>Null for what names no format.</returns>
    public Reply? Take(
        PressedAction pressed, CommandId press, Spot spot, SlackWorkspace workspace, SlackPerson person, Outcome.Saved seen, Phrases phrases)
    {
        if (pressed.Data.Text("format") is not { } format || !files.CanWrite(format) || seen.Workshop is not Workshop.Running w) return null;

        _ = deliveries.Once($"{spot.Workshop} {press}", () => Bring(format, spot, workspace, person, phrases));
        return new Reply.Done(phrases["export.coming"], Next: null, w, seen.Number);
    }

    private async Task Bring(string format, Spot spot, SlackWorkspace workspace, SlackPerson person, Phrases phrases)
    {
        try
        {
            if (await files.Write(spot.Workshop, format, CancellationToken.None) is { } file)
            {
                var conversation = await direct.With(workspace.Alias, person.UserId, CancellationToken.None);
                var said = $"{file.Title}: {phrases[$"web.take.{format}"]}";
                await api.Upload(workspace.Alias, new(file.Name, said, said, file.Content), conversation, CancellationToken.None);
                return;
            }

            log.FileNotGiven(workspace.Alias, "it cannot be made");
        }
        catch (Exception e)
        {
            log.FileNotGiven(workspace.Alias, e is SlackException slack ? slack.Reason : e.GetType().Name);
        }

        await direct.Instead(Answering.Say(phrases["export.failed"]), workspace, person, CancellationToken.None);
    }
}
