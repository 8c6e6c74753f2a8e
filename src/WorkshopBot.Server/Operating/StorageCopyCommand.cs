using System.CommandLine;
using WorkshopBot.Engine.Moving;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Server.Operating;

/// <summary><c>storage copy --from SPEC --to SPEC</c>: everything from one store to another, compared at the end.</summary>
internal static class StorageCopyCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var from = new Option<string>("--from") { Description = StoreSpec.Help, Required = true };
        var to = new Option<string>("--to") { Description = "Likewise; made if it is missing.", Required = true };
        var json = Options.Json();
        return Operator.Command(
            "copy",
            "Copies everything to another store, and compares both at the end. Stop the servers on both first. Interrupted, it goes on when run again.",
            surroundings, Run, from, to, json);

        async Task Run(Operator o, ParseResult arguments, CancellationToken cancellationToken)
        {
            var (source, target) = (arguments.GetRequiredValue(from), arguments.GetRequiredValue(to));
            if (source == target) throw new OperatorException("Source and target are the same.");

            var (fromSettings, toSettings) = (StoreSpec.Read(source, o.Configuration), StoreSpec.Read(target, o.Configuration));
            await using var read = await o.OpenStore(fromSettings, create: false, cancellationToken);
            await using var written = await o.OpenStore(toSettings, create: true, cancellationToken);
            var copy = new StoreCopy(o.Archive(read), o.Archive(written), written.Wakes, o.Clock, new Mentioning(o).Mention);
            var report = await copy.Run(cancellationToken);
            if (arguments.GetValue(json)) o.SayJson(report);
            else Say(o, report);

            if (report.SourceChanged)
                throw new OperatorException("The source changed while it was copied. Stop the servers on it first, then copy again.");
            if (!report.IsWhole)
                throw new OperatorException("The stores are not the same. Stop the servers on both, then copy again.");
        }
    }

    private static void Say(Operator o, CopyReport report)
    {
        o.Say($"{"",-14}{"source",10}{"target",10}  SHA-256");
        foreach (var row in report.Kinds)
        {
            var sum = row.IsSame ? row.Source.Sha256 : $"DIFFERENT: {row.Source.Sha256} and {row.Target.Sha256}";
            o.Say($"{Name(row.Kind),-14}{row.Source.Count,10}{row.Target.Count,10}  {sum}");
        }

        o.Say(report.IsWhole
            ? $"Both stores are the same. {report.Written} pieces were written, {report.Wakes} wakes are in the target's queue."
            : $"{report.Written} pieces were written; no wakes are in the target's queue yet.");
    }

    private static string Name(PieceKind kind) => kind switch
    {
        PieceKind.SealingKey => "sealing keys",
        PieceKind.TenantAlias => "tenants",
        PieceKind.Installation => "installations",
        PieceKind.Conversation => "places",
        PieceKind.Person => "people",
        PieceKind.Door => "doors",
        PieceKind.StepKey => "step keys",
        PieceKind.StepAnswer => "marks",
        PieceKind.Commit => "commits",
        PieceKind.NextWake => "next wakes",
        PieceKind.SetAsideWake => "set aside",
        PieceKind.ShareKey => "share keys",
        _ => "finished maps",
    };

    /// <summary>Not every batch is news.</summary>
    private sealed class Mentioning(Operator o)
    {
        private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
        private long last = o.Clock.GetTimestamp();

        public void Mention(CopyProgress progress)
        {
            if (o.Clock.GetElapsedTime(last) < Pause) return;

            last = o.Clock.GetTimestamp();
            o.Mention($"{Name(progress.Kind)}: {progress.Written} written");
        }
    }
}
