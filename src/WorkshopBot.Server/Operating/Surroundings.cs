using WorkshopBot.Engine.Ports;
using WorkshopBot.Server.Hosting;

namespace WorkshopBot.Server.Operating;

/// <summary>What a command of an operator works with besides its arguments.</summary>
/// <param name="Open">Opens the store that settings name; makes it if it is missing only when told so.</param>
/// <param name="Input">Where an operator answers.</param>
internal sealed record Surroundings(
    Func<Settings, bool, CancellationToken, Task<IStore>> Open, Func<IStore, IArchive> Archive, TextReader Input, TimeProvider Clock)
{
    /// <summary>What is piped in.</summary>
    public Func<Stream> StandardInput { get; init; } = Console.OpenStandardInput;

    /// <summary>What is piped on, when it is not text.</summary>
    public Func<Stream> StandardOutput { get; init; } = Console.OpenStandardOutput;

    public static Surroundings Real { get; } = new(OpenStore.Of, OpenStore.Archive, Console.In, TimeProvider.System);
}
