namespace WorkshopBot.Benchmarks.Groups;

/// <summary>How often suggested groups are right, and what they cost, against counting the words that two texts share.</summary>
internal static class GroupsBenchmark
{
    public static Task Run()
    {
        Quality.Tell();
        Scale.Tell();
        return Task.CompletedTask;
    }
}
