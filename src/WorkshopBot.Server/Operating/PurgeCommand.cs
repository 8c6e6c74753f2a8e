using System.CommandLine;
using WorkshopBot.Engine;
using WorkshopBot.Server.Hosting;

namespace WorkshopBot.Server.Operating;

/// <summary><c>purge</c>: deletes what was kept long enough, now instead of within a day.</summary>
internal static class PurgeCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var json = Options.Json();
        return Operator.Command(
            "purge",
            $"Deletes what was kept longer than {RetentionOptions.WorkshopDaysKey} and {RetentionOptions.UninstalledDaysKey} say. Servers do it daily.",
            surroundings, Run, json);

        async Task Run(Operator o, ParseResult arguments, CancellationToken cancellationToken)
        {
            var options = o.Settings.Retention;
            if (!options.IsOn)
            {
                throw new OperatorException(
                    $"Neither {RetentionOptions.WorkshopDaysKey} nor {RetentionOptions.UninstalledDaysKey} is set, so everything is kept. Nothing was deleted.");
            }

            await using var store = await o.OpenStore(cancellationToken);
            await using var engine = o.Engine(store);
            var gone = await new Retention(new(engine, store), store)
                .Apply(o.Now, options.WorkshopDays, options.UninstalledDays, cancellationToken);
            if (arguments.GetValue(json)) o.SayJson(gone);
            else o.Say($"Deleted: {gone.Workshops} workshops, {gone.Installations} installations.");
            if (gone.Unreadable > 0) o.Mention($"{gone.Unreadable} workshops are left: this version cannot read when they were last changed.");
        }
    }
}
