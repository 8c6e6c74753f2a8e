using System.Collections.Immutable;

namespace WorkshopBot.Domain.Commands;

/// <summary>A command with all that deciding it needs and the log does not hold.</summary>
/// <param name="Id">As it will be stored: in an anonymous step already an HMAC.</param>
/// <param name="By">Null: the program.</param>
public sealed record Request(CommandId Id, ParticipantId? By, DateTimeOffset Now, Command Command)
{
    /// <summary>What stands beside the log about open anonymous steps, by position in the script.</summary>
    public ImmutableDictionary<int, StepSecret> Secrets { get; init; } = ImmutableDictionary<int, StepSecret>.Empty;

    /// <summary>
    /// By a step's rule (<see cref="Scripts.ScriptStep.Recurs"/>), when it was over, and now: its next round that is not over yet. Null:
    /// there is none any more.
    /// </summary>
    public Func<string, DateTimeOffset, DateTimeOffset, Opening?> Recurring { get; init; } = (_, _, _) => null;

    /// <summary>By a summary's rule (<see cref="Summary.Rule"/>), its first time after a moment. Null: there is none.</summary>
    public Func<string, DateTimeOffset, DateTimeOffset?> Repeating { get; init; } = (_, _) => null;
}

/// <param name="Mark">HMAC under the step's key: the same text gives the same mark as long as the key lives.</param>
/// <param name="People">How many have answered so far.</param>
public sealed record StepSecret(Func<string, string> Mark, int People);
