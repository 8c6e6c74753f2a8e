using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using WorkshopBot.Domain.Suggestions;
using WorkshopBot.Testing.Pairs;
using WorkshopBot.Testing.Reports;

namespace WorkshopBot.Domain.Tests.Suggestions;

/// <summary>Any texts: what people say in ten languages, some of it alike, and what nobody says.</summary>
public sealed class NearDuplicatesPropertyTests
{
    private static readonly Gen<string> Texts = Gen.Frequency(
        (4, Gen.Elements(LabelledPair.All.SelectMany(p => new[] { p.One, p.Other }).ToArray())),
        (4, Gen.Elements(GeneratedReports.Take(400).Select(r => r.Text).ToArray())),
        (1, ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")));

    private static readonly Gen<(ElementId Id, string Text)[]> Items =
        from count in Gen.Choose(0, 60)
        from texts in Gen.ArrayOf(Texts, count)
        select texts.Select((text, n) => (new ElementId($"{n}"), text)).ToArray();

    private static void ForAll<T>(Gen<T> any, Action<T> holds) =>
        Prop.ForAll(any.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261127, 11));

    private static IEnumerable<string> Sets(IEnumerable<Group> groups) => groups
        .Select(g => string.Join(' ', g.Members.Select(m => m.Value).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);

    [Fact]
    public void The_same_texts_in_any_order_give_the_same_groups() => ForAll(
        from items in Items from shuffled in Gen.Shuffle(items) select (items, shuffled),
        any => Assert.Equal(Sets(NearDuplicates.Find(any.items)), Sets(NearDuplicates.Find([.. any.shuffled]))));

    [Fact]
    public void Groups_are_disjoint_of_two_at_least_and_in_the_order_that_was_given() => ForAll(Items, items =>
    {
        var groups = NearDuplicates.Find(items);

        var members = groups.SelectMany(g => g.Members).Select(m => int.Parse(m.Value)).ToList();
        Assert.Equal(members.Distinct().Count(), members.Count);
        Assert.All(groups, g => Assert.True(g.Members.Length > 1));
        Assert.All(groups, g => AssertOrdered(g.Members));
        AssertOrdered([.. groups.Select(g => g.Members[0])]);
    });

    [Fact]
    public void The_words_that_a_group_has_in_common_stand_in_its_first_text() => ForAll(Items, items =>
        Assert.All(NearDuplicates.Find(items), group =>
        {
            var first = items.Single(i => i.Id == group.Members[0]).Text;
            Assert.NotEmpty(group.Words);
            Assert.All(group.Words, word => Assert.Contains(word, first, StringComparison.Ordinal));
        }));

    private static void AssertOrdered(ImmutableArray<ElementId> ids) =>
        Assert.Equal(ids.OrderBy(id => int.Parse(id.Value)), ids);
}
