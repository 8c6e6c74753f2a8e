using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Web.Forms;
using WorkshopBot.Web.Pages;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Rooms;

namespace WorkshopBot.Web.Endpoints;

/// <summary>A reply for the page's script, or as a page for a browser without.</summary>
internal sealed class Replies(CardPages cards, Reception reception, IAntiforgery antiforgery, SaidCookie said)
{
    private const string Prefix = "form";

    public async Task<IResult> Of(
        Reply reply, Press press, Visit visit, Person person, HttpContext context, CancellationToken cancellationToken)
    {
        // Sealing a token costs more than all the rest of a plain answer, which needs none.
        FormFrame Frame() => new($"{visit.Room.Path}/act", antiforgery.GetTokens(context).RequestToken!, press.Action);

        return Answers.WantsJson(context)
            ? TypedResults.Json(ForScript(reply, visit, Frame), AnswerJson.Default.Answer)
            : await ForReader(reply, press, visit, person, Frame(), context, cancellationToken);
    }

    private Answer ForScript(Reply reply, Visit visit, Func<FormFrame> frame) => reply switch
    {
        Reply.Done { Next: { } next } done => new("show") { Say = done.Say, Html = Draw(next, visit, frame()), Number = done.Number },
        Reply.Done done => new("done") { Say = done.Say, Number = done.Number },
        Reply.Show show => new("show") { Html = Draw(show.Card, visit, frame()) },
        Reply.Refused { IsPassing: true } refused => new("again") { Say = refused.Say },
        Reply.Refused refused => new("refused") { Say = refused.Say, Errors = refused.Errors },
        Reply.StillSaving saving => new("saving") { Say = saving.Say },
        _ => throw new InvalidOperationException($"No answer for {reply.GetType().Name}."),
    };

    private async Task<IResult> ForReader(
        Reply reply, Press press, Visit visit, Person person, FormFrame frame, HttpContext context, CancellationToken cancellationToken)
    {
        switch (reply)
        {
            case Reply.Done { Next: { } next } done:
                return Page(visit, Draw(next, visit, frame), done.Say);
            case Reply.Show show:
                return Page(visit, Draw(show.Card, visit, frame), null);
            case Reply.Refused refused when press.Opening() is { } opening
                && await reception.Receive(opening.By(person), cancellationToken) is Reply.Show again:
                var sent = new Sent(press.Form, press.Inputs, refused.Errors);
                return Page(visit, cards.Draw(again.Card, Prefix, visit.Phrases, frame with { From = press.From }, sent), refused.Say);
            default:
                said.Write(context, Sentence(reply));
                return TypedResults.Redirect(visit.Room.Path);
        }
    }

    private static string? Sentence(Reply reply) => reply switch
    {
        Reply.Done done => done.Say,
        Reply.Refused refused => refused.Say,
        Reply.StillSaving saving => saving.Say,
        _ => null,
    };

    private string Draw(Card card, Visit visit, FormFrame frame) => cards.Draw(card, Prefix, visit.Phrases, frame);

    private static RazorComponentResult<FormPage> Page(Visit visit, string card, string? say) =>
        new(new Dictionary<string, object?>
        {
            [nameof(FormPage.Phrases)] = visit.Phrases,
            [nameof(FormPage.Card)] = card,
            [nameof(FormPage.Back)] = visit.Room.Path,
            [nameof(FormPage.Say)] = say,
        });
}
