namespace WorkshopBot.Browser.Tests.Playground;

/// <summary>How Alex leads: from his own card, or by words behind a mention.</summary>
internal interface ILeading
{
    Task Reveal();

    /// <param name="to">What the button says it leads to.</param>
    Task On(string to);

    Task Finish();
}

internal sealed class LeadingByButtons(PlaygroundPage alex) : ILeading
{
    public Task Reveal() => alex.PressAway("Show answers now");

    public Task On(string to) => alex.PressAway($"On to {to}");

    public async Task Finish()
    {
        await alex.PressAway("Close this step");
        await alex.PressAway("Finish the map");
    }
}

/// <param name="say">Mentions the bot with these words.</param>
internal sealed class LeadingByWords(PlaygroundPage alex, Func<string, Task> say) : ILeading
{
    public async Task Reveal()
    {
        await say("next");
        await alex.Reads("answers on the table");
    }

    public Task On(string to) => say("next");

    public Task Finish() => say("finish");
}
