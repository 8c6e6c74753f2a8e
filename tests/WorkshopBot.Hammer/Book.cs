namespace WorkshopBot.Hammer;

/// <summary>All that was sent to a workshop by all processes so far, and what of it was acknowledged.</summary>
public sealed class Book
{
    private readonly List<Said> sent = [];
    private readonly HashSet<string> forms = [];
    private readonly HashSet<string> acknowledged = [];
    private readonly Dictionary<string, int> next = [];
    private readonly Dictionary<string, Said> last = [];

    public static Book Of(IEnumerable<string> lines)
    {
        var book = new Book();
        foreach (var text in lines) book.Note(text);
        return book;
    }

    public static Book OfFile(string? path) => Of(path is not null && File.Exists(path) ? File.ReadLines(path) : []);

    /// <summary>In the order in which it was first sent.</summary>
    public IReadOnlyList<Said> Sent => sent;

    public int Acknowledged => acknowledged.Count;

    public bool IsAcknowledged(Said said) => acknowledged.Contains(said.Form.Value);

    /// <summary>What nobody knows the end of: it has to be sent again.</summary>
    public IEnumerable<Said> Unanswered => sent.Where(s => !IsAcknowledged(s));

    /// <summary>The number of the next thing that this name says.</summary>
    public int Next(string name) => next.GetValueOrDefault(name);

    /// <summary>What this name said last.</summary>
    public Said? Last(string name) => last.GetValueOrDefault(name);

    public void Note(string text)
    {
        if (Line.Read(text) is not { } line) return;

        var said = line.Said;
        if (line.IsAck) acknowledged.Add(said.Form.Value);
        if (!forms.Add(said.Form.Value)) return;

        sent.Add(said);
        last[said.Name] = said;
        next[said.Name] = said.Number + 1;
    }
}
