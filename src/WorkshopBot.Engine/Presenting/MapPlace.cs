namespace WorkshopBot.Engine.Presenting;

/// <summary>Where the map in short stands: that decides what can be done from there.</summary>
public enum MapPlace
{
    /// <summary>In the group's own channel.</summary>
    Channel,

    /// <summary>Where only who asked for it sees it.</summary>
    Alone,

    /// <summary>In a channel whose people do not take part: they may look.</summary>
    Elsewhere,

    /// <summary>Beside the map itself.</summary>
    Page,
}
