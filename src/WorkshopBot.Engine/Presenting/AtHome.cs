using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Presenting;

/// <summary>A workshop as one of its people sees it from outside.</summary>
/// <param name="Me">Who they are in it.</param>
public sealed record AtHome(Scene Scene, ParticipantId Me)
{
    /// <summary>Where the group's messages are, for a link; null where there is no way from outside.</summary>
    public Uri? Link { get; init; }

    /// <summary>Whether what they write to the bot alone can be a report here.</summary>
    public bool Collects => Scene is
    {
        Workshop: { Ending: null, Place: not null } w,
        Current: { Settings.Evidence: Evidence.Reported, IsSealed: false, Progress.Phase: Phase.Open or Phase.Reveal },
    } && w.Present(Me) is { Role: not Role.Observer };

    /// <summary>Whether an answer of theirs is asked for and missing.</summary>
    public bool Waits => Scene is { Workshop: { Ending: null } w, Current: { Definition.Kinds.IsEmpty: false, Progress.Phase: Phase.Open } }
        && w.Present(Me) is { Role: not Role.Observer } && !Scene.Answered.Contains(Me);
}
