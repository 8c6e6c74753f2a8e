using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Web.Live;

/// <summary>Who is in one workshop through other instances.</summary>
/// <param name="changed">Told what is different: who is there, and whose own page has changed there.</param>
internal sealed class Neighbours(
    WorkshopId workshop, IPresence presence, Instance self, TimeProvider clock, ILogger log, Action<PeopleNow> changed)
{
    public static readonly TimeSpan WhileAlone = TimeSpan.FromSeconds(5);
    public static readonly TimeSpan WhileMany = TimeSpan.FromSeconds(1);

    /// <summary>An instance that says nothing new for so long is dead, whatever its clock says.</summary>
    public static readonly TimeSpan DeadAfter = 3 * Herald.AtLeastEvery;

    private readonly Dictionary<string, (Attendance Last, long Since)> heard = [];
    private volatile PeopleNow now = PeopleNow.Nobody;

    public PeopleNow Now => now;

    /// <summary>Until cancelled.</summary>
    public async Task Run(CancellationToken cancellationToken)
    {
        var failing = false;
        while (true)
        {
            try
            {
                await Read(cancellationToken);
                failing = false;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                if (!failing) log.PresenceNotRead(e, workshop);
                failing = true;
            }

            await Task.Delay(heard.Count == 0 ? WhileAlone : WhileMany, clock, cancellationToken);
        }
    }

    /// <summary>What the others have told just now, for an instance that does not listen to the workshop.</summary>
    public static async Task<PeopleNow> Ask(WorkshopId workshop, IPresence presence, Instance self, CancellationToken cancellationToken) =>
        Together((await presence.Told(workshop, cancellationToken)).Where(a => a.Instance != self.Id));

    private async Task Read(CancellationToken cancellationToken)
    {
        var told = (await presence.Told(workshop, cancellationToken)).Where(a => a.Instance != self.Id).ToDictionary(a => a.Instance);
        var news = told.Values.Where(a => !heard.TryGetValue(a.Instance, out var last) || last.Last.Beat != a.Beat).ToList();
        foreach (var attendance in news) heard[attendance.Instance] = (attendance, clock.GetTimestamp());
        foreach (var instance in heard.Keys.Where(i => !told.ContainsKey(i)).ToList()) heard.Remove(instance);

        // Its row is removed a while later, so that instances that hear of one another more slowly still may.
        foreach (var (instance, (_, since)) in heard)
        {
            if (clock.GetElapsedTime(since) > 2 * DeadAfter) await presence.Leave(workshop, instance, cancellationToken);
        }

        var before = now;
        now = Together(heard.Values.Where(h => clock.GetElapsedTime(h.Since) <= DeadAfter).Select(h => h.Last));
        var touched = Together(news).Touched;
        if (!now.Equals(before) || !touched.IsEmpty) changed(now with { Touched = touched });
    }

    private static PeopleNow Together(IEnumerable<Attendance> attendances) =>
        attendances.Aggregate(PeopleNow.Nobody, (all, a) => all.And(new([.. a.Here], [.. a.Writing], [.. a.Touched], Touches: 0)));
}
