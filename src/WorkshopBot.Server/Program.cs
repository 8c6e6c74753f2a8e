using WorkshopBot.Server;

return await CommandLine.Create().Parse(args).InvokeAsync();
