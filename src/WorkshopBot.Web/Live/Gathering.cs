using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Web.Live;

/// <summary>Who is in a workshop, and how far they are with the current step.</summary>
public sealed record Gathering(ImmutableArray<Face> People)
{
    private const int MostShown = 36;

    public int Here => People.Count(p => p.IsHere);

    public int Done => Of("done");

    public int Writing => Of("writing");

    public int Missing => Of("missing");

    /// <summary>Whether an answer is waited for.</summary>
    public bool IsAsked => Done + Writing + Missing > 0;

    public IEnumerable<Face> Shown => People.Take(MostShown);

    public int More => Math.Max(0, People.Length - MostShown);

    public static Gathering Of(Scene scene, IReadOnlySet<ParticipantId> here)
    {
        var waits = scene.Current is { Progress.Phase: Phase.Open, Definition.Kinds.Length: > 0 };
        return new([.. scene.Workshop.People
            .Where(p => p.Value.Here && scene.Profiles.ContainsKey(p.Key))
            .Select(p => new Face(scene.NameOf(p.Key)!, StateOf(p.Key, p.Value), here.Contains(p.Key), p.Value.Role == Role.Facilitator))
            .OrderBy(f => f.IsHere ? 0 : 1).ThenBy(f => f.Name, StringComparer.Ordinal)]);

        string StateOf(ParticipantId id, Participant person) => (person.Role, waits) switch
        {
            (Role.Observer, _) => "watching",
            (_, false) => "idle",
            _ when scene.Answered.Contains(id) => "done",
            _ when scene.Writing.Contains(id) => "writing",
            _ => "missing",
        };
    }

    private int Of(string state) => People.Count(p => p.State == state);
}

/// <param name="State"><c>done</c>, <c>writing</c>, <c>missing</c>, <c>watching</c>, or <c>idle</c> while nothing is asked.</param>
public sealed record Face(string Name, string State, bool IsHere, bool Leads);
