using System.Collections.Immutable;
using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Acting;

/// <summary>A button pressed or a form sent, as every channel brings it.</summary>
/// <param name="Form">The form instance or the press of a button: the same one sent again changes nothing.</param>
/// <param name="Verb">The action's <c>verb</c> on the card.</param>
/// <param name="Data">The action's <c>data</c> on the card; whatever a client made of it.</param>
/// <param name="Inputs">What was filled in, by input id. All strings; several choices joined by commas, as Adaptive Cards have it.</param>
public sealed record ChatAction(
    WorkshopId Workshop, Viewer By, CommandId Form, string Verb, JsonObject Data, IReadOnlyDictionary<string, string> Inputs)
{
    /// <summary>
    /// The commit that whoever acts has seen: what they acted on, which another instance may have written. Null when the channel does
    /// not know it.
    /// </summary>
    public long? Seen { get; init; }

    /// <summary>
    /// The channel or chat that a workshop is started in, null in a browser room; or that a map is to be shown in, null for the group's own. Set
    /// by the edge, never from what a client says.
    /// </summary>
    public Place? Place { get; init; }

    /// <summary>What people call that channel, where it is another than the group's.</summary>
    public string? PlaceName { get; init; }

    /// <summary>Who was picked in <see cref="StartData.People"/>; the edge knows who they are.</summary>
    public ImmutableArray<ParticipantId> Invited { get; init; } = [];
}
