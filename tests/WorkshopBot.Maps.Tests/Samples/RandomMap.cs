using System.Collections.Immutable;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Tests.Samples;

/// <summary>A map of anything that may be in one. The same seed gives the same map.</summary>
/// <param name="keepsSchema">Whether words and numbers are only such as the schema allows.</param>
internal sealed class RandomMap(int seed, bool keepsSchema = false, string[]? texts = null)
{
    private static readonly string[] Ordinary = ["", "Pay", "pay", "Zahlen", "🙂", "a\nb", "\"<&>\"", "  ", "ا", "null", "2"];
    private readonly Random random = new(seed);

    /// <summary>One map for each of so many seeds.</summary>
    public static IEnumerable<JourneyMap> Several(int count, string[]? texts = null) =>
        Enumerable.Range(0, count).Select(seed => new RandomMap(seed, keepsSchema: true, texts).Draw());

    public JourneyMap Draw()
    {
        var stages = Linked(Some(Stage));
        return new(
            Word("customer-journey", "user-journey", "experience-map")!, Text(), random.Next(1, 5), "en", Personas(stages.Length), stages, Some(Opportunity))
        {
            Frame = Maybe(() => new Frame(Unsure(), Unsure(), Unsure(), Unsure(), Unsure()) { Channel = Unsure() }),
            Unplaced = Some(() => new Unplaced(Text(), Text())),
            Parked = Some(Text),
            Notes = Some(() => new Note(Text(), Text())),
            Withheld = Some(() => new Withheld(Text(), random.Next(9))),
            Lanes = Some(() => new Lane(Text(), [.. stages.Select(_ => Some(Text))])),
        };
    }

    private ImmutableArray<Persona> Personas(int stages)
    {
        var personas = Some(() => new Persona(Text(), Unsure(), Unsure(), Unsure(), Some(Text), Some(Text), Some(Text), Flag())
        {
            B2bRole = Unsure(),
            Curve = Flag() ? [.. Enumerable.Range(0, stages).Select(_ => Emotion())] : [],
        });
        return keepsSchema ? [.. personas.Select((p, i) => i == 0 ? p with { InFocus = true, Curve = [] } : p with { InFocus = false })] : personas;
    }

    /// <summary>Links lead to stages that there are.</summary>
    private ImmutableArray<Stage> Linked(ImmutableArray<Stage> stages) =>
        [.. stages.Select(s => s with { Links = Some(() => new StageLink(stages[random.Next(stages.Length)].Name, Unsure())) })];

    private Emotion Emotion() => new(Number(-2, 2), Number(-2, 2), Number(0, 2), random.Next(9), Flag());

    private Stage Stage() => new(
        Text(),
        Unsure(),
        Some(() => new Touchpoint(Text(), Unsure(), Word("digital", "physical", null)) { Handle = Unsure() }),
        Emotion(),
        Number(1, 5),
        Number(-4, 4),
        Some(PainPoint),
        Some(() => new InternalView(Unsure(), Unsure(), Unsure())))
    {
        Handle = Unsure(),
    };

    private PainPoint PainPoint() =>
        new(Text(), Whole(1, 5), Word("customer", "internal")!, Word("assumed", "reported", "measured")!, random.Next(9))
        {
            Handle = Unsure(),
            Source = Flag() ? $"https://example.org/?q={random.Next(9)}&r='1'" : null,
        };

    private Opportunity Opportunity() =>
        new(Text(), Unsure(), Some(Text), Whole(0, 99), Number(1, 5), Number(1, 5), Number(0, 99), Whole(1, 20))
        {
            Handle = Unsure(),
            Owner = Unsure(),
            NextStep = Unsure(),
            Due = Flag() ? new DateOnly(2026, 1, 1).AddDays(random.Next(900)) : null,
        };

    private ImmutableArray<T> Some<T>(Func<T> make) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => make())];

    private T? Maybe<T>(Func<T> make)
        where T : class => Flag() ? make() : null;

    private bool Flag() => random.Next(2) == 1;

    private string Text() => (texts ?? Ordinary)[random.Next((texts ?? Ordinary).Length)];

    private string? Unsure() => Maybe(Text);

    private string? Word(params string?[] words) => keepsSchema ? words[random.Next(words.Length)] : Text();

    private int? Whole(int least, int most) => !Flag() ? null : keepsSchema ? random.Next(least, most + 1) : random.Next(-5, 9999);

    private decimal? Number(int least, int most) =>
        !Flag() ? null : keepsSchema ? random.Next(least * 100, (most * 100) + 1) / 100m : random.Next(-100_000, 100_000) / 100m;
}
