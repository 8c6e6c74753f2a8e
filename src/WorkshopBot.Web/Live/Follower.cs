using WorkshopBot.Domain;
using WorkshopBot.Engine;

namespace WorkshopBot.Web.Live;

/// <summary>Sees what other processes have written: often while something happens, seldom otherwise.</summary>
internal sealed class Follower(WorkshopId workshop, WorkshopEngine engine, TimeProvider clock, Action<Outcome.Saved> saw)
{
    public static readonly TimeSpan WhileActive = TimeSpan.FromMilliseconds(250);
    public static readonly TimeSpan WhileIdle = TimeSpan.FromSeconds(2);
    public static readonly TimeSpan ActiveFor = TimeSpan.FromSeconds(10);

    /// <summary>Until cancelled. A store that fails is asked again.</summary>
    public async Task Run(CancellationToken cancellationToken)
    {
        var (number, changed) = (0L, clock.GetTimestamp());
        while (true)
        {
            // Anything but a state means that the store cannot be read now: the next look tells.
            if (await engine.Look(workshop, cancellationToken) is Outcome.Saved saved)
            {
                if (saved.Number > number) (number, changed) = (saved.Number, clock.GetTimestamp());
                saw(saved);
            }

            await Task.Delay(clock.GetElapsedTime(changed) < ActiveFor ? WhileActive : WhileIdle, clock, cancellationToken);
        }
    }
}
