using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Web.Forms;
using WorkshopBot.Web.Live;
using WorkshopBot.Web.Rooms;
using WorkshopBot.Web.Safety;

namespace WorkshopBot.Web.Endpoints;

/// <summary>What people press and send.</summary>
internal static class ActEndpoints
{
    public static void MapActing(this RouteGroupBuilder room)
    {
        room.MapPost("/act", Act).WithMetadata(new FormRoute()).RequireRateLimiting(Limits.Acting);
        room.MapPost("/writing", Write).WithMetadata(new FormRoute()).RequireRateLimiting(Limits.Acting);
    }

    private static async Task<IResult> Act(
        Visit visit, SentForm form, Reception reception, LiveRooms live, Replies replies, HttpContext context, CancellationToken cancellationToken)
    {
        if (visit.Person is not { } person) return new Refusing(StatusCodes.Status403Forbidden, "not-joined");
        if (Press.Read(form) is not { } press) return new Refusing(StatusCodes.Status400BadRequest, "bad-form");

        var reply = await reception.Receive(press.By(person, Seen(context)), cancellationToken);

        // Without a script nobody asks again, so the page waits.
        if (reply is Reply.StillSaving saving && !Answers.WantsJson(context)) reply = await saving.Later.WaitAsync(cancellationToken);
        if (reply is Reply.Done) live.Touch(person.Workshop, person.Id);
        return await replies.Of(reply, press, visit, person, context, cancellationToken);
    }

    private static long? Seen(HttpContext context) =>
        long.TryParse(context.Request.Headers["X-Seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A page says that a form is open in it, or closed again.</summary>
    private static NoContent Write(Visit visit, SentForm form, LiveRooms live)
    {
        if (visit.Person is { } person) live.Writes(person.Workshop, person.Id, form["on"] == "1");
        return TypedResults.NoContent();
    }
}
