using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;

namespace WorkshopBot.Engine;

/// <summary>
/// One workshop in this process. What waits is decided in order and written as one commit; one commit is in flight; people
/// are answered when it is durable, never before.
/// </summary>
internal sealed class Mailbox
{
    private readonly Channel<Letter> inbox;
    private readonly Desk desk;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly CancellationToken stopping;
    private long lastUsed;

    public Mailbox(Desk desk, EngineOptions options, TimeProvider clock, ILogger log, CancellationToken stopping)
    {
        this.desk = desk;
        this.clock = clock;
        this.log = log;
        this.stopping = stopping;
        inbox = Channel.CreateBounded<Letter>(new BoundedChannelOptions(options.MailboxCapacity)
        {
            SingleReader = true,
            FullMode = BoundedChannelFullMode.Wait,
        });
        lastUsed = clock.GetTimestamp();
        Closed = Task.Run(Serve, CancellationToken.None);
    }

    /// <summary>Completes when everything that was accepted has been answered, and nothing is written behind it any more.</summary>
    public Task Closed { get; }

    public Outcome.Saved? Seen => desk.Seen;

    public TimeSpan Idle => clock.GetElapsedTime(Volatile.Read(ref lastUsed));

    /// <summary>False when it is full or closing; then nothing will come of the letter.</summary>
    public bool TryPost(Letter letter)
    {
        Volatile.Write(ref lastUsed, clock.GetTimestamp());
        return inbox.Writer.TryWrite(letter);
    }

    public bool IsClosing => inbox.Reader.Completion.IsCompleted || closing;

    private volatile bool closing;

    /// <summary>Takes nothing more, and answers what it has taken.</summary>
    public void Close()
    {
        closing = true;
        inbox.Writer.TryComplete();
    }

    private async Task Serve()
    {
        var waiting = new List<Letter>();
        while (await inbox.Reader.WaitToReadAsync(CancellationToken.None))
        {
            while (inbox.Reader.TryRead(out var letter)) waiting.Add(letter);
            while (waiting.Count > 0)
            {
                var done = await Handle(waiting);
                waiting.RemoveRange(0, done);

                // Whatever has come meanwhile joins the next commit.
                while (inbox.Reader.TryRead(out var letter)) waiting.Add(letter);
            }
        }

        await desk.Idle;
    }

    /// <returns>How many of the letters, from the first, were answered.</returns>
    private async Task<int> Handle(List<Letter> waiting)
    {
        try
        {
            return await desk.Handle(waiting, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            foreach (var letter in waiting) letter.Answer(new Outcome.Unknown());
        }
        catch (Exception e)
        {
            // The store failed before anything was written (after that the desk does not give up). Answered, and tried afresh.
            log.StoreUnavailable(e, desk.Id);
            desk.Forget();
            foreach (var letter in waiting) letter.Answer(new Outcome.Unavailable());
        }

        return waiting.Count;
    }
}

/// <summary>A command on its way, and where its answer goes.</summary>
/// <param name="By">Null: the program.</param>
/// <param name="Command">Null: only wants to look.</param>
internal sealed record Letter(CommandId Id, ParticipantId? By, Command? Command)
{
    private readonly TaskCompletionSource<Outcome> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Outcome> Answered => answer.Task;

    public void Answer(Outcome outcome) => answer.TrySetResult(outcome);
}
