using System.Runtime.CompilerServices;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine;

/// <summary>Which workshops there are, for operators: nothing that somebody typed.</summary>
public sealed class Register(IEventLog log)
{
    /// <param name="tenant">Only this tenant's; null: everybody's.</param>
    public async IAsyncEnumerable<Registered> Workshops(TenantId? tenant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var workshop in log.Workshops(tenant, cancellationToken))
        {
            if (await log.Last(workshop, cancellationToken) is { } last)
                yield return new(workshop.Tenant.Value, workshop.Value, last.Number, CommitJson.ReadTime(last));
        }
    }
}

/// <param name="Changed">Its last commit, UTC; null when that cannot be read.</param>
public sealed record Registered(string Tenant, string Workshop, long Commits, DateTimeOffset? Changed);
