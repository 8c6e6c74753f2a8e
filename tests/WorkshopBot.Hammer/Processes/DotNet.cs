namespace WorkshopBot.Hammer.Processes;

internal static class DotNet
{
    /// <summary>What runs a program of ours: the very one that runs this.</summary>
    public static string Path { get; } =
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
        ?? (System.IO.Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet");
}
