using System.CommandLine;

namespace WorkshopBot.Server.Packaging;

/// <summary><c>package slack --host HOST | --socket-mode</c>: the app's manifest, to be pasted at https://api.slack.com/apps.</summary>
internal static class SlackCommand
{
    public static Command Create()
    {
        var host = new Option<string>("--host") { Description = "Where Slack reaches the bot over https: a name, perhaps with a port." };
        var socket = new Option<bool>("--socket-mode") { Description = "Slack does not reach the bot: the bot calls Slack." };
        var command = new Command("slack", "The app's manifest.") { host, socket };
        command.SetAction(arguments => Run(
            arguments.GetValue(host), arguments.GetValue(socket),
            arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string? host, bool socketMode, TextWriter say, TextWriter complain)
    {
        if (socketMode == host is not null)
        {
            complain.WriteLine("Say either --host and where Slack reaches the bot, or --socket-mode.");
            return 2;
        }

        if (host is not null && !HostName.IsOne(host))
        {
            complain.WriteLine(HostName.Rule);
            return 2;
        }

        say.Write(host is null ? OfSocketMode(Template()) : Template().Replace(HostName.Placeholder, host, StringComparison.Ordinal));
        return 0;
    }

    /// <summary>Nothing has an address then; installing for many workspaces needs one, so there is one workspace and no rotation.</summary>
    private static string OfSocketMode(string template) => string.Concat(template
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(line => !line.StartsWith('#') && !line.Contains($"https://{HostName.Placeholder}/", StringComparison.Ordinal))
        .Select(line => line.TrimEnd() switch
        {
            "  socket_mode_enabled: false" => "  socket_mode_enabled: true\n",
            "  token_rotation_enabled: true" => "  token_rotation_enabled: false\n",
            "  org_deploy_enabled: true" => "  org_deploy_enabled: false\n",
            var same => $"{same}\n",
        }));

    private static string Template()
    {
        using var stream = typeof(SlackCommand).Assembly.GetManifestResourceStream("slack/manifest.yaml")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
