using WorkshopBot.Cards.Templates;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests.Acting;

/// <summary>An instance that has not seen what happened through another one decides nothing on what it remembers.</summary>
public sealed class StaleTests : IAsyncDisposable
{
    private static readonly WorkshopId Id = new(new("local"), "stale");
    private static readonly Viewer AsBen = new(Ben, "en");

    private readonly MemoryStore store = new();
    private readonly WorkshopEngine engine;
    private readonly WorkshopEngine other;
    private readonly Reception reception;
    private int commands;

    public StaleTests()
    {
        (engine, other) = (Room.Open(store), Room.Open(store));
        var outside = new OutsideMaps();
        reception = new(other, store, new(CardLibrary.Embedded), outside, outside, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await engine.DisposeAsync();
        await other.DisposeAsync();
    }

    [Fact]
    public async Task A_line_that_is_added_there_belongs_to_the_step_that_the_group_is_at()
    {
        await Begin();
        await Lead(2);

        Assert.IsType<Reply.Done>(await reception.Add(Id, AsBen, new("add"), "Sees the window @ shop", CancellationToken.None));

        Assert.Equal("touchpoint", Assert.Single((await Workshop()).Elements.Values).Kind);
    }

    [Fact]
    public async Task A_form_of_a_step_that_was_revealed_meanwhile_becomes_proposals()
    {
        await Begin();
        await Lead(1);

        var reply = await reception.Receive(
            new(Id, AsBen, new("form"), Verbs.SaveAnswer, new() { ["at"] = "0:reveal:0:1" }, new Dictionary<string, string> { ["stage/all/lines"] = "Buy" }),
            CancellationToken.None);

        Assert.IsType<Reply.Done>(reply);
        Assert.Equal(ElementStatus.Proposed, Assert.Single((await Workshop()).Elements.Values).Status);
    }

    [Fact]
    public async Task What_is_refused_there_is_refused_for_what_is_so_now()
    {
        await Begin();
        await Do(Ana, new Command.Finish());

        var refused = Assert.IsType<Reply.Refused>(await reception.Park(Id, AsBen, new("park"), "Prices", CancellationToken.None));

        Assert.Contains("finished", refused.Say, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Both instances have seen the beginning; what follows goes through one.</summary>
    private async Task Begin()
    {
        await Do(Ana, Start(ScriptStep.Of("stages"), ScriptStep.Of("touchpoints")));
        await Do(Ben, new Command.Join());
        await other.Look(Id, CancellationToken.None);
    }

    private async Task Lead(int moves)
    {
        for (var move = 0; move < moves; move++) await Do(Ana, new Command.Next(Positions.Of(await Workshop())));
    }

    private async Task<Workshop.Running> Workshop() =>
        (Workshop.Running)((Outcome.Saved)await engine.Look(Id, CancellationToken.None)).Workshop;

    private async Task Do(ParticipantId by, Command command) =>
        Assert.IsType<Outcome.Saved>(await engine.Execute(Id, new($"c{++commands}"), by, command, CancellationToken.None));
}
