using WorkshopBot.Domain.Suggestions;

namespace WorkshopBot.Domain.Tests.Suggestions;

public sealed class BatchesTests
{
    private static Group Group(string name, int members) =>
        new([.. Enumerable.Range(0, members).Select(n => new ElementId($"{name}{n}"))], [name]);

    private static string[] First(params Group[] groups) =>
        [.. Batches.First(groups).Select(g => $"{g.Words[0]} {g.Members.Length}")];

    [Fact]
    public void What_most_say_comes_first() =>
        Assert.Equal(["b 9", "c 5", "a 2"], First(Group("a", 2), Group("b", 9), Group("c", 5)));

    [Fact]
    public void A_batch_holds_thirty_and_what_does_not_fit_whole_waits() =>
        Assert.Equal(["a 20", "c 10"], First(Group("a", 20), Group("b", 11), Group("c", 10), Group("d", 2)));

    [Fact]
    public void A_group_that_is_larger_than_a_batch_comes_alone_with_its_first_members()
    {
        Assert.Equal(["a 30"], First(Group("a", 170), Group("b", 2)));
        Assert.Equal(Group("a", 30).Members.AsEnumerable(), Batches.First([Group("a", 170)])[0].Members);
    }

    [Fact]
    public void Where_nothing_is_suggested_there_is_no_batch() => Assert.Empty(First());
}
