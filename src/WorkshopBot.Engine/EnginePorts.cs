using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine;

/// <summary>What the engine stands on.</summary>
public sealed record EnginePorts(IEventLog Log, IWakeQueue Wakes, IStepKeys StepKeys, IPeople People, ITenants Tenants);
