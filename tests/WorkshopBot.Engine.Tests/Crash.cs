using WorkshopBot.Engine.Ports;
using WorkshopBot.Testing;

namespace WorkshopBot.Engine.Tests;

/// <summary>Counts the calls of an engine and lets it be gone at one of them: that call and all later ones never come back.</summary>
internal sealed class Crash(int at, bool afterTheCall)
{
    private readonly TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task never = new TaskCompletionSource().Task;

    public int Calls { get; private set; }

    public Task Gone => gone.Task;

    public FaultyStore Around(IStore store) => new(store, _ => Pass(before: true), _ => Pass(before: false));

    private Task Pass(bool before)
    {
        if (before) Calls++;
        if (Calls < at || (before && Calls == at && afterTheCall)) return Task.CompletedTask;
        gone.TrySetResult();
        return never;
    }
}
