using WorkshopBot.Domain;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Posting;

/// <summary>A reason to write to single people of a workshop.</summary>
internal abstract class Nudge
{
    /// <summary>When there is this reason; null while there is not.</summary>
    public virtual Reminding.Window? At(Workshop.Running w) => Reminding.Of(w);

    /// <summary>Whom it is time to write to, and who was not written to yet as far as the log knows.</summary>
    public abstract IEnumerable<ParticipantId> Due(Scene scene, Reminding.Window window);

    /// <summary>Whether it still is time for somebody whose message was begun.</summary>
    public abstract bool IsTime(ParticipantId who, Scene scene, Reminding.Window window);

    public abstract string Slot(Reminding.Window window, ParticipantId who);

    /// <summary>Which of several occasions it is; null where there is one.</summary>
    public virtual int? Occasion(ParticipantId who, Scene scene, Reminding.Window window) => null;

    /// <summary>
    /// Whether whom it is not sent to would show in the log who has answered: then it is begun for everybody, and what came of it is not
    /// noted.
    /// </summary>
    public abstract bool IsSecret(Scene scene, Reminding.Window window);

    /// <param name="own">Their own words at the step, as far as they can be changed.</param>
    public abstract Card Draw(Scene scene, Viewer viewer, IReadOnlyList<Element> own);
}
