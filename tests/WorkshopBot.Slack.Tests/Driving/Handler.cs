using System.Collections.Concurrent;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Tests.Driving;

/// <summary>Keeps what it is asked, and answers as it is told.</summary>
public sealed class Handler : ISlackHandler
{
    private readonly ConcurrentQueue<SlackRequest> asked = new();
    private readonly SemaphoreSlim arrivals = new(0);
    private TaskCompletionSource? gate;

    public Func<SlackRequest, SlackReply> Answer { get; set; } = _ => SlackReply.None;

    public IReadOnlyList<SlackRequest> Asked => [.. asked];

    /// <summary>What came of a kind; exactly one.</summary>
    public T Only<T>()
        where T : SlackRequest => Assert.Single(asked.OfType<T>());

    /// <summary>Completes with the next request that nobody has waited for.</summary>
    public async Task Reached() => Assert.True(await arrivals.WaitAsync(SlackHost.Bound));

    /// <summary>Answers nothing before <see cref="LetGo"/>.</summary>
    public void Hold() => gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void LetGo() => gate?.TrySetResult();

    public async Task<SlackReply> Handle(SlackRequest request, CancellationToken cancellationToken)
    {
        asked.Enqueue(request);
        arrivals.Release();
        if (gate is { } held) await held.Task;
        return Answer(request);
    }
}
