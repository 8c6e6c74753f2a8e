using System.CommandLine;

namespace WorkshopBot.Server.Packaging;

/// <summary>What the platforms want to know of the bot before it can be installed.</summary>
internal static class PackageCommand
{
    public static Command Create() =>
        new("package", "Makes what a platform wants to know of the bot.") { SlackCommand.Create(), TeamsCommand.Create() };
}
