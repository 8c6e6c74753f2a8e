using System.CommandLine;
using WorkshopBot.Server;
using WorkshopBot.Server.Hosting;

// Longer than a server takes to stop: otherwise it would be cut off while it still answers people.
var configuration = new InvocationConfiguration { ProcessTerminationTimeout = 2 * HostBuilder.ShutdownTimeout };
return await CommandLine.Create().Parse(args).InvokeAsync(configuration);
