using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using WorkshopBot.Cards;
using WorkshopBot.Cards.BlockKit.Sent;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Slack.Calling;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Door;

/// <summary>Makes what somebody hears of what the engine replied: a modal, another page, errors at their inputs, or a sentence.</summary>
internal sealed class Answering(SlackApi api, FormViews views, ILogger<Answering> log)
{
    /// <summary>Larger views fail silently in the answer itself; they come by a call instead.</summary>
    private const int LargestInline = 30_000;

    /// <summary>So many openings of a minute are kept for forms that have to be typed into.</summary>
    private const int KeptForTyping = 20;

    private const string TriggerUsed = "exchanged_trigger_id";

    /// <summary>Names one press: Slack delivers the same trigger again, never another press with it. It is a secret for as long as it lives.</summary>
    public static CommandId Press(Viewer by, string trigger) =>
        new($"slack-{by.Id}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(trigger)).AsSpan(0, 12))}");

    /// <summary>To somebody who pressed a button of a message, or typed a command.</summary>
    /// <param name="isOfChannel">A form may stand in a message there: whoever saves it is known to do so in this workshop.</param>
    public async Task<SlackReply> ToPress(
        Reply reply, SlackWorkspace workspace, Place place, string trigger, Phrases phrases, CancellationToken cancellationToken,
        bool isOfChannel = true)
    {
        reply = await Settled(reply, cancellationToken);
        return reply switch
        {
            Reply.Show { Card: var card } => await Open(card, workspace, place, trigger, phrases, isOfChannel, cancellationToken),
            Reply.Done { Next: { } next } => await Open(next, workspace, place, trigger, phrases, isOfChannel, cancellationToken),
            Reply.Done { Say: { } say } => Say(say),
            Reply.Refused refused => Say(refused.Say),
            _ => SlackReply.None,
        };
    }

    /// <summary>To somebody who saved a form that stands in a message of their own. A second page that is only offered is not shown there.</summary>
    public async Task<SlackReply> ToInline(
        Reply reply, SlackWorkspace workspace, Place place, string trigger, Phrases phrases, CancellationToken cancellationToken) =>
        await Settled(reply, cancellationToken) is Reply.Done done
            ? Say(done.Say ?? phrases["slack.saved"]) with { Replaces = true }
            : await ToPress(reply, workspace, place, trigger, phrases, cancellationToken);

    /// <summary>A modal, at once: a trigger lives three seconds. Where few can be opened, what is only chosen is chosen in a message.</summary>
    private async Task<SlackReply> Open(
        Card card, SlackWorkspace workspace, Place place, string trigger, Phrases phrases, bool isOfChannel, CancellationToken cancellationToken)
    {
        if (!isOfChannel) return await Open(views.Draw(card, place, phrases), workspace, trigger, phrases, cancellationToken);
        if (api.OpeningsLeft(workspace.Alias) <= KeptForTyping && InlineForms.Draw(card) is { } form) return new SlackReply.Say(form);

        // Those who come at the same moment all see some left.
        return await Open(
            views.Draw(card, place, phrases), workspace, trigger, phrases, cancellationToken, instead: () => InlineForms.Draw(card));
    }

    /// <param name="instead">What can be shown in a message when no modal can be opened.</param>
    public async Task<SlackReply> Open(
        JsonObject view, SlackWorkspace workspace, string trigger, Phrases phrases, CancellationToken cancellationToken,
        Func<SlackMessage?>? instead = null)
    {
        try
        {
            var opened = await api.OpenView(workspace.Alias, trigger, view, cancellationToken);
            if (opened is not null) return SlackReply.None;

            return instead?.Invoke() is { } message ? new SlackReply.Say(message) : Say(phrases["slack.busy"]);
        }
        catch (SlackException e) when (e.Error == TriggerUsed)
        {
            // Only we have it: the form that it was for is open.
            return SlackReply.None;
        }
        catch (SlackException e)
        {
            log.FormNotShown(workspace.Alias, e.Error);
            return Say(phrases[e.Failure == SlackFailure.TriggerExpired ? "slack.too-late" : "slack.trouble"]);
        }
    }

    /// <summary>
    /// A modal that says "one moment", for what may take longer than a trigger lives: a workshop that is not in memory yet.
    /// </summary>
    /// <returns>Null when none could be opened: then there is nothing to fill.</returns>
    public async Task<SlackView?> OpenEmpty(
        SlackWorkspace workspace, Place place, string trigger, Phrases phrases, CancellationToken cancellationToken)
    {
        try
        {
            var opened = await api.OpenView(workspace.Alias, trigger, views.Said(phrases["slack.opening"], place, phrases), cancellationToken);
            return opened is null ? null : new(opened.Id, "modal", "", "", opened.Hash, null, null, null, null, []);
        }
        catch (SlackException e)
        {
            log.FormNotShown(workspace.Alias, e.Error);
            return null;
        }
    }

