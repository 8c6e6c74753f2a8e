using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;
using WorkshopBot.Server.Demo;
using WorkshopBot.Slack;
using WorkshopBot.Teams;
using WorkshopBot.Storage;

namespace WorkshopBot.Server.Hosting;

/// <summary>What the program does when it is told nothing else: it serves the browser room.</summary>
internal static class ServeCommand
{
    /// <param name="arguments">Settings, as <c>--urls http://localhost:4000</c>.</param>
    /// <param name="demo">Opens a room with simulated people, too.</param>
    public static async Task<int> Run(
        string[] arguments, bool demo, TextWriter say, TextWriter complain, CancellationToken cancellationToken)
    {
        // The command line has to know that this runs before a signal to end can come: otherwise it ends the program without waiting.
        await Task.Yield();

        if (arguments is [var first, ..] && !first.StartsWith("--", StringComparison.Ordinal))
        {
            complain.WriteLine($"There is no command \"{first}\". --help tells which there are.");
            return 1;
        }

        try
        {
            var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = arguments });
            builder.AddWorkshopBot();
            await using var app = builder.Build();
            app.UseWorkshopBot();
            await app.StartAsync(cancellationToken);
            Greeting.Say(app, demo ? await DemoRoom.Open(app.Services, cancellationToken) : "", say);
            await app.WaitForShutdownAsync(cancellationToken);
            return 0;
        }
        catch (Exception e) when (Reason(e) is { } reason)
        {
            complain.WriteLine(reason);
            return 1;
        }
    }

    /// <summary>One line for whoever started it; null when it is a defect of ours.</summary>
    private static string? Reason(Exception e) => e switch
    {
        WrongSettingException or SlackSetupException or TeamsSetupException or StoreUnusableException => e.Message,
        IOException { InnerException: AddressInUseException } =>
            "Another program listens at this address already. Stop it, or choose another: --urls http://localhost:4000",
        SocketException or FormatException => $"The address cannot be listened at: {e.Message} Choose another: --urls http://localhost:4000",
        _ => null,
    };
}
