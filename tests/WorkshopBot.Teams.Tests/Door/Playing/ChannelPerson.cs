using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Testing.Playing;
using WorkshopBot.Testing.Teams;

namespace WorkshopBot.Teams.Tests.Door.Playing;

/// <summary>
/// Somebody in a channel of Teams. Half of the people answer in dialogs, the others in the message's place; alone they ask the bot, or
/// look at what their client has fetched for them.
/// </summary>
internal sealed class ChannelPerson(ChannelGroup group, Client client) : ChatPerson(client.Person.Name)
{
    /// <summary>The first form may be gone before it is read, when nothing has happened for a while; hardly the next.</summary>
    private const int MostPresses = 5;

    /// <summary>In whose place they have a form.</summary>
    private FakePost? inline;

    private int timesAlone;

    public Client Client => client;

    public override Identity Identity => new("teams", $"{group.Channel.TenantId}/{client.Person.Id}");

    public override IForm? Form => client.Dialog is { } dialog ? new OpenForm(client, dialog, null)
        : inline is { } post && client.FormIn(post) is { } card ? new OpenForm(client, card, post)
        : null;

    public override IReadOnlyList<string> Told => client.Told;

    public override IReadOnlyList<string> KeptForThem => [.. ChannelGroup.Keeps(client.Chat).Select(Town.TextOf)];

    protected override bool AnswersAlone => group.People.IndexOf(this) % 4 >= 2;

    private bool HasNoDialogs => group.People.IndexOf(this) % 2 == 1;

    private FakePost Cockpit => Assert.Single(ChannelGroup.Keeps(client.Chat));

    public override Task Opens(string verb) => Open(group.StepMessage, verb);

    public override async Task OpensAlone(string verb) => await Open(await Alone(verb), verb);

    public override Task OpensCockpits(string verb) => Open(Cockpit, verb);

    public override Task Presses(string verb) => client.Press(group.StepMessage, verb);

    public override async Task PressesAlone(string verb) => await client.Press(await Alone(verb), verb);

    public override Task PressesCockpits(string verb) => client.Press(Cockpit, verb);

    /// <summary>What concerns nobody else is answered in their own chat.</summary>
    public override async Task<string> Types(string words)
    {
        var (thread, told) = (group.Town.NewThread(group.Channel)!, client.Chat.Posts.Count);
        await client.Say(words, group.Channel, thread);
        var answers = group.Channel.Thread(thread).Where(p => !p.IsOfPerson).Concat(client.Chat.Posts.Skip(told));
        return Town.TextOf(Assert.Single(answers));
    }

    /// <summary>Where an edit of the message has taken the form away, they come back to the same page first.</summary>
    public override async Task Sends(params (string Input, string Value)[] filled)
    {
        var form = Form;
        for (var press = 0; press < MostPresses && inline is { } post && !Asks(form, filled); press++)
        {
            await (form?.Send() ?? OpenInline(post));
            form = Form;
        }

        await (form ?? Seen).Send(filled);
        if (Form is null) inline = null;
    }

    private async Task Open(FakePost post, string verb)
    {
        if (verb == Verbs.OpenAnswer && HasNoDialogs)
        {
            await OpenInline(post);
            return;
        }

        await client.Press(post, verb);
        Assert.NotNull(client.Dialog);
    }

    private static bool Asks(IForm? form, (string Input, string Value)[] filled) =>
        form is not null && filled.All(f => form.Inputs.Contains(f.Input));

    private async Task OpenInline(FakePost post)
    {
        inline = post;
        for (var press = 0; press < MostPresses && client.FormIn(post) is null; press++)
        {
            await client.PressInline(post, Verbs.OpenAnswer);
            await group.Rests();
        }
    }

    /// <summary>By turns: in their own view of the step's message, where it offers that, and in an answer to their own question.</summary>
    private async Task<FakePost> Alone(string verb)
    {
        if (timesAlone++ % 2 == 1)
        {
            var step = group.StepMessage;
            await client.Look(step);
            if (client.Offers(step, verb)) return step;
        }

        var answer = await group.Ask(client, "");
        await client.Look(answer);
        return answer;
    }
}
