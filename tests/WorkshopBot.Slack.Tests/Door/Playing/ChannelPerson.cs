using WorkshopBot.Engine.Ports;
using WorkshopBot.Testing.Playing;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests.Door.Playing;

/// <summary>Somebody in a channel of Slack: forms are modals, and <c>/journey</c> shows the step to them alone.</summary>
internal sealed class ChannelPerson(ChannelGroup group, FakeUser user) : ChatPerson(user.Name)
{
    public FakeUser User => user;

    public override Identity Identity => new("slack", $"{user.TeamId}/{user.Id}");

    public override IForm? Form => user.View is { } view ? new Modal(user, view) : null;

    public override IReadOnlyList<string> Told => [.. user.Seen.Select(m => m.Text)];

    public override IReadOnlyList<string> KeptForThem => [.. user.Direct.Messages.Select(Town.TextOf)];

    /// <summary>Half of the people.</summary>
    protected override bool AnswersAlone => group.People.IndexOf(this) % 2 == 1;

    private FakeMessage Cockpit => Assert.Single(user.Direct.Messages);

    public override Task Opens(string verb) => Town.Open(user, group.StepMessage, verb);

    public override async Task OpensAlone(string verb) => await Town.Open(user, await group.Town.Type(user, "/journey"), verb);

    public override Task OpensCockpits(string verb) => Town.Open(user, Cockpit, verb);

    public override Task Presses(string verb) => Town.Press(user, group.StepMessage, verb);

    public override async Task PressesAlone(string verb) => await Town.Press(user, await group.Town.Type(user, "/journey"), verb);

    public override Task PressesCockpits(string verb) => Town.Press(user, Cockpit, verb);

    public override async Task<string> Types(string words) => Town.TextOf(await group.Town.Type(user, $"/journey {words}"));
}
