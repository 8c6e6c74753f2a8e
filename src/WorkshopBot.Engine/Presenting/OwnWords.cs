using WorkshopBot.Domain;
using WorkshopBot.Domain.Rules;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine.Presenting;

/// <summary>Finds what a person has said, also where it is stored without them.</summary>
public sealed class OwnWords(IStore store)
{
    public async Task<OwnAnswer> Of(WorkshopId id, Workshop.Running w, int step, ParticipantId by, CancellationToken cancellationToken)
    {
        var keys = new Dictionary<int, byte[]>();
        for (var i = 0; i <= step; i++)
        {
            if (!w.Steps[i].IsAnonymous || w.Steps[i].IsSealed) continue;
            var key = await store.StepKeys.Find(new(id, i, w.Steps[i].Progress.Generation), cancellationToken);
            if (key is { } found) keys[i] = found.ToArray();
        }

        return OwnAnswer.Find(w, step, by, i => keys.TryGetValue(i, out var key) ? text => StepKeyring.Mark(key, text) : null);
    }
}
