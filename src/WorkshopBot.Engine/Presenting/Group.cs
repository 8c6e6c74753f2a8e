using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Presenting;

/// <summary>Who is expected to answer the current step, and how far they are. Observers are not.</summary>
internal sealed class Group
{
    public Group(Scene scene)
    {
        Members = [.. scene.Workshop.People.Where(p => p.Value is { Here: true, Role: not Role.Observer }).Select(p => p.Key)];
        Done = [.. Members.Where(scene.Answered.Contains)];
        Writing = [.. Members.Where(m => scene.Writing.Contains(m) && !scene.Answered.Contains(m))];
        Missing = [.. Members.Except(Done).Except(Writing)];
    }

    public List<ParticipantId> Members { get; }

    public List<ParticipantId> Done { get; }

    public List<ParticipantId> Writing { get; }

    public List<ParticipantId> Missing { get; }
}
