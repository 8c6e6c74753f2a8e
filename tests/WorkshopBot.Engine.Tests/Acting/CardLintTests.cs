using System.Reflection;
using System.Text.RegularExpressions;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;

namespace WorkshopBot.Engine.Tests.Acting;

/// <summary>What the compiler cannot hold together: cards, verbs, phrases and steps.</summary>
public sealed partial class CardLintTests
{
    private static readonly Dictionary<string, string> Templates = Directory.GetFiles(Repository.At("cards"), "*.json")
        .Where(f => !f.EndsWith(".sample.json", StringComparison.Ordinal))
        .ToDictionary(f => Path.GetFileNameWithoutExtension(f), File.ReadAllText);

    private static readonly HashSet<string> OnCards = [.. Templates.Values.SelectMany(t => Verb().Matches(t)).Select(m => m.Groups[1].Value)];

    /// <summary>What is said in other ways than by a button on a card: the page of the room lets people in.</summary>
    private static readonly string[] Spoken = [Verbs.Join, Verbs.Park];

    [Fact]
    public async Task Every_verb_on_a_card_is_handled_and_every_handled_verb_is_on_a_card()
    {
        await using var store = new MemoryStore();
        await using var engine = Room.Open(store);
        var known = new Meeting(engine, store, TimeProvider.System).Reception.Known;

        Assert.Equal(known.Except(Spoken).Order(), OnCards.Order());
    }

    [Fact]
    public async Task Every_verb_has_a_name()
    {
        await using var store = new MemoryStore();
        await using var engine = Room.Open(store);
        var named = typeof(Verbs).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!);

        Assert.Equal(named.Order(), new Meeting(engine, store, TimeProvider.System).Reception.Known.Order());
    }

    [Fact]
    public void Every_phrase_that_a_card_asks_for_is_worded() => Assert.All(
        Templates.Values.SelectMany(t => Phrase().Matches(t)).Select(m => m.Groups[1].Value),
        key => Assert.NotNull(Phrases.For("en").Find(key)));

    [Fact]
    public void Every_step_that_asks_has_a_question_and_a_form_for_each_part() => Assert.All(
        StepCatalog.Standard.Steps.Where(s => !s.Kinds.IsEmpty),
        step => Assert.All(Enumerable.Range(1, step.Parts), part =>
        {
            var suffix = part == 1 ? "" : $"part{part}";
            Assert.Contains($"{step.Name}-form{(part == 1 ? "" : $"-{suffix}")}", Templates.Keys);
            Assert.NotNull(Phrases.For("en").Find($"ask.{step.Name}{(part == 1 ? "" : $".{suffix}")}"));
        }));

    [Fact]
    public void No_sentence_stands_on_a_card_itself() => Assert.All(
        Templates, card => Assert.DoesNotContain(
            Written().Matches(card.Value).Select(m => m.Groups[2].Value), text => Letters().IsMatch(Expression().Replace(text, ""))));

    [GeneratedRegex("\"verb\": \"([^\"]+)\"")]
    private static partial Regex Verb();

    [GeneratedRegex(@"\$host\['([^']+)'\]")]
    private static partial Regex Phrase();

    [GeneratedRegex("\"(text|title|label|placeholder|errorMessage)\": \"([^\"]*)\"")]
    private static partial Regex Written();

    [GeneratedRegex(@"\$\{[^}]*\}")]
    private static partial Regex Expression();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Letters();
}
