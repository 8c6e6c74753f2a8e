using System.CommandLine;

namespace WorkshopBot.Server.Cards;

/// <summary>What those who write cards need.</summary>
internal static class CardsCommand
{
    public static Command Create() => new("cards", "Tools for those who write cards.") { ExpandCommand.Create() };
}
