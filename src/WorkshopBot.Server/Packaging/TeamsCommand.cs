using System.CommandLine;

namespace WorkshopBot.Server.Packaging;

/// <summary><c>package teams --app-id ID --host HOST [--out FILE]</c>: the app as a file that is uploaded to Teams.</summary>
internal static class TeamsCommand
{
    public static Command Create()
    {
        var app = new Option<string>("--app-id") { Description = "Of the app registration that the bot is: Teams:AppId." };
        var host = new Option<string>("--host") { Description = "Where Teams reaches the bot over https: a name, perhaps with a port." };
        var output = new Option<FileInfo>("--out")
        {
            Description = "The package. A file of that name is replaced.",
            DefaultValueFactory = _ => new("workshopbot-teams.zip"),
        };
        var command = new Command("teams", "The app as a file that is uploaded to Teams.") { app, host, output };
        command.SetAction(arguments => Run(
            arguments.GetValue(app), arguments.GetValue(host), arguments.GetRequiredValue(output),
            arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string? appId, string? host, FileInfo output, TextWriter say, TextWriter complain)
    {
        if (!Guid.TryParseExact(appId, "D", out var app) || app == Guid.Empty)
        {
            complain.WriteLine("--app-id is the id of the app registration, like 01234567-89ab-cdef-0123-456789abcdef.");
            return 2;
        }

        if (host is null || !HostName.IsOne(host))
        {
            complain.WriteLine(HostName.Rule);
            return 2;
        }

        try
        {
            File.WriteAllBytes(output.FullName, TeamsPackage.Write(app, host));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            complain.WriteLine($"The package cannot be written: {e.Message}");
            return 1;
        }

        say.WriteLine($"{output.FullName}: version {TeamsPackage.Version} of the app.");
        return 0;
    }
}
