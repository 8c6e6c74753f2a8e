using System.Collections.Immutable;
using WorkshopBot.Domain.Suggestions;

namespace WorkshopBot.Domain.Tests.Suggestions;

/// <summary>Groups of several, and what is shown as their reason.</summary>
public sealed class NearDuplicateGroupsTests
{
    /// <summary>What nine people call the stages of buying a bike, five each, as they come in; with the group a person would put it in.</summary>
    private static readonly (string Group, string Text)[] Proposals =
    [
        ("search", "Search online"),
        ("compare", "Compare bikes"),
        ("test", "Test ride"),
        ("order", "Order the bike"),
        ("delivery", "Delivery"),

        ("search", "Searching online"),
        ("compare", "comparing bikes"),
        ("", "Visit the shop"),
        ("order", "Ordering"),
        ("repair", "First repair"),

        ("", "Old bike breaks down"),
        ("search", "search for a bike online"),
        ("compare", "Compare the bikes"),
        ("test", "Take a test ride"),
        ("pay", "Payment"),

        ("compare", "COMPARE BIKES"),
        ("order", "Order a bike"),
        ("test", "test rides"),
        ("pay", "Pay"),
        ("delivery", "delivery of the bike"),

        ("search", "Online search"),
        ("", "Wait for an appointment"),
        ("order", "order"),
        ("delivery", "Delivered"),
        ("", "Tell friends about it"),

        ("", "Ask friends for advice"),
        ("compare", "compare a few bikes"),
        ("test", "Test-ride"),
        ("pay", "paying"),
        ("repair", "The first repair"),

        ("compare", "Bike comparison"),
        ("search", "Search for bikes online"),
        ("order", "Order bike"),
        ("delivery", "The delivery"),
        ("repair", "first repairs"),

        ("search", "Searched online"),
        ("test", "Test riding"),
        ("order", "Ordered"),
        ("pay", "Pay for the bike"),
        ("", "Choosing accessories"),

        ("", "Set a budget"),
        ("delivery", "Delivering the bike"),
        ("pay", "payments"),
        ("delivery", "Delivery!"),
        ("repair", "First repair of the bike"),
    ];

    private static ImmutableArray<Group> Find(params string[] texts) =>
        NearDuplicates.Find([.. texts.Select((text, i) => (new ElementId($"{i}"), text))]);

    private static string[][] Texts(IEnumerable<Group> groups, string[] texts) =>
        [.. groups.Select(g => g.Members.Select(m => texts[int.Parse(m.Value)]).ToArray())];

    [Fact]
    public void Forty_five_proposed_stages_become_the_seven_groups_that_a_person_would_make()
    {
        string[] texts = [.. Proposals.Select(p => p.Text)];
        Assert.Equal(45, texts.Length);

        var groups = Find(texts);

        var expected = Proposals.Index().Where(p => p.Item.Group.Length > 0).GroupBy(p => p.Item.Group, p => p.Index.ToString());
        Assert.Equal(expected.Select(g => string.Join(' ', g)), groups.Select(g => string.Join(' ', g.Members.Select(m => m.Value))));
        Assert.Equal(
            ["Search online", "Compare bikes", "Test ride", "Order", "Delivery", "First repair", "Payment"],
            groups.Select(g => string.Join(' ', g.Words)));
    }

    [Fact]
    public void A_reason_is_given_in_the_words_of_the_first_and_without_small_ones()
    {
        Assert.Equal(["Compare", "bikes"], Reason("Compare the bikes", "comparing a bike", "BIKE COMPARE"));
        Assert.Equal(["Fahrradvergleich"], Reason("Fahrradvergleich", "Fahrräder vergleichen"));
        Assert.Equal(["自転車", "比較"], Reason("自転車を比較する", "自転車の比較"));
        Assert.Equal(["الأسعار", "مقارنة"], Reason("الأسعار مقارنة", "مقارنة أسعار"));

        static string[] Reason(params string[] texts) => [.. Assert.Single(Find(texts)).Words];
    }

    [Fact]
    public void No_chain_leads_from_one_thing_to_another()
    {
        string[] texts = ["order bike", "order bike parts", "bike parts", "bike parts catalogue", "parts catalogue"];

        var groups = Texts(Find(texts), texts);

        Assert.DoesNotContain(groups, g => g.Contains("order bike") && g.Contains("bike parts"));
        Assert.DoesNotContain(groups, g => g.Contains("order bike") && g.Contains("parts catalogue"));
    }

