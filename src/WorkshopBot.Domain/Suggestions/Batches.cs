using System.Collections.Immutable;

namespace WorkshopBot.Domain.Suggestions;

/// <summary>As many suggestions as a person takes in at once.</summary>
public static class Batches
{
    public const int MostElements = 30;

    /// <summary>What most say comes first; a group that is larger than a batch, alone and with its first members.</summary>
    public static ImmutableArray<Group> First(IEnumerable<Group> groups)
    {
        var batch = ImmutableArray.CreateBuilder<Group>();
        var room = MostElements;
        foreach (var group in groups.OrderByDescending(g => g.Members.Length))
        {
            var members = batch.Count == 0 ? group.Members[..Math.Min(group.Members.Length, room)] : group.Members;
            if (members.Length > room) continue;

            batch.Add(group with { Members = members });
            room -= members.Length;
        }

        return batch.ToImmutable();
    }
}
