namespace WorkshopBot.Teams.Tests.Door;

public sealed class CrowdTests
{
    [Fact]
    public async Task Whoever_has_saved_sees_the_step_again_though_the_workshop_cannot_be_looked_at_meanwhile()
    {
        var (isSaving, isReadable) = (false, true);
        await using var town = await Town.Build(around: store => new FaultyStore(store, Entering, Leaving));
        await town.Start();
        while ((await town.Workshop()).Steps[(await town.Workshop()).Current].Definition.Name.Value != "stages")
            await town.Ana.Say("next", town.Channel);
        var step = await town.Step();
        await town.Ben.PressInline(step, "answer.open");

        isSaving = true;
        await town.Ben.Press(step, "answer.save", ("stage/all/lines", "Hear of us"));
        (isSaving, var wasReadable, isReadable) = (false, isReadable, true);

        Assert.False(wasReadable);
        Assert.True(town.Ben.Offers(step, "answer.open"));
        Assert.Contains("Your answer is in", CardRules.TextOf(town.Ben.See(step)));

        Task Entering(string call) => call == "Read" && !isReadable ? Task.FromException(new IOException("Not now.")) : Task.CompletedTask;

        Task Leaving(string call)
        {
            if (isSaving && call == "Append") isReadable = false;
            return Task.CompletedTask;
        }
    }
}
