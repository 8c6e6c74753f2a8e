using System.CommandLine;
using WorkshopBot.Hammer;

var root = new RootCommand("Kills the engine and its servers under load and looks for what is missing afterwards.")
{
    LoadCommand.Create(), VerifyCommand.Create(), KillCommand.Create(), RaceCommand.Create(), ServerCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
