using System.CommandLine;
using WorkshopBot.Server.Cards;
using WorkshopBot.Server.Hosting;
using WorkshopBot.Server.Operating;
using WorkshopBot.Server.Packaging;
using WorkshopBot.Server.Replay;

namespace WorkshopBot.Server;

/// <summary>What the program can be told to do.</summary>
internal static class CommandLine
{
    public static RootCommand Create() => Create(Surroundings.Real);

    public static RootCommand Create(Surroundings surroundings)
    {
        var demo = new Option<bool>("--demo") { Description = "Opens a room with simulated people, for trying it alone." };
        var root = new RootCommand("Maps a customer's journey with a group. Without a command it serves the browser room.")
        {
            demo,
            ReplayCommand.Create(),
            CardsCommand.Create(),
            PackageCommand.Create(),
        };
        foreach (var command in OperatorCommands.Create(surroundings)) root.Add(command);

        // Settings may stand on the command line too: --urls http://localhost:4000, --Storage:Provider Memory.
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((arguments, cancellationToken) => ServeCommand.Run(
            [.. arguments.UnmatchedTokens], arguments.GetValue(demo),
            arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error, cancellationToken));
        return root;
    }
}
