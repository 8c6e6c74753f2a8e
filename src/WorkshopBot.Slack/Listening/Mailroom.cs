using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Listening;

/// <summary>Handles envelopes as if they had come by HTTP; they are genuine, because the bot has called Slack.</summary>
internal sealed class Mailroom(RequestReader reader, Receiver receiver, ILogger<Mailroom> log)
{
    /// <returns>
    /// The acknowledgement and what is left to do after it; null when there is to be none: its sender sees Slack's error
    /// then.
    /// </returns>
    public async Task<(JsonObject Said, Func<Task>? Afterwards)?> Handle(Envelope envelope)
    {
        try
        {
            var acknowledgement = envelope.Payload is null ? Acknowledgement.Bare : await Handle(envelope.Payload);
            return acknowledgement is var (body, afterwards) ? (Said(envelope, body), afterwards) : null;
        }
        catch (Exception)
        {
            // The receiver has logged it.
            return null;
        }
    }

    private async Task<Acknowledgement?> Handle(Payload payload)
    {
        switch (await reader.Read(payload, CancellationToken.None))
        {
            case Received.Asked asked: return await receiver.Receive(asked.Request);
            case Received.Malformed: return Refuse("it lacks something");
            case Received.Foreign: return Refuse("it is for another app, or from a workspace without the bot");
            default: return Acknowledgement.Bare;
        }
    }

    private Acknowledgement? Refuse(string reason)
    {
        log.RequestRefused("Socket Mode", reason);
        return null;
    }

    private static JsonObject Said(Envelope envelope, JsonObject? body)
    {
        var said = new JsonObject { ["envelope_id"] = envelope.Id };
        if (body is not null && envelope.TakesReply) said["payload"] = body;
        return said;
    }
}
