using System.Text.RegularExpressions;

namespace WorkshopBot.Cards.Tests;

public sealed partial class PhrasesTests
{
    private static readonly string[] Categories = ["zero", "one", "two", "few", "many", "other"];

    public static TheoryData<string> Languages => [.. PhraseFile.All.Select(f => f.Language)];

    [Theory]
    [InlineData("de", "de")]
    [InlineData("de-AT", "de")]
    [InlineData("DE-ch-1996", "de")]
    [InlineData("xx", "en")]
    [InlineData("", "en")]
    [InlineData("-", "en")]
    [InlineData("en-GB", "en")]
    public void A_language_falls_back_to_the_wider_tag_and_to_English(string asked, string spoken) =>
        Assert.Equal(spoken, Phrases.For(asked).Language);

    [Fact]
    public void A_key_that_nobody_words_is_a_bug() =>
        Assert.Throws<KeyNotFoundException>(() => Phrases.For("de")["no.such.key"]);

    [Fact]
    public void A_word_that_stands_in_data_may_be_unknown() => Assert.Null(Phrases.For("de").Find("step.unheard-of"));

    [Fact]
    public void Placeholders_are_filled_once() => Assert.Equal(
        "Persona: {name}", Phrases.For("en").Format("summary.persona", ("name", "{name}")));

    [Fact]
    public void A_placeholder_without_a_value_is_a_bug() =>
        Assert.Throws<ArgumentException>(() => Phrases.For("en").Format("summary.persona"));

    [Theory]
    [InlineData("en", 1, "1 stage")]
    [InlineData("en", 0, "0 stages")]
    [InlineData("de-AT", 2, "2 Phasen")]
    [InlineData("ar", 0, "لا مراحل")]
    [InlineData("ar", 2, "مرحلتان")]
    [InlineData("ar", 3, "3 مراحل")]
    [InlineData("ar", 11, "11 مرحلة")]
    [InlineData("ar", 102, "102 مرحلة")]
    public void A_number_takes_the_plural_of_its_language(string language, int count, string expected) =>
        Assert.Equal(expected, Phrases.For(language).Count("map.tally.stages", count));

    [Theory]
    [InlineData("ar", 0, "zero")]
    [InlineData("ar", 103, "few")]
    [InlineData("ar", 111, "many")]
    [InlineData("ar", 100, "other")]
    [InlineData("ru", 21, "one")]
    [InlineData("ru", 12, "many")]
    [InlineData("pl", 22, "few")]
    [InlineData("fr", 0, "one")]
    [InlineData("ja", 1, "other")]
    public void Categories_are_those_of_CLDR(string language, int count, string category) =>
        Assert.Equal(category, Plural.Category(language, count));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_words_the_same_phrases(string language) =>
        Assert.Equal(Keys("en"), Keys(language));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_plural_has_the_categories_of_its_language(string language)
    {
        var entries = PhraseFile.Find(language)!.Entries;
        foreach (var plural in entries.Keys.Where(IsPlural).Select(Stem).Distinct())
        {
            Assert.Equal(
                Plural.Categories(language).Order(),
                Categories.Where(c => entries.ContainsKey($"{plural}.{c}")).Order());
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_fills_the_same_placeholders(string language)
    {
        var english = PhraseFile.Find("en")!.Entries;
        foreach (var (key, phrase) in PhraseFile.Find(language)!.Entries)
        {
            var model = english[IsPlural(key) ? $"{Stem(key)}.other" : key];
            // "Two stages" is one word in Arabic: a plural may leave the number out.
            Assert.Equal(Placeholders(model).Except(["{count}"]), Placeholders(phrase).Except(["{count}"]));
            if (!IsPlural(key)) Assert.Equal(Placeholders(model), Placeholders(phrase));
        }
    }

    [Fact]
    public void A_host_has_every_phrase_of_its_language_and_is_made_once()
    {
        Assert.All(PhraseFile.Find("en")!.Entries.Keys.Where(k => !IsPlural(k)), key => Assert.Equal(Phrases.For("ar")[key], (string?)Phrases.For("ar").Host[key]));
        Assert.Same(Phrases.For("de-AT").Host, Phrases.For("de").Host);
    }

    private static IEnumerable<string> Keys(string language) =>
        PhraseFile.Find(language)!.Entries.Keys.Select(k => IsPlural(k) ? Stem(k) : k).Distinct().Order(StringComparer.Ordinal);

    private static bool IsPlural(string key) => Categories.Contains(key[(key.LastIndexOf('.') + 1)..]);

    private static string Stem(string key) => key[..key.LastIndexOf('.')];

    private static IEnumerable<string> Placeholders(string phrase) =>
        Placeholder().Matches(phrase).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[a-z-]+\}")]
    private static partial Regex Placeholder();
}
