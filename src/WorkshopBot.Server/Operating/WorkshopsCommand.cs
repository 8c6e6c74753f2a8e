using System.CommandLine;
using WorkshopBot.Domain;
using WorkshopBot.Engine;

namespace WorkshopBot.Server.Operating;

/// <summary><c>workshops list [--tenant T]</c>: ids, for the other commands. No titles: people typed them.</summary>
internal static class WorkshopsCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var tenant = new Option<string?>("--tenant") { Description = "Only this customer's." };
        var json = Options.Json();
        var list = Operator.Command("list", "Lists workshops: tenant, id, commits and last change.", surroundings, List, tenant, json);
        return new("workshops", "Which workshops there are.") { list };

        async Task List(Operator o, ParseResult arguments, CancellationToken cancellationToken)
        {
            await using var store = await o.OpenStore(cancellationToken);
            var only = arguments.GetValue(tenant) is { } t ? new TenantId(t) : default(TenantId?);
            var found = await new Register(store.Events).Workshops(only, cancellationToken)
                .OrderBy(w => w.Tenant, StringComparer.Ordinal).ThenBy(w => w.Workshop, StringComparer.Ordinal).ToListAsync(cancellationToken);
            if (arguments.GetValue(json))
            {
                o.SayJson(found);
                return;
            }

            foreach (var w in found)
                o.Say($"{w.Tenant}  {w.Workshop}  {w.Commits} commits  {w.Changed?.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'") ?? "cannot be read"}");
            o.Say($"{found.Count} workshops");
        }
    }
}
