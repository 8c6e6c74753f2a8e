using System.Collections.Immutable;

namespace WorkshopBot.Domain.Steps;

public sealed class BreakStep : StepDefinition
{
    public override StepName Name => new("break");

    public override bool IsBlind => false;

    public override ImmutableArray<EntryKind> Kinds => [];
}
