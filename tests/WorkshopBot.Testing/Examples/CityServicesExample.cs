using static WorkshopBot.Testing.Examples.WorkshopFile;

namespace WorkshopBot.Testing.Examples;

/// <summary>
/// A workshop of 12 stages and 300 people about moving house and registering again with the city:
/// tests/data/city-services-300.json. A seed gives the same bytes on every machine and runtime.
/// </summary>
public static class CityServicesExample
{
    /// <summary>The seed of the committed file.</summary>
    public const int CommittedSeed = 300;

    private const int PeopleCount = 300;
    private const int Budget = 8;
    private const int PainPointsPerStage = 14;
    private const int ShortlistLength = 8;

    /// <summary>Every how many people one rates impact and effort of the shortlist.</summary>
    private const int RatersStride = 7;

    /// <summary>Stages where people also say what they expected and what they got.</summary>
    private static readonly int[] s_benchmarked = [3, 4, 7, 10];

    private static readonly string[] s_firstNames =
    [
        "Ada", "Anouk", "Arjun", "Bea", "Bogdan", "Carys", "Chidi", "Dagny", "Dmitri", "Edith",
        "Elio", "Farah", "Finn", "Gloria", "Hana", "Hugo", "Ines", "Ivo", "Jamila", "Jonas",
        "Kaya", "Kofi", "Leonie", "Luca", "Maeve", "Milan", "Nadia", "Niko", "Olga", "Oscar",
        "Paula", "Quentin", "Rosa", "Samir", "Selma", "Tariq", "Uma", "Viktor", "Wanda", "Yann",
    ];

    private static readonly string[] s_lastNames =
    [
        "Abara", "Albers", "Bauer", "Beck", "Calder", "Costa", "Demir", "Dunn", "Eklund", "Esposito",
        "Fischer", "Fofana", "Garcia", "Grant", "Haddad", "Holm", "Ilves", "Ito", "Jansen", "Joshi",
        "Kaplan", "Kovac", "Larsen", "Lindt", "Marino", "Moreau", "Nagy", "Novak", "Okoye", "Ortiz",
        "Petrov", "Quinn", "Rahimi", "Rossi", "Sato", "Silva", "Tamm", "Urban", "Vogel", "Weiss",
    ];

    private static IReadOnlyList<CityStage> Stages => CityServicesStages.All;

    public static string Write(int seed)
    {
        var random = new SplitMix64((ulong)seed);
        string[] people = [.. Enumerable.Range(0, PeopleCount).Select(Name)];
        var painPoints = PainPoints(random);
        var merges = Merges(painPoints);
        var file = new WorkshopFile("Moving house: from the first box to the polling card", "en", people, people[0]);

        file.Step("persona", Personas(people));
        file.Step("stages", Stages.Select((stage, i) =>
            Answer(people[i * 11], ("name", stage.Name), ("goal", stage.Goal))));
        file.Step("touchpoints", Touchpoints(people, random));
        file.Step("emotions", Emotions(people, random));
        file.Step("pain-points", Answers(painPoints, people, random), ("anonymous", true), ("merge", merges));
        file.Step("internal-view", InternalView(people, random));
        file.Step("opportunities", Opportunities(painPoints, merges, people, random));
        file.Step("prioritise", Ballots(people, random), ("budget", Budget));
        return file.ToString();
    }

    /// <summary>Different for every index: people who share a first name have successive last names.</summary>
    private static string Name(int index)
    {
        var first = index % s_firstNames.Length;
        var last = ((first * 7) + (index / s_firstNames.Length)) % s_lastNames.Length;
        return $"{s_firstNames[first]} {s_lastNames[last]}";
    }

    private static string[] Personas(string[] people) =>
    [
        Answer(people[0],
            ("name", "Nadia Brandt"),
            ("role", "Registers for five"),
            ("segment", "Families moving across town"),
            ("identity", "36, nurse on shifts, two children and her father, third floor in the Harbour quarter since Saturday"),
            ("characteristics", new[] { "Does paperwork at night, on the phone", "Polite until the third counter" }),
            ("habits", new[] { "Photographs every letter", "Asks the parents' group before the website" }),
            ("goals", new[] { "Lose no more than one day's pay", "Have the school place settled before term starts" })),
        Answer(people[11],
            ("name", "Walter Ilves"),
            ("role", "Moves into his daughter's house"),
            ("segment", "Newcomers over 70"),
            ("identity", "81, retired tram driver, owns a telephone with buttons and a dog called Admiral"),
            ("characteristics", new[] { "Early for everything", "Would rather talk than type" }),
            ("habits", new[] { "Keeps all documents in a biscuit tin", "Reads each letter twice, aloud" }),
            ("goals", new[] { "Vote in autumn", "Not be a burden to his daughter" })),
    ];

    private static IEnumerable<string> Touchpoints(string[] people, SplitMix64 random) =>
        from stage in Stages
        from touchpoint in stage.Touchpoints
        select Answer(Anyone(people, random),
            ("stage", stage.Name), ("text", touchpoint.Text), ("channel", touchpoint.Channel));

