using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine;
using WorkshopBot.Storage;

namespace WorkshopBot.Benchmarks.Workshops;

internal static class Engines
{
    public static WorkshopEngine On(IStore store) => new(
        new(store.Events, store.Wakes, store.StepKeys, store.People, store.Tenants),
        StepCatalog.Standard, new(), TimeProvider.System, NullLogger<WorkshopEngine>.Instance);
}
