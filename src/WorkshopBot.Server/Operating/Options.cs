using System.CommandLine;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Server.Operating;

/// <summary>Options that several commands have. Each command makes its own.</summary>
internal static class Options
{
    public static Option<bool> Json() => new("--json") { Description = "Prints JSON, for scripts." };

    public static Option<string> Tenant() => new("--tenant") { Description = "The customer, by our own id (workshops list shows it).", Required = true };

    public static Option<string> Workshop() => new("--workshop") { Description = "The workshop's id (workshops list shows it).", Required = true };

    public static Option<string> Door()
    {
        var door = new Option<string>("--door") { Description = "How the person comes in.", Required = true };
        door.AcceptOnlyFromAmong("web", "slack", "teams", "file");
        return door;
    }

    public static Option<string> PersonId() => new("--id") { Description = "The person's id there, as the platform calls them.", Required = true };

    public static TenantId Get(this ParseResult arguments, Option<string> tenant) => new(arguments.GetRequiredValue(tenant));

    public static Identity Get(this ParseResult arguments, Option<string> door, Option<string> id) =>
        new(arguments.GetRequiredValue(door), arguments.GetRequiredValue(id));
}
