using System.Collections.Immutable;
using System.Text.Json.Nodes;
using WorkshopBot.Cards;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Posting;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Teams.Door;

/// <summary>Carries out what is pressed and sent, whichever way it comes.</summary>
internal sealed class Pressing(
    Spots spots, People people, Reception reception, Starting starting, ShownForms forms, Posters posters, TimeProvider clock)
{
    /// <summary>Teams waits ten seconds and more; people do not.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<Answer> Do(Press press, CancellationToken cancellationToken)
    {
        if (press.Sent.Verb == Verbs.OpenStart) return Of(await starting.Open(press, cancellationToken), press, Starting.SubjectOf(press));
        if (press.Sent.Verb == Verbs.Start) return Of(await Settled(await starting.Start(press, cancellationToken)), press, press.About);

        var about = Named(press);
        if (await spots.About(press with { About = about }, cancellationToken) is not { } spot)
            return new Answer.Say(Phrases.For(People.LanguageOf(press.Activity))["teams.gone"]);

        if (about.IsKept && press.Activity.ReplyToId is { } message) Touch(press, spot, message);
        var by = await people.Find(press.Organisation, press.Activity, spot.Workshop, joins: press.Sent.Verb != Verbs.Leave, cancellationToken);
        var reply = await reception.Receive(
            new(spot.Workshop, by, press.CommandOf(by), press.Sent.Verb, press.Sent.Data, press.Sent.Inputs), cancellationToken);
        return Of(await Settled(reply), press, about with { Workshop = spot.Workshop.Value });
    }

    /// <summary>What the engine replied, as an answer.</summary>
    private Answer Of(Reply reply, Press press, Subject about)
    {
        var answer = Answered(reply, press, about);
        if (answer is Answer.Form form) Remember(form);
        return answer;
    }

    /// <summary>A form that is about to be shown.</summary>
    public void Remember(Answer.Form form) => forms.Remember(form.About, form.Card);

    public static string NewForm() => RandomId.New();

    private Answer Answered(Reply reply, Press press, Subject about) => reply switch
    {
        Reply.Show { Card: var card } when press.IsForm =>
            new Answer.Form(card, about with { Page = about.Page + 1 }) { Typed = press.Sent.Inputs },
        Reply.Show { Card: var card } => new Answer.Form(card, about with { Form = NewForm(), Page = 0, IsKept = false }),
        Reply.Done { Next: { } next } => new Answer.Form(next, about with { Form = about.Form ?? NewForm(), Page = about.Page + 1, IsKept = false }),
        Reply.Done { Say: { } say } => new Answer.Say(say),
        Reply.Done => new Answer.Look(),
        Reply.Refused refused when press.IsForm => Again(refused, press, about),
        Reply.Refused refused => new Answer.Look(refused.Say),
        _ => throw new InvalidOperationException($"No answer for {reply.GetType().Name}."),
    };

    /// <summary>The form that was refused, with what was typed and what is wrong; the same page, so that sending it twice stays harmless.</summary>
    private Answer.Form Again(Reply.Refused refused, Press press, Subject about) => forms.Find(about) is { } card
        ? new(card, about, press.Sent.Generation + 1) { Typed = press.Sent.Inputs, Errors = refused.Errors, Notices = [refused.Say] }
        : new(Copy(press, refused), about with { Form = null }) { Notices = [refused.Say] };

    /// <summary>What somebody typed, to be copied.</summary>
    private static Card Copy(Press press, Reply.Refused refused)
    {
        var phrases = Phrases.For(People.LanguageOf(press.Activity));

        // What was chosen comes along: better a word too many than one lost.
        var words = press.Sent.Inputs.Values.Where(v => v.Any(char.IsLetter)).Concat(refused.Errors.Values);
        return new("copy", new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["lang"] = phrases.Language,
            ["body"] = new JsonArray([.. words.Select(Paragraph)]),
        });
    }

    private static JsonObject Paragraph(string words) => new()
    {
        ["type"] = "RichTextBlock",
        ["inlines"] = new JsonArray(new JsonObject { ["type"] = "TextRun", ["text"] = words }),
    };

    /// <summary>On the page of one's own workshops every button names its place.</summary>
    private static Subject Named(Press press) => press.Sent.Data.Text("place") is { Length: > 0 } place && place != press.About.Place
        ? new(place)
        : press.About;

    private void Touch(Press press, Spot spot, string message)
    {
        var of = press.Activity.Conversation.IsPersonal && press.Here != spot.Place
            ? People.IdentityOf(press.Organisation, press.Activity.From)
            : null;
        var called = of is null && press.Activity.Conversation.Thread is { } thread ? TeamsChat.Called(thread, message) : message;
        posters.Pressed(spot.Workshop, called, of);
    }

    /// <summary>Nobody is told "saved" before it is; who would wait too long is asked to send the same again.</summary>
    private async Task<Reply> Settled(Reply reply)
    {
        if (reply is not Reply.StillSaving saving) return reply;

        try
        {
            return await saving.Later.WaitAsync(Patience, clock);
        }
        catch (TimeoutException)
        {
            return new Reply.Refused(saving.Say, ImmutableDictionary<string, string>.Empty) { IsPassing = true };
        }
    }
}
