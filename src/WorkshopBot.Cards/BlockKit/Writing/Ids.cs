using System.Globalization;

namespace WorkshopBot.Cards.BlockKit.Writing;

/// <summary>
/// The ids of one payload. Those of inputs are made of the card's own, so that an input keeps its id when the card around
/// it changes; those of buttons count.
/// </summary>
/// <param name="generation">As the caller gives it.</param>
internal sealed class Ids(string generation)
{
    private readonly string generation = Code.Id(generation);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private int count;

    /// <summary>The block of an input; null where the id is taken or too long, and what is typed would not come back.</summary>
    public string? Input(string id, int part = InputId.First)
    {
        var block = InputId.Write(generation, id, part);
        return block.Length <= Limits.Id && taken.Add(block) ? block : null;
    }

    /// <summary>A block whose content is not read.</summary>
    public string Nameless() => $"no:{generation}:{Next()}";

    public string Actions() => $"do:{generation}:{Next()}";

    public string Action(string name)
    {
        var id = $"on:{generation}:{Next()}:{Code.Id(name)}";
        return id.Length <= Limits.Id ? id : id[..Limits.Id];
    }

    private string Next() => (++count).ToString(CultureInfo.InvariantCulture);
}