    private static IEnumerable<string> Emotions(string[] people, SplitMix64 random)
    {
        foreach (var by in people)
        {
            for (var i = 0; i < Stages.Count; i++)
            {
                var stage = Stages[i];
                int? feeling = random.OneIn(25) ? null : random.Weighted(stage.Feelings) - 2;
                int? importance = random.OneIn(5) ? 5 - random.Weighted([4, 4, 3, 2, 1]) : null;
                var compares = random.OneIn(6) && s_benchmarked.Contains(i);
                var explains = random.OneIn(8) && feeling < 0;
                yield return Answer(by,
                    ("stage", stage.Name),
                    ("feeling", feeling),
                    ("importance", importance),
                    ("expected", compares ? 3 + random.Below(3) : null),
                    ("actual", compares ? 1 + random.Below(4) : null),
                    ("why", explains ? $"{stage.Problems[random.Below(stage.Problems.Length)]}." : null));
            }
        }
    }

    /// <param name="Problem">Index among the stage's problems; null for one of the staff.</param>
    private sealed record PainPoint(CityStage Stage, int? Problem, string Text);

    private static List<PainPoint> PainPoints(SplitMix64 random)
    {
        var all = new List<PainPoint>();
        foreach (var stage in Stages)
        {
            List<PainPoint> possible =
            [
                .. from problem in Enumerable.Range(0, stage.Problems.Length)
                   from consequence in stage.Consequences
                   select new PainPoint(stage, problem, stage.Problems[problem] + consequence),
            ];
            random.Shuffle(possible);
            all.AddRange(possible.Take(PainPointsPerStage));
            all.AddRange(stage.InternalPains.Select(text => new PainPoint(stage, null, text)));
        }

        random.Shuffle(all);
        return all;
    }

    /// <summary>
    /// What was said several times about the first two problems of a stage is joined; the rest stays as it was said.
    /// </summary>
    private static string[][] Merges(List<PainPoint> painPoints) =>
    [
        .. from stage in Stages
           from problem in new[] { 0, 1 }
           let same = painPoints.Where(p => p.Stage == stage && p.Problem == problem).Select(p => p.Text).ToArray()
           where same.Length > 1
           select same,
    ];

    private static IEnumerable<string> Answers(List<PainPoint> painPoints, string[] people, SplitMix64 random) =>
        from point in painPoints
        select Answer(Anyone(people, random),
            ("stage", point.Stage.Name),
            ("text", point.Text),
            ("severity", random.OneIn(10) ? null : 1 + random.Weighted([1, 3, 5, 4, 2])),
            ("side", point.Problem is null ? "internal" : "customer"));

    private static IEnumerable<string> InternalView(string[] people, SplitMix64 random) =>
        from stage in Stages
        select Answer(Anyone(people, random),
            ("stage", stage.Name),
            ("actor", stage.Internal.Actor),
            ("channel", stage.Internal.Channel),
            ("process", stage.Internal.Process));

    private static IEnumerable<string> Opportunities(
        List<PainPoint> painPoints, string[][] merges, string[] people, SplitMix64 random)
    {
        var mergedAway = merges.SelectMany(texts => texts.Skip(1)).ToHashSet();
        foreach (var stage in Stages)
        {
            for (var idea = 0; idea < stage.Ideas.Length; idea++)
            {
                string[] solves =
                [
                    .. painPoints
                        .Where(p => p.Stage == stage && p.Problem == idea && !mergedAway.Contains(p.Text))
                        .Select(p => p.Text),
                ];
                yield return Answer(Anyone(people, random),
                    ("text", stage.Ideas[idea]),
                    ("stage", stage.Name),
                    ("solves", solves.Length > 0 ? solves : null));
            }
        }
    }

    private static IEnumerable<string> Ballots(string[] people, SplitMix64 random)
    {
        string[] ideas = [.. Stages.SelectMany(stage => stage.Ideas)];
        int[] popularity = [.. ideas.Select(_ => 1 + random.Below(6) * random.Below(6))];
        SortedDictionary<int, int>[] ballots = [.. people.Select(_ => Dots(popularity, random))];
        int[] shortlist =
        [
            .. Enumerable.Range(0, ideas.Length)
                .OrderByDescending(idea => ballots.Sum(dots => dots.GetValueOrDefault(idea)))
                .Take(ShortlistLength)
                .Order(),
        ];

        for (var person = 0; person < people.Length; person++)
        {
            var dots = ballots[person];
            var rates = person % RatersStride == 0;
            foreach (var idea in rates ? dots.Keys.Union(shortlist).Order() : dots.Keys.Order())
            {
                var onShortlist = rates && shortlist.Contains(idea);
                yield return Answer(people[person],
                    ("item", ideas[idea]),
                    ("votes", dots.TryGetValue(idea, out var votes) ? votes : null),
                    ("impact", onShortlist ? 2 + random.Weighted([1, 3, 4, 2]) : null),
                    ("effort", onShortlist ? 1 + random.Weighted([2, 3, 3, 2, 1]) : null));
            }
        }
    }

    /// <summary>Dots by idea. Most people spend the whole budget, some keep a few.</summary>
    private static SortedDictionary<int, int> Dots(int[] popularity, SplitMix64 random)
    {
        var dots = new SortedDictionary<int, int>();
        var left = random.OneIn(5) ? 3 + random.Below(Budget - 3) : Budget;
        while (left > 0)
        {
            var spent = Math.Min(left, 1 + random.Weighted([5, 3, 1]));
            var idea = random.Weighted(popularity);
            dots[idea] = dots.GetValueOrDefault(idea) + spent;
            left -= spent;
        }

        return dots;
    }

    private static string Anyone(string[] people, SplitMix64 random) => people[random.Below(people.Length)];
}
