using System.Collections.Immutable;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Server.Replay;

/// <summary>What an answer of a step may hold in a file: the fields of the kinds that are written there.</summary>
internal sealed record FileForm(ImmutableArray<EntryKind> Kinds)
{
    /// <summary>Opinions about something that may need its stage to be told apart from another of the same text.</summary>
    public bool HasStage { get; init; }

    public ImmutableArray<string> Fields => [.. Kinds.SelectMany(k => k.Fields).Select(f => f.Name).Concat(HasStage ? ["stage"] : []).Distinct()];
}

internal static class FileForms
{
    /// <summary>In the order in which a workshop usually has them.</summary>
    public static OrderedDictionary<string, FileForm> ByStep { get; } = new(StringComparer.Ordinal)
    {
        ["frame"] = new([FrameStep.Frame]),
        ["persona"] = new([PersonaStep.Persona]),
        ["stages"] = new([StagesStep.Stage]),
        ["touchpoints"] = new([TouchpointsStep.Touchpoint]),
        ["emotions"] = new([EmotionsStep.Rating, EmotionsStep.Expectation]),
        ["pain-points"] = new([PainPointsStep.PainPoint]),
        ["internal-view"] = new([InternalViewStep.Internal]),
        ["opportunities"] = new([OpportunitiesStep.Opportunity]),

        ["prioritise"] = new([PrioritiseStep.Vote, PrioritiseStep.Estimate]) { HasStage = true },
        ["owners"] = new([OwnersStep.Ownership]) { HasStage = true },
    };
}
