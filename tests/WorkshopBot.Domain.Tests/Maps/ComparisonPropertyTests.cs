using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Maps.Comparing;

namespace WorkshopBot.Domain.Tests.Maps;

/// <summary>Any two maps of a few texts, many of which are alike.</summary>
public sealed class ComparisonPropertyTests
{
    private static readonly Gen<string> Texts = Gen.Elements(
        "Search", "search ", "Compare the offers", "Comparing offers", "Pay", "Pay by card", "Paying by card", "", "🙂",
        "No delivery date", "Delivery date missing", "I cannot tell which size fits", "No idea which size would fit me");

    private static readonly Gen<string?> Handles = Gen.Elements<string?>(null, "S1", "S2", "S3", "S4", "S5");

    private static readonly Gen<PainPoint> Pains =
        from text in Texts
        from severity in Gen.Choose(1, 5)
        from evidence in Gen.Elements("assumed", "reported")
        from reports in Gen.Choose(1, 3)
        from handle in Handles
        select new PainPoint(text, severity, "customer", evidence, reports) { Handle = handle };

    private static readonly Gen<Stage> Stages =
        from name in Texts
        from handle in Handles
        from mean in Gen.Choose(-2, 2)
        from isSplit in Gen.Elements(true, false)
        from touchpoints in Several(Texts)
        from pains in Several(Pains)
        select new Stage(
            name, null, [.. touchpoints.Select(t => new Touchpoint(t, null, null))], new(mean, mean, 0, 1, isSplit), null, null, pains, [])
        {
            Handle = handle,
        };

    private static readonly Gen<Opportunity> Ideas =
        from text in Texts
        from stage in Texts
        from rank in Gen.Choose(1, 5)
        from owner in Gen.Elements(null, "Ana", "Ben")
        select new Opportunity(text, stage, [], null, null, null, null, rank) { Owner = owner };

    private static readonly Gen<JourneyMap> Maps =
        from version in Gen.Choose(1, 2)
        from stages in Several(Stages)
        from ideas in Several(Ideas)
        select new JourneyMap("customer-journey", "Bike", version, "en", [], stages, ideas);

    private static readonly Arbitrary<(JourneyMap Before, JourneyMap After)> Pairs =
        Arb.From(from before in Maps from after in Maps select (before, after));

    private static Gen<ImmutableArray<T>> Several<T>(Gen<T> one) =>
        from count in Gen.Choose(0, 6)
        from some in Gen.ArrayOf(one, count)
        select some.ToImmutableArray();

    private static void ForAll(Action<JourneyMap, JourneyMap> property) =>
        Prop.ForAll(Pairs, pair => property(pair.Before, pair.After)).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261127, 411));

    private static void AreOpposite<T>(Compared<T> one, Compared<T> other)
    {
        Assert.Equal(one.Gone.AsEnumerable(), other.Added.AsEnumerable());
        Assert.Equal(one.Added.AsEnumerable(), other.Gone.AsEnumerable());
        Assert.Equal(
            one.Kept.Select(k => (k.Before, k.After, k.Changes)).ToHashSet(),
            other.Kept.Select(k => (Before: k.After, After: k.Before, k.Changes)).ToHashSet());
    }

    private static void IsWhole<T>(Compared<T> compared, int before, int after)
    {
        Assert.Equal(before, compared.Gone.Length + compared.Kept.Length);
        Assert.Equal(after, compared.Added.Length + compared.Kept.Length);
    }

    [Fact]
    public void A_map_is_the_same_as_itself() => ForAll((map, _) =>
    {
        Assert.True(MapComparison.Between(map, map).IsSame);
        Assert.True(MapComparison.Between(map, map, ofOneWorkshop: true).IsSame);
    });

    [Fact]
    public void The_other_way_round_what_was_added_is_gone() => ForAll((before, after) =>
    {
        var (there, back) = (MapComparison.Between(before, after), MapComparison.Between(after, before));

        AreOpposite(there.Stages, back.Stages);
        AreOpposite(there.Touchpoints, back.Touchpoints);
        AreOpposite(there.PainPoints, back.PainPoints);
        AreOpposite(there.Opportunities, back.Opportunities);
    });

    [Fact]
    public void Every_element_is_gone_or_kept_and_added_or_kept() => ForAll((before, after) =>
    {
        var compared = MapComparison.Between(before, after);

        IsWhole(compared.Stages, before.Stages.Length, after.Stages.Length);
        IsWhole(compared.Touchpoints, before.Stages.Sum(s => s.Touchpoints.Length), after.Stages.Sum(s => s.Touchpoints.Length));
        IsWhole(compared.PainPoints, before.Stages.Sum(s => s.PainPoints.Length), after.Stages.Sum(s => s.PainPoints.Length));
        IsWhole(compared.Opportunities, before.Opportunities.Length, after.Opportunities.Length);
    });
}
