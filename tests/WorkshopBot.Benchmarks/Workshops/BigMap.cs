using System.Collections.Immutable;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Benchmarks.Workshops;

/// <summary>A map of a given size: elements are touchpoints, pain points, internal views and opportunities, of all lengths.</summary>
internal static class BigMap
{
    private const int Seed = 20_260_314;

    private static readonly string[] Words =
        ["waits", "at the counter", "prints the label", "für die Rückgabe", "asks again", "no e-mail came", "受付で待つ", "finds the shop closed", "gives up"];

    private static readonly string?[] Channels = ["app", "shop", "e-mail", "phone", null];

    public static JourneyMap Of(int stages, int elements)
    {
        var dice = new Random(Seed);
        var kinds = Enumerable.Range(0, elements).ToLookup(i => (Stage: i % stages, Kind: i / stages % 5));
        var drawn = Enumerable.Range(0, stages).Select(stage => new Stage(
            $"Stage {stage + 1} {Text(dice, 1)}",
            Text(dice, 3),
            [.. kinds[(stage, 0)].Concat(kinds[(stage, 1)]).Select(_ => Touchpoint(dice))],
            new(dice.Next(-2, 3), dice.Next(-200, 201) / 100m, 0.8m, 300, dice.Next(3) == 0),
            Importance: 3.5m,
            Gap: -1.2m,
            [.. kinds[(stage, 2)].Select(_ => new PainPoint(Text(dice, 5), dice.Next(1, 6), "customer", "reported", dice.Next(1, 30)))],
            [.. kinds[(stage, 3)].Select(_ => new InternalView("Clerk", "phone", Text(dice, 3)))])).ToImmutableArray();
        var ideas = Enumerable.Range(0, stages).SelectMany(stage => kinds[(stage, 4)].Select(i => new Opportunity(
            Text(dice, 4), drawn[stage].Name, [.. drawn[stage].PainPoints.Take(2).Select(p => p.Text)], i, 3.5m, 2.5m, i * 1.4m, elements - i)));
        return new("customer-journey", "Returning a parcel", 1, "en", [], drawn, [.. ideas]);
    }

    private static Touchpoint Touchpoint(Random dice)
    {
        var channel = Channels[dice.Next(Channels.Length)];
        return new(Text(dice, 4), channel, Domain.Maps.Channels.KindOf(channel));
    }

    private static string Text(Random dice, int most) =>
        string.Join(' ', Enumerable.Range(0, dice.Next(1, most + 1)).Select(_ => Words[dice.Next(Words.Length)]));
}
