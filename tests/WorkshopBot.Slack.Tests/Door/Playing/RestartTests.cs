using WorkshopBot.Testing.Playing;

namespace WorkshopBot.Slack.Tests.Door.Playing;

public sealed class RestartTests : RestartRules
{
    protected override async Task<ChatGroup> Meet() => await ChannelGroup.Meet();
}
