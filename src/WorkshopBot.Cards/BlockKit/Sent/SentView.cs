using System.Collections.Immutable;
using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit.Writing;

namespace WorkshopBot.Cards.BlockKit.Sent;

/// <summary>A view of ours that comes back: <c>view</c> of a <c>view_submission</c> or <c>block_actions</c> payload.</summary>
/// <param name="Metadata">As the caller gave it in <see cref="ViewOptions.Metadata"/>.</param>
/// <param name="Send">What sending it means; null where the card had no action for it.</param>
/// <param name="Inputs">What was filled in, by input id; see <see cref="StateValues.Read"/>.</param>
public sealed record SentView(string Metadata, PressedAction? Send, ImmutableDictionary<string, string> Inputs)
{
    private ImmutableDictionary<string, string> BlockIds { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whatever is missing or not ours is empty.</summary>
    public static SentView Read(JsonNode? view)
    {
        var json = view as JsonObject;
        var (metadata, send) = Sent.Metadata.Read(Text.Of(json?["private_metadata"]));
        return new(metadata, send, StateValues.Read((json?["state"] as JsonObject)?["values"])) { BlockIds = InputBlocks(json) };
    }

    /// <summary>
    /// The answer to a <c>view_submission</c> that puts errors beside their inputs and keeps what was typed
    /// (https://docs.slack.dev/surfaces/modals#displaying_errors).
    /// </summary>
    /// <param name="errors">What is wrong, by input id.</param>
    /// <param name="otherwise">Stands for an empty error: Slack wants words.</param>
    public ViewErrors Errors(IReadOnlyDictionary<string, string> errors, string otherwise)
    {
        var known = new JsonObject();
        var rest = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (input, error) in errors)
        {
            // Any key that is no input block of the view would make Slack refuse the whole answer.
            if (!BlockIds.TryGetValue(input, out var block)) rest[input] = error;
            else known[block] = Shorten.To(Readable.Text(error.Length > 0 ? error : otherwise), Limits.Label);
        }

        return new(
            known.Count == 0 ? null : new JsonObject { ["response_action"] = "errors", ["errors"] = known },
            rest.ToImmutable());
    }

    private static ImmutableDictionary<string, string> InputBlocks(JsonObject? view)
    {
        var found = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var block in view?["blocks"] as JsonArray ?? [])
        {
            if (block is JsonObject json && Text.Of(json["type"]) == "input"
                && Text.Of(json["block_id"]) is { } id && InputId.Read(id) is { Part: InputId.First } input)
                found.TryAdd(input.Id, id);
        }

        return found.ToImmutable();
    }
}
