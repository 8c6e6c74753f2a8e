using System.Collections.Immutable;

namespace WorkshopBot.Domain.Suggestions;

/// <summary>What facilitators have said is not the same. What speaks for an element now inherits it.</summary>
public sealed class RefusedGroups
{
    private readonly Dictionary<ElementId, HashSet<int>> refusals = [];

    public RefusedGroups(Workshop.Running workshop)
    {
        foreach (var (number, group) in workshop.RefusedGroups.Index())
        {
            foreach (var id in group)
            {
                if (workshop.Survivor(id)?.Id is not { } here) continue;
                if (!refusals.TryGetValue(here, out var of)) refusals.Add(here, of = []);
                of.Add(number);
            }
        }
    }

    /// <summary>What of a suggested group may still be one: itself, or smaller ones without any two that were refused.</summary>
    public IEnumerable<Group> Left(Group group)
    {
        if (!group.Members.Any(refusals.ContainsKey)) return [group];

        var left = new List<Part>();
        foreach (var member in group.Members)
        {
            var refused = refusals.GetValueOrDefault(member, []);
            var part = left.Find(p => !p.Refused.Overlaps(refused));
            if (part is null) left.Add(part = new());
            part.Members.Add(member);
            part.Refused.UnionWith(refused);
        }

        return left.Where(p => p.Members.Count > 1).Select(p => group with { Members = [.. p.Members] });
    }

    private sealed class Part
    {
        public List<ElementId> Members { get; } = [];

        public HashSet<int> Refused { get; } = [];
    }
}
