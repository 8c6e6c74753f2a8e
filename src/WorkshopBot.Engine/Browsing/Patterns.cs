using System.Collections.Immutable;
using WorkshopBot.Domain.Suggestions;
using WorkshopBot.Engine.Mapping;

namespace WorkshopBot.Engine.Browsing;

/// <summary>
/// Where pain gathers over the maps of a library: the worst first, which are those with most severe pain points. All of it is
/// published in the maps: pain points that were withheld there are not counted here.
/// </summary>
public sealed record Patterns(ImmutableArray<Pattern> Stages, ImmutableArray<Pattern> Channels, ImmutableArray<Pattern> Personas)
{
    public static Patterns Of(IReadOnlyCollection<LibraryEntry> library) => new(
        Gather(library, e => e.Stages.Select(s => (s.Name, s.Severities))),
        Gather(library, e => e.Stages.SelectMany(s => s.Channels.DistinctBy(FoldedText.Of).Select(c => (c, s.Severities)))),
        Gather(library, e => e.Map.Persona is { } persona ? e.Stages.Select(s => (persona, s.Severities)) : []));

    private static ImmutableArray<Pattern> Gather(
        IEnumerable<LibraryEntry> library, Func<LibraryEntry, IEnumerable<(string Name, ImmutableArray<int> Severities)>> places)
    {
        var gathered = new Dictionary<string, Gathering>(StringComparer.Ordinal);
        foreach (var entry in library)
        {
            foreach (var here in places(entry).GroupBy(p => FoldedText.Of(p.Name)).Where(g => g.Key.Length > 0))
            {
                if (!gathered.TryGetValue(here.Key, out var gathering)) gathered[here.Key] = gathering = new();
                gathering.Add(here.Select(p => p.Name), [.. here.SelectMany(p => p.Severities)]);
            }
        }

        return
        [
            .. gathered.Values.Where(g => g.HasPain).Select(g => g.ToPattern())
                .OrderByDescending(p => p.Severe).ThenByDescending(p => p.PainPoints).ThenByDescending(p => p.PainfulMaps)
                .ThenBy(p => p.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>What has come together under one name so far.</summary>
    private sealed class Gathering
    {
        private readonly Dictionary<string, int> spellings = new(StringComparer.Ordinal);
        private readonly int[] severities = new int[Pattern.Most + 1];
        private int maps;
        private int painful;

        public bool HasPain => painful > 0;

        /// <summary>One map.</summary>
        public void Add(IEnumerable<string> names, ImmutableArray<int> pains)
        {
            foreach (var name in names) spellings[name] = spellings.GetValueOrDefault(name) + 1;
            foreach (var severity in pains) severities[severity]++;
            maps++;
            if (!pains.IsEmpty) painful++;
        }

        public Pattern ToPattern() => new(
            spellings.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).First().Key,
            maps, painful, [.. severities]);
    }
}

/// <summary>A stage, channel or persona that maps have in common.</summary>
/// <param name="Name">As most maps spell it.</param>
/// <param name="Maps">How many have it.</param>
/// <param name="PainfulMaps">In how many of these it has pain points.</param>
/// <param name="BySeverity">How many pain points of each severity 1…5, and at 0 how many nobody rated.</param>
public sealed record Pattern(string Name, int Maps, int PainfulMaps, ImmutableArray<int> BySeverity)
{
    /// <summary>The highest severity.</summary>
    public const int Most = 5;

    private const int LeastSevere = 4;

    public int PainPoints => BySeverity.Sum();

    /// <summary>How many are of severity 4 or 5.</summary>
    public int Severe => BySeverity.AsSpan()[LeastSevere..].ToArray().Sum();
}
