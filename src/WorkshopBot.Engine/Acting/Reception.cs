namespace WorkshopBot.Engine.Acting;

/// <summary>Turns what people press and send into commands, and what becomes of them into replies.</summary>
public sealed class Reception
{
    /// <summary>Carries out an action. Whatever a client sends is answered by a sentence, never by an exception.</summary>
    public Task<Reply> Receive(ChatAction action, CancellationToken cancellationToken) => throw new NotImplementedException();
}
