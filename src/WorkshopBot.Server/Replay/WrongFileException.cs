namespace WorkshopBot.Server.Replay;

/// <summary>A file says something that cannot be played.</summary>
/// <param name="path">Where inside it, for example <c>steps[1].answers[0].stage</c>; <c>$</c> for the whole file.</param>
/// <param name="expected">What should stand there.</param>
public sealed class WrongFileException(string path, string expected) : Exception($"{path}: expected {expected}.")
{
    public string Path => path;
}
