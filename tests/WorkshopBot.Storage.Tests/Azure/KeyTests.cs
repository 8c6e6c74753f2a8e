using WorkshopBot.Storage.Azure;

namespace WorkshopBot.Storage.Tests.Azure;

public sealed class KeyTests
{
    public static TheoryData<string, string> LookAlikes => Contracts.StoreContract.LookAlikes;

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public void Texts_that_look_alike_are_different_keys_and_come_back(string one, string other)
    {
        string[][] texts = [[one], [other], [one, other], [other, one], [one + other], [one, "", other], ["", one], [one, ""]];
        var distinct = texts.DistinctBy(t => string.Join(" | ", t.Select(p => $"{p.Length}:{p}"))).ToList();

        var keys = distinct.Select(t => Key.Of(t)).ToList();

        Assert.Equal(keys.Count, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(distinct, keys.Select(Key.Parts));
    }

    [Fact]
    public void Every_character_comes_back_and_none_that_azure_forbids_is_left()
    {
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            var text = $"a{(char)unit}b";

            var key = Key.Of(text);

            Assert.Equal([text], Key.Parts(key));
            Assert.DoesNotContain(key, c => c is '/' or '\\' or '#' or '?' or '%' or '\'' or '"' or '+' or ' ' or > '~' or < ' ');
        }
    }

    [Fact]
    public void Keys_are_ordered_like_their_numbers_with_their_parts_right_behind()
    {
        long[] numbers = [0, 1, 9, 10, 99, 100, 12_345, int.MaxValue, long.MaxValue];
        var keys = numbers.SelectMany(n => (string[])[Key.Of(Key.Number(n)), Key.Of(Key.Number(n), Key.Number(1)), Key.Of(Key.Number(n), Key.Number(2))]);

        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
    }

    [Fact]
    public void What_lies_behind_a_name_is_not_behind_one_that_starts_like_it()
    {
        string[] names = ["", "a", "a-", "a.", "a,", "aa", "A", "b", "ä"];
        foreach (var name in names)
        {
            var range = Key.Behind(name);
            Assert.Equal([name], names.Where(n => Within(range, Key.Of(n, "x"))));
            Assert.False(Within(range, Key.Of(name)));
            Assert.Equal([name], names.Where(n => Within(Key.AtAndBehind(name), Key.Of(n))));
        }
    }

    [Fact]
    public void A_key_of_512_characters_is_taken_and_one_more_is_refused()
    {
        Assert.Equal(512, Key.Of(new string('a', 500), new string('b', 11)).Length);
        Assert.Equal(512, Key.Of($"{new string('日', 102)}ab").Length);

        Assert.Throws<ArgumentException>(() => Key.Of(new string('a', 500), new string('b', 12)));
        Assert.Throws<ArgumentException>(() => Key.Of(new string('日', 103)));
    }

    private static bool Within(KeyRange range, string key) =>
        string.CompareOrdinal(range.From, key) <= 0 && string.CompareOrdinal(key, range.To) < 0;
}
