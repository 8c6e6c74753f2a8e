using System.Collections.Immutable;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine.Moving;

/// <param name="Written">Pieces that were not there yet, or were there as they had been.</param>
/// <param name="Wakes">Put into the target's queue; none when the stores are not the same.</param>
/// <param name="SourceChanged">Somebody wrote to the source while it was copied.</param>
public sealed record CopyReport(ImmutableArray<CopyReport.Row> Kinds, long Written, int Wakes, bool SourceChanged)
{
    public bool IsWhole => !SourceChanged && Kinds.All(k => k.IsSame);

    /// <summary>What both stores hold of a kind, read again after everything was written.</summary>
    public sealed record Row(PieceKind Kind, Holding Source, Holding Target)
    {
        public bool IsSame => Source == Target;
    }

    /// <param name="Sha256">Over the canonical form of all pieces, in lower-case hexadecimal digits.</param>
    public sealed record Holding(int Count, string Sha256);
}

/// <param name="Written">Pieces of this kind written so far.</param>
public sealed record CopyProgress(PieceKind Kind, long Written);

/// <summary>The target holds something that is not the source's. Nothing was written. The message is for operators.</summary>
public sealed class CopyRefusedException(string message) : Exception(message);
