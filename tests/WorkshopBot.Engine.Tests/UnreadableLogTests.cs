using System.Text;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests;

public sealed class UnreadableLogTests
{
    private readonly MemoryStore store = new();
    private readonly LogLines<WorkshopEngine> log = new();

    private async Task<Outcome> After(long number, string body)
    {
        await using (var engine = Room.Open(store)) await new Room(engine, "unreadable").Start(ScriptStep.Of("stages"));
        var room = new Room(Room.Open(store, log: log), "unreadable");
        await store.Events.Append(room.Id, new(number, Guid.NewGuid(), Encoding.UTF8.GetBytes(body)), default);

        var outcome = await room.Send(Ana, new Command.Next(new(0, Domain.Phase.Open)));
        Assert.Equal(outcome, await room.Send(Ana, new Command.Finish()));
        return outcome;
    }

    [Fact]
    public async Task An_event_of_a_newer_version_makes_the_workshop_read_only_and_says_so()
    {
        var outcome = Assert.IsType<Outcome.ReadOnly>(await After(2, """{"at":"2026-03-02T10:00:00+00:00","deeds":[{"id":"x","by":"ana","events":[{"type":"danced/1","secret":"nobody reads this"}]}]}"""));

        Assert.Equal("A bike for Hannah", Assert.IsType<Domain.Workshop.Running>(outcome.Workshop).Title);
        Assert.Contains("danced/1", outcome.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody reads this", log.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{\"at\":\"yesterday\",\"deeds\":[]}")]
    [InlineData("{\"at\":\"2026-03-02T10:00:00+00:00\",\"deeds\":[{\"id\":\"x\",\"events\":[{\"type\":\"merged/1\",\"into\":7}]}]}")]
    public async Task What_is_no_commit_makes_the_workshop_read_only_and_names_the_place(string body)
    {
        var outcome = Assert.IsType<Outcome.ReadOnly>(await After(2, body));

        Assert.Contains("Commit 2 of workshop local/unreadable", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gap_in_the_log_makes_the_workshop_read_only() =>
        Assert.IsType<Outcome.ReadOnly>(await After(3, """{"at":"2026-03-02T10:00:00+00:00","deeds":[]}"""));
}
