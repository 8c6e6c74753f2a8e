using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Benchmarks.Workshops;

internal static class Engines
{
    public static WorkshopEngine On(IStore store) => new(store, StepCatalog.Standard, new(), TimeProvider.System, NullLogger<WorkshopEngine>.Instance);
}
