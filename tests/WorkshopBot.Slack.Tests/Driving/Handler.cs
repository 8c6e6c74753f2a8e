using System.Collections.Concurrent;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Tests.Driving;

/// <summary>Keeps what it is asked, and answers as it is told.</summary>
public sealed class Handler : ISlackHandler
{
    private readonly ConcurrentQueue<SlackRequest> asked = new();
    private TaskCompletionSource? gate;

    public Func<SlackRequest, SlackReply> Answer { get; set; } = _ => SlackReply.None;

    public IReadOnlyList<SlackRequest> Asked => [.. asked];

    /// <summary>What came of a kind; exactly one.</summary>
    public T Only<T>()
        where T : SlackRequest => Assert.Single(asked.OfType<T>());

    /// <summary>Answers nothing before <see cref="LetGo"/>.</summary>
    public void Hold() => gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void LetGo() => gate?.TrySetResult();

    public async Task<SlackReply> Handle(SlackRequest request, CancellationToken cancellationToken)
    {
        asked.Enqueue(request);
        if (gate is { } held) await held.Task;
        return Answer(request);
    }
}