    /// <summary>What comes of it, in the modal that said "one moment".</summary>
    public Task<SlackReply> Fill(
        Reply reply, SlackWorkspace workspace, SlackView view, Place place, Phrases phrases, CancellationToken cancellationToken) =>
        InView(reply, workspace, view, SentView.Read(null), (place, 0), phrases, cancellationToken);

    /// <summary>To somebody who pressed a button inside a modal: the modal shows what comes of it, with what was typed.</summary>
    public async Task<SlackReply> InView(
        Reply reply, SlackWorkspace workspace, SlackView view, SentView sent, (Place Place, int Page) at, Phrases phrases, CancellationToken cancellationToken)
    {
        reply = await Settled(reply, cancellationToken);
        var shown = reply switch
        {
            Reply.Show { Card: var card } => views.Draw(card, at.Place, phrases, at.Page + 1, sent.Inputs, []),
            Reply.Done { Next: { } next } => views.Draw(next, at.Place, phrases, at.Page + 1),
            Reply.Done done => views.Said(done.Say ?? phrases["chat.done"], at.Place, phrases),
            Reply.Refused refused => views.Said(refused.Say, at.Place, phrases),
            _ => throw new InvalidOperationException($"No answer for {reply.GetType().Name}."),
        };
        await Update(workspace, view, shown, cancellationToken);
        return SlackReply.None;
    }

    /// <summary>To somebody who sent a modal. What is refused stays in it.</summary>
    public async Task<SlackReply> ToForm(
        Reply reply, SlackWorkspace workspace, SlackView view, SentView sent, (Place Place, int Page) at, Phrases phrases, CancellationToken cancellationToken)
    {
        switch (await Settled(reply, cancellationToken))
        {
            case Reply.Done { Next: { } next }:
                return Page(views.Draw(next, at.Place, phrases, at.Page + 1), workspace, view, at.Place, phrases);
            case Reply.Show { Card: var card }:
                return Page(views.Draw(card, at.Place, phrases, at.Page + 1), workspace, view, at.Place, phrases);
            case Reply.Refused refused:
                return Errors(refused, view, sent, at.Place, phrases);
            default:
                return SlackReply.None;
        }
    }

    public static SlackReply.Say Say(string sentence) => new(CardMessages.Say(sentence));

    /// <summary>Nobody is told "saved" before it is; who would wait too long is asked to send the same again.</summary>
    private static async Task<Reply> Settled(Reply reply, CancellationToken cancellationToken)
    {
        if (reply is not Reply.StillSaving saving) return reply;

        var first = await Task.WhenAny(saving.Later, Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, cancellationToken));
        return first == saving.Later ? await saving.Later : new Reply.Refused(saving.Say, []) { IsPassing = true };
    }

    private SlackReply.ViewUpdate Page(JsonObject shown, SlackWorkspace workspace, SlackView view, Place place, Phrases phrases)
    {
        if (shown.ToJsonString().Length <= LargestInline) return new SlackReply.ViewUpdate(shown);

        _ = Later();
        return new SlackReply.ViewUpdate(views.Said(phrases["slack.opening"], place, phrases));

        async Task Later()
        {
            await Task.Yield();
            await Update(workspace, view with { Hash = null }, shown, CancellationToken.None);
        }
    }

    private async Task Update(SlackWorkspace workspace, SlackView view, JsonObject shown, CancellationToken cancellationToken)
    {
        try
        {
            await api.UpdateView(workspace.Alias, new(view.Id, view.Hash), shown, cancellationToken);
        }
        catch (SlackException e)
        {
            log.FormNotShown(workspace.Alias, e.Error);
        }
    }

    private SlackReply Errors(Reply.Refused refused, SlackView view, SentView sent, Place place, Phrases phrases)
    {
        var errors = sent.Errors(refused.Errors, refused.Say);
        if (errors.Response?["errors"] is JsonObject known)
            return new SlackReply.ViewErrors(known.ToImmutableDictionary(e => e.Key, e => e.Value!.GetValue<string>()));

        // What is wrong with the whole is said at the first input, so that what was typed stays.
        return FirstInput(view) is { } first
            ? new SlackReply.ViewErrors(ImmutableDictionary<string, string>.Empty.Add(first, refused.Say))
            : new SlackReply.ViewUpdate(views.Said(refused.Say, place, phrases));
    }

    private static string? FirstInput(SlackView view) => (view.Json["blocks"] as JsonArray ?? [])
        .OfType<JsonObject>()
        .Where(b => (string?)b["type"] == "input")
        .Select(b => (string?)b["block_id"])
        .FirstOrDefault(id => id is not null);
}
