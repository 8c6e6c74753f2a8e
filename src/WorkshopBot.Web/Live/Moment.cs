using WorkshopBot.Domain;

namespace WorkshopBot.Web.Live;

/// <summary>A workshop at one commit with who is there: all that a room's views are drawn from.</summary>
internal sealed record Moment(
    WorkshopId Id, Workshop.Running Workshop, long Number, IReadOnlySet<ParticipantId> Writing, IReadOnlySet<ParticipantId> Here);
