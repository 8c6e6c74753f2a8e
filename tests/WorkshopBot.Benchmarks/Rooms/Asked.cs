using System.Collections.Immutable;

namespace WorkshopBot.Benchmarks.Rooms;

/// <summary>Which benchmarks, and how large: <c>room-replies --people 1,32 --seconds 2</c>.</summary>
internal sealed record Asked(ImmutableArray<string> Names, ImmutableDictionary<string, string> Options)
{
    private const string Dashes = "--";

    /// <exception cref="ArgumentException">An option has no value.</exception>
    public static Asked Read(string[] arguments)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var options = ImmutableDictionary.CreateBuilder<string, string>();
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!arguments[i].StartsWith(Dashes, StringComparison.Ordinal)) names.Add(arguments[i]);
            else if (i + 1 < arguments.Length) options[arguments[i][Dashes.Length..]] = arguments[++i];
            else throw new ArgumentException($"{arguments[i]} needs a value.");
        }

        return new(names.ToImmutable(), options.ToImmutable());
    }

    public int Number(string option, int otherwise) => Options.TryGetValue(option, out var text) ? int.Parse(text) : otherwise;

    public int[] Numbers(string option, params int[] otherwise) =>
        Options.TryGetValue(option, out var text) ? [.. text.Split(',').Select(int.Parse)] : otherwise;

    public string Word(string option, string otherwise) => Options.GetValueOrDefault(option, otherwise);
}
