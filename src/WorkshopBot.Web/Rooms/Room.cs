using WorkshopBot.Domain;

namespace WorkshopBot.Web.Rooms;

/// <summary>A room as one of its two links opens it.</summary>
/// <param name="Secret">Of the link that was used.</param>
/// <param name="Facilitates">Whether it is the facilitators' link.</param>
public sealed record Room(RoomSecret Secret, WorkshopId Workshop, bool Facilitates)
{
    public string Path => $"/r/{Secret.Text}";

    /// <summary>The link for everybody.</summary>
    public string PeoplePath => Facilitates ? $"/r/{Secret.People.Text}" : Path;

    /// <summary>Without the links, which are secret.</summary>
    public override string ToString() => Workshop.ToString();
}
