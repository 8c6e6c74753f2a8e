using System.CommandLine;
using WorkshopBot.Server.Cards;
using WorkshopBot.Server.Replay;

namespace WorkshopBot.Server;

/// <summary>What the program can be told to do.</summary>
internal static class CommandLine
{
    public static RootCommand Create() => new("Maps a customer's journey with a group.")
    {
        ReplayCommand.Create(),
        CardsCommand.Create(),
    };
}
