using WorkshopBot.Cards.BlockKit.Sent;
using WorkshopBot.Testing.Playing;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests.Door.Playing;

/// <summary>A modal that somebody sees.</summary>
internal sealed class Modal(FakeUser user, FakeView view) : IForm
{
    public IReadOnlyList<string> Inputs => [.. Filling.Inputs(view.Blocks)];

    public string Text => view.Content.ToJsonString();

    public string SaveButton => (string)view.Content["submit"]!["text"]!;

    public string Prefilled(string input) => Filling.Prefilled(view.Blocks, input);

    public Task Send(params (string Input, string Value)[] filled) => Submit(Filling.Of(view.Blocks, filled));

    public async Task SendAgain(Func<Task> between, params (string Input, string Value)[] filled)
    {
        var (content, values) = (view.Content.DeepClone().AsObject(), Filling.Of(view.Blocks, filled));
        await Submit(values);
        await between();
        var next = view.Content.ToJsonString();

        view.Content = content;
        await Submit(values);

        if (view.Owner is not null) Assert.Equal(next, view.Content.ToJsonString());
    }

    /// <summary>One of the buttons is the modal's own.</summary>
    public async Task Press(string verb, params (string Input, string Value)[] filled)
    {
        var values = Filling.Of(view.Blocks, filled);
        if (SentView.Read(view.Content).Send?.Verb == verb) await Submit(values);
        else Assert.True((await user.Press(view, Town.Button(view.Blocks, verb), null, values)).IsAcknowledged);
    }

    public Task Close() => user.Close(view);

    private async Task Submit((string Block, object? Value)[] values)
    {
        var heard = await user.Submit(view, values);
        Assert.True(heard.IsAcknowledged, $"{user.Name} was not heard.");
        Assert.Empty(view.Errors);
    }
}
