namespace WorkshopBot.Hammer;

/// <summary>
/// A line that the load writes: <c>send KIND PERSON FORM TEXT | TEXT</c> before it sends, and the same with <c>ack</c> when
/// the engine has answered that it is saved.
/// </summary>
/// <remarks>Shorter than 4,096 bytes and written at once, so that a pipe takes it whole or not at all.</remarks>
public sealed record Line(bool IsAck, Said Said)
{
    private const string Between = " | ";

    public override string ToString() =>
        $"{(IsAck ? "ack" : "send")} {Said.Kind} {Said.By} {Said.Form} {string.Join(Between, Said.Texts)}";

    /// <summary>Null when it is something else that was written.</summary>
    public static Line? Read(string text) => text.Split(' ', 5) switch
    {
        ["ack", var kind, var by, var form, var texts] => new(true, new(kind, new(by), new(form), [.. texts.Split(Between)])),
        ["send", var kind, var by, var form, var texts] => new(false, new(kind, new(by), new(form), [.. texts.Split(Between)])),
        _ => null,
    };
}
