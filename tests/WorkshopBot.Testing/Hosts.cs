using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace WorkshopBot.Testing;

/// <summary>Servers that do not watch their settings for changes: Linux gives a person 128 such watches, and tests run many servers.</summary>
public static class Hosts
{
    public static WebApplicationBuilder Create(bool isDevelopment = false) => WebApplication.CreateSlimBuilder(new WebApplicationOptions
    {
        EnvironmentName = isDevelopment ? Environments.Development : Environments.Production,
        Args = ["--hostBuilder:reloadConfigOnChange=false"],
    });
}
