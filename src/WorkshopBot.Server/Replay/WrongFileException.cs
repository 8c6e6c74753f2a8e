namespace WorkshopBot.Server.Replay;

/// <summary>A file says something that cannot be played.</summary>
public sealed class WrongFileException : Exception
{
    /// <param name="path">Where inside it, for example <c>steps[1].answers[0].stage</c>; <c>$</c> for the whole file.</param>
    /// <param name="expected">What should stand there.</param>
    public WrongFileException(string path, string expected)
        : this($"{path}: expected {expected}.") => Path = path;

    private WrongFileException(string message) : base(message) { }

    public string Path { get; private init; } = "$";

    /// <summary>Where nothing else in its place would do: a whole sentence of what the workshop says to it.</summary>
    public static WrongFileException Saying(string path, string sentence) => new($"{path}: {sentence}") { Path = path };
}
