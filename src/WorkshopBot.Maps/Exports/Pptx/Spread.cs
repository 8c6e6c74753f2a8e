namespace WorkshopBot.Maps.Exports.Pptx;

/// <summary>Stages over slides.</summary>
internal static class Spread
{
    /// <summary>As few parts as it takes, all about as long.</summary>
    public static IReadOnlyList<(int First, int Count)> Evenly(int count, int most)
    {
        var parts = (count + most - 1) / most;
        var spread = new List<(int First, int Count)>();
        for (var i = 0; i < parts; i++)
        {
            var (first, next) = (count * i / parts, count * (i + 1) / parts);
            spread.Add((first, next - first));
        }

        return spread;
    }
}
