using WorkshopBot.Domain;
using WorkshopBot.Engine.Sharing;

namespace WorkshopBot.Web.Rooms;

/// <summary>A workshop as a browser comes to it.</summary>
/// <param name="Path">Where its pages are.</param>
/// <param name="PeoplePath">The link for everybody; null where there is none.</param>
/// <param name="Facilitates">Whether who comes by it leads.</param>
/// <param name="Entrance">Where leave to look is asked for; null where none is needed.</param>
public sealed record Room(WorkshopId Workshop, string Path, string? PeoplePath, bool Facilitates, string? Entrance = null)
{
    /// <summary>Where all maps of its tenant are, for who may see them; null for everybody else.</summary>
    public string? Library { get; init; }

    /// <summary>As one of its two links opens it.</summary>
    /// <param name="secret">Of the link that was used.</param>
    public static Room By(RoomSecret secret, WorkshopId workshop, bool facilitates) => new(
        workshop, PathOf(secret), PathOf(facilitates ? secret.People : secret), facilitates);

    /// <summary>To be looked at, and no more.</summary>
    public static Room Screen(Admission admission, string entrance) =>
        new(admission.Workshop, admission.Path, PeoplePath: null, Facilitates: false, entrance);

    /// <summary>To be looked at by a link that says itself what it allows.</summary>
    /// <param name="link">As it stands in the address.</param>
    public static Room Shared(Share share, string link) => new(share.Workshop, SharedPath(link), PeoplePath: null, Facilitates: false);

    public static string SharedPath(string link) => $"/m/{link}";

    private static string PathOf(RoomSecret secret) => $"/r/{secret.Text}";

    /// <summary>Without the links, which are secret.</summary>
    public override string ToString() => Workshop.ToString();
}