    [Fact]
    public void Nobody_is_in_two_groups_and_every_group_has_two_at_least()
    {
        var groups = Find([.. Proposals.Select(p => p.Text), .. Proposals.Select(p => p.Text + " soon")]);

        var members = groups.SelectMany(g => g.Members).ToList();
        Assert.Equal(members.Count, members.Distinct().Count());
        Assert.All(groups, g => Assert.True(g.Members.Length > 1));
        Assert.All(groups, g => Assert.NotEmpty(g.Words));
    }

    [Fact]
    public void A_word_that_nearly_all_use_is_no_reason()
    {
        string[] things = ["helmet", "wheel", "saddle", "lights", "pedals", "chain", "brakes", "tyre", "lock", "basket", "bell", "pump"];

        Assert.Empty(Find([.. things.Select(t => $"My new bike {t}")]));

        var group = Assert.Single(Find([.. things.Select(t => $"My new bike {t}"), "Lock"]));
        Assert.Equal(["8", "12"], group.Members.Select(m => m.Value));
        Assert.Equal(["lock"], group.Words.AsEnumerable());
    }

    [Fact]
    public void The_same_words_in_any_case_and_order_are_one_group_however_many_say_them()
    {
        string[] texts = [.. Enumerable.Repeat("App crashes", 400), .. Enumerable.Repeat("crashes: app!", 400)];

        Assert.Equal(800, Assert.Single(Find(texts)).Members.Length);
    }

    [Fact]
    public void The_order_of_the_items_decides_only_the_order_of_the_groups()
    {
        string[] texts = [.. Proposals.Select(p => p.Text)];
        string[] backwards = [.. texts.Reverse()];

        Assert.Equal(Sets(texts), Sets(backwards));
        Assert.Equal(Texts(Find(texts), texts), Texts(Find(texts), texts));

        static IEnumerable<string> Sets(string[] texts) =>
            Texts(Find(texts), texts).Select(g => string.Join('|', g.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Nothing_and_one_text_have_no_groups()
    {
        Assert.Empty(Find());
        Assert.Empty(Find("Search"));
    }

    [Theory]
    [InlineData("𠮷野家", "𠮷野家")]
    [InlineData("\u0301\u0301", "\u200C")]
    [InlineData("''t", "t''")]
    [InlineData("n't n' l'", "l'n'")]
    public void Odd_characters_are_survived(string one, string other) => Assert.True(Find(one, other).Length <= 1);

    [Fact]
    public void Half_a_character_is_survived()
    {
        var high = (char)0xD842;
        var low = (char)0xDFB7;

        Assert.Single(Find($"{high}{low}野{high}", $"{high}{low}野{low}", $"{high}"));
    }

    /// <summary>Complaints over days: some said again and again, each time a little differently, among many said once.</summary>
    [Fact]
    public void Among_five_thousand_texts_what_is_said_often_is_found()
    {
        string[] often = ["The app crashes when I open the camera", "Nobody answers the phone at weekends", "Password reset mail never arrives"];
        string[] syllables = ["ba", "ki", "ro", "tu", "me", "sa", "lo", "ve", "ni", "pa", "du", "ge", "fi", "zo", "ha"];
        var random = new Random(7);
        string Word() => string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => syllables[random.Next(syllables.Length)]));
        string[] words = [.. Enumerable.Range(0, 1_500).Select(_ => Word()).Distinct()];
        string Sentence(int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => words[random.Next(words.Length)]));
        string[] texts =
        [
            .. Enumerable.Range(0, 5_000).Select(n => n % 50 == 0 ? often[n / 50 % 3] + (n % 100 == 0 ? "!" : " again") : Sentence(random.Next(4, 12))),
        ];

        var groups = Texts(Find(texts), texts);

        foreach (var said in often)
        {
            var group = Assert.Single(groups, g => g.Any(t => t.StartsWith(said, StringComparison.Ordinal)));
            Assert.Equal(texts.Count(t => t.StartsWith(said, StringComparison.Ordinal)), group.Length);
            Assert.All(group, t => Assert.StartsWith(said, t, StringComparison.Ordinal));
        }
    }
}
