using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests;

public sealed class HomesTests : IAsyncDisposable
{
    private static readonly TenantId Acme = new("acme");
    private static readonly Identity BenAtChat = new("chat", "ben");

    private readonly MemoryStore store = new();
    private readonly TestClock clock = new();
    private readonly WorkshopEngine engine;
    private readonly Homes homes;

    public HomesTests()
    {
        engine = new(store, StepCatalog.Standard, new(), clock, new LogLines<WorkshopEngine>());
        homes = new(store, engine, new(store, clock));
    }

    public ValueTask DisposeAsync() => engine.DisposeAsync();

    [Fact]
    public async Task What_waits_comes_first_then_what_goes_on_then_what_is_finished()
    {
        await Held("finished", new Command.Join(), new Command.Finish());
        await Held("answered", new Command.Join());
        await Do("answered", Ben, new Command.Add(new(0, Phase.Open), [new("stage", StagesStep.Stage.Line!.Read("Buy"))]));
        await Held("waits", new Command.Join());

        var found = await homes.Of(Acme, BenAtChat, CancellationToken.None);

        Assert.Equal(["waits", "answered", "finished"], found.Select(h => h.Scene.Workshop.Title));
        Assert.Equal([true, false, false], found.Select(h => h.Waits));
    }

    [Fact]
    public async Task Who_has_left_or_was_never_there_finds_nothing()
    {
        await Held("left", new Command.Join(), new Command.Leave());
        await Held("others");

        Assert.Empty(await homes.Of(Acme, BenAtChat, CancellationToken.None));
        Assert.Empty(await homes.Of(new("other"), BenAtChat, CancellationToken.None));
    }

    [Fact]
    public async Task Nothing_waits_for_who_only_observes()
    {
        await Held("watched", new Command.Join(Role.Observer));

        Assert.False(Assert.Single(await homes.Of(Acme, BenAtChat, CancellationToken.None)).Waits);
    }

    /// <summary>A workshop of Ana's, in which Ben does this, and Ana what only she can.</summary>
    private async Task Held(string title, params Command[] commands)
    {
        clock.Advance(TimeSpan.FromMinutes(1));
        await Do(title, Ana, Start(Domain.Scripts.ScriptStep.Of("stages")) with { Title = title });
        if (commands.Length > 0) await store.People.Enter(new(Acme, title), BenAtChat, new("Ben"), Ben, CancellationToken.None);
        foreach (var command in commands) await Do(title, command is Command.Finish ? Ana : Ben, command);
    }

    private async Task Do(string workshop, ParticipantId by, Command command) => Assert.IsType<Outcome.Saved>(
        await engine.Execute(new(Acme, workshop), new($"{workshop}-{by}-{command.GetType().Name}"), by, command, CancellationToken.None));
}
