using WorkshopBot.Domain;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Posting;
using WorkshopBot.Slack.Calling;
using WorkshopBot.Testing.Playing;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests.Door.Playing;

/// <summary>A group in a channel of Slack.</summary>
internal sealed class ChannelGroup : ChatGroup
{
    private ChannelGroup(Town town, TestClock clock) : base(clock) => Town = town;

    public Town Town { get; }

    public IEnumerable<ChannelPerson> Users => People.Cast<ChannelPerson>();

    public override IStore Store => Town.Store;

    public override string StepText => Town.TextOf(StepMessage);

    public override int Kept => Town.Channel.Messages.Count;

    public FakeMessage StepMessage => Town.Channel.Messages[^1];

    protected override Place Place => new("slack", $"{Town.Slack.App.TeamId}/{Town.Channel.Id}");

    protected override Posters Posters => Town.Posters;

    protected override WorkshopEngine Engine => Town.Engine;

    protected override TimeSpan Patience => SlackWire.Patience;

    /// <param name="twice">Slack delivers everything twice.</param>
    /// <param name="address">As in <see cref="Town.Build"/>.</param>
    public static async Task<ChannelGroup> Meet(bool twice = false, string? address = null)
    {
        var clock = NewClock();
        var town = await Town.Build(clock, address);
        town.Slack.DeliversTwice = twice;
        var group = new ChannelGroup(town, clock);
        group.People.AddRange([new ChannelPerson(group, town.Ana), new ChannelPerson(group, town.Ben)]);
        return group;
    }

    public override ValueTask DisposeAsync() => Town.DisposeAsync();

    public override ChannelPerson Comes(string name, string locale = "en-US")
    {
        var user = Town.Slack.AddUser(name);
        user.Locale = locale;
        Town.Channel.Members.Add(user.Id);
        var person = new ChannelPerson(this, user);
        People.Add(person);
        return person;
    }

    public override Task Restart() => Town.Restart();

    /// <summary>Slack has said to nobody that something went wrong, and the bot to nobody that Slack did.</summary>
    /// <param name="twice">Then of two equal requests one finds the modal open or changed already.</param>
    public void NothingWasRefused(bool twice)
    {
        Assert.All(Users, p => Assert.Equal((p.Name, 0), (p.Name, p.User.Troubles)));
        Assert.DoesNotContain("is not drawn as it asks", Town.Log.All);
        var refused = Town.Slack.Calls.Select(c => c.Error).OfType<string>();
        Assert.Equal([], refused.Except(twice ? ["exchanged_trigger_id", "hash_conflict"] : []));
        Assert.Equal([], People.SelectMany(p => p.Told).Where(t => t.Contains("Slack", StringComparison.Ordinal)));
        if (twice) return;

        // That it is connected is all that the log says.
        Assert.All(Town.Log.All.Split('\n'), l => Assert.StartsWith("225 ", l));
    }

    protected override Task OpensStart(ChatPerson person) => Town.OpenStart(((ChannelPerson)person).User);
}
