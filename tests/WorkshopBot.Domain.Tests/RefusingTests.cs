using System.Collections.Immutable;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Suggestions;
using WorkshopBot.Testing;

namespace WorkshopBot.Domain.Tests;

/// <summary>A facilitator has said that things that sound alike are not the same.</summary>
public sealed class RefusingTests
{
    private readonly Session session = WithStages(["a", "b", "c", "d", "e"], ScriptStep.Of("touchpoints"));

    private ElementId Id(char text) => session.Said($"{text}").Id;

    private TidyOperation.Refuse Refuse(params string[] groups) =>
        new([.. groups.Select(group => group.Select(Id).ToImmutableArray())]);

    /// <summary>What is left of a suggestion, by the texts.</summary>
    private string[] Left(string suggested) => [.. new RefusedGroups(session.Running)
        .Left(new([.. suggested.Select(Id)], ["word"]))
        .Select(g => string.Concat(g.Members.Select(m => session.Element(m).Payload.Word("name"))))];

    [Fact]
    public void What_was_refused_is_not_suggested_again_and_neither_is_a_part_of_it()
    {
        session.Tidy(Refuse("abc"));

        Assert.Empty(Left("abc"));
        Assert.Empty(Left("ac"));
    }

    [Fact]
    public void With_something_else_each_of_them_may_still_be_the_same()
    {
        session.Tidy(Refuse("ab"));

        Assert.Equal(["ac"], Left("abc"));
        Assert.Equal(["acd"], Left("abcd"));
        Assert.Equal(["cd"], Left("cd"));
    }

    [Fact]
    public void Two_refusals_leave_apart_what_either_keeps_apart()
    {
        session.Tidy(Refuse("ab", "cd"));
        session.Tidy(Refuse("bc"));

        Assert.Equal(["ac", "bd"], Left("abcd"));
    }

    [Fact]
    public void What_speaks_for_something_now_is_kept_apart_from_what_that_was()
    {
        session.Tidy(Refuse("ab"));
        session.Tidy(new TidyOperation.Merge(Id('c'), [Id('a')]));

        Assert.Empty(Left("bc"));
    }

    [Fact]
    public void Joining_some_and_refusing_the_rest_is_one_act()
    {
        var before = session.MapText;

        session.Do(Ana, new Command.Tidy([new TidyOperation.Merge(Id('a'), [Id('b')]), Refuse("ac", "de")]), form: "batch");
        Assert.Empty(Left("ac"));
        session.Do(Ana, new Command.Undo(new("batch")));

        Assert.Equal(before, session.MapText);
        Assert.Equal(["ac"], Left("ac"));
        Assert.Equal(["de"], Left("de"));
    }

    [Fact]
    public void An_undone_refusal_does_not_take_another_of_the_same_with_it()
    {
        session.Tidy(Refuse("ab"));
        session.Do(Ana, new Command.Tidy([Refuse("ab", "cd")]), form: "second");

        session.Do(Ana, new Command.Undo(new("second")));

        Assert.Empty(Left("ab"));
        Assert.Equal(["cd"], Left("cd"));
    }

    [Fact]
    public void Refusing_nothing_is_nothing() => Assert.Empty(session.Do(Ana, new Command.Tidy([Refuse()])));

    [Fact]
    public void Only_things_of_one_kind_that_everybody_may_see_are_kept_apart()
    {
        var touchpoint = session.Add(Ben, "touchpoint", ("text", "Signs"));
        var other = session.Add(Cyd, "touchpoint", ("text", "Signs again"));
        Assert.IsType<Refusal.NotRevealed>(Refused(touchpoint, other));

        session.Next();

        Assert.IsType<Refusal.UnknownElement>(Refused(touchpoint, Id('a')));
        Assert.IsType<Refusal.UnknownElement>(Refused(Id('a'), new("nothing")));
        Assert.IsType<Refusal.UnknownElement>(Refused(Id('a')));
        Assert.Empty(session.Running.RefusedGroups);

        Refusal Refused(params ElementId[] group) =>
            session.Refusal(Ana, new Command.Tidy([new TidyOperation.Refuse([[.. group]])]));
    }
}
