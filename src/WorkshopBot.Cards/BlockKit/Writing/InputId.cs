using System.Globalization;

namespace WorkshopBot.Cards.BlockKit.Writing;

/// <summary>Which input of the card a block is for, and which part of its text: a long one takes several.</summary>
internal readonly record struct InputId(string Id, int Part)
{
    public const int First = 1;

    private const string Mark = "in";

    public static string Write(string generation, string id, int part)
    {
        var whole = $"{Mark}:{generation}:{Code.Id(id)}";
        return part == First ? whole : $"{whole}:{part.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>Null for every other block.</summary>
    public static InputId? Read(string block) => block.Split(':') switch
    {
        [Mark, _, var id] => new(Code.Decode(id), First),
        [Mark, _, var id, var part] when Number(part) is { } number => new(Code.Decode(id), number),
        _ => null,
    };

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > First ? number : null;
}
