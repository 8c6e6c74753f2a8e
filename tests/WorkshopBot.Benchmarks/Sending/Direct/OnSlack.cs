using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Slack;
using WorkshopBot.Slack.Calling;
using WorkshopBot.Slack.Door;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Benchmarks.Sending.Direct;

/// <summary>Each person's conversation is asked for, and written into.</summary>
internal static class OnSlack
{
    public static async Task<Sent> Send(int messages, int atOnce)
    {
        var clock = new TestClock();
        await using var slack = await FakeSlack.Start(clock);
        var people = Enumerable.Range(0, messages).Select(i => slack.AddUser($"person{i}").Id).ToList();
        var settings = new SlackSettings { BotToken = slack.App.BotToken, ApiBaseUrl = new($"{slack.ApiBaseUrl}/") };
        using var wire = new SlackWire(settings, clock, NullLogger<SlackWire>.Instance);
        var api = new SlackApi(
            wire, new OneToken(slack.App.BotToken), new Budgets(clock), new ResponseUrls(settings, clock), clock, NullLogger<SlackApi>.Instance);
        var direct = new DirectMessages(api, NullLogger<DirectMessages>.Instance);

        await Simulated.Pass(clock, SlackWire.Patience, Simulated.All(messages, atOnce, async number =>
        {
            var conversation = await direct.With(slack.App.TeamId, people[number], CancellationToken.None);
            await api.PostMessage(slack.App.TeamId, conversation, new("Anything new today?"), CancellationToken.None);
        }));

        return new(
            [.. slack.CallsOf("chat.postMessage").Where(c => c.Error is null).Select(c => c.At)], slack.Calls.Count,
            slack.Calls.Count(c => c.Error == "ratelimited"));
    }

    private sealed class OneToken(string token) : ITokens
    {
        public Task<string> Token(string workspace, CancellationToken cancellationToken) => Task.FromResult(token);

        public Task<bool> Renew(string workspace, string expired, CancellationToken cancellationToken) => Task.FromResult(false);
    }
}
