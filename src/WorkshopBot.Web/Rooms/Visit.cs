using Microsoft.AspNetCore.Http;
using WorkshopBot.Cards;
using WorkshopBot.Engine.Sharing;
using WorkshopBot.Web.People;

namespace WorkshopBot.Web.Rooms;

/// <summary>A request to a room: which room, and who comes.</summary>
/// <param name="Person">Null: nobody we know yet.</param>
/// <param name="Language">What the visitor reads.</param>
public sealed record Visit(Room Room, Person? Person, string Language)
{
    /// <summary>Of who only looks; null in a room.</summary>
    public Admission? Admission { get; init; }

    /// <summary>Of who has a shared link; null in a room.</summary>
    public Share? Share { get; init; }

    public Phrases Phrases => Phrases.For(Language);

    /// <summary>Set before the endpoint runs, for every route of a room.</summary>
    public static ValueTask<Visit?> BindAsync(HttpContext context) => ValueTask.FromResult(context.Features.Get<Visit>());
}
