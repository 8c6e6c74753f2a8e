using System.CommandLine;
using WorkshopBot.Server.Replay;

var root = new RootCommand("Maps a customer's journey with a group.") { ReplayCommand.Create() };
return await root.Parse(args).InvokeAsync();
