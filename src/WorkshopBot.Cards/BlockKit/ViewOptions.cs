namespace WorkshopBot.Cards.BlockKit;

/// <summary>How the caller wants a card as a view.</summary>
public record ViewOptions : SlackOptions
{
    /// <summary>Comes back with what is done in the view; null for none. At most 255 characters.</summary>
    public string? CallbackId { get; init; }

    /// <summary>The caller's own name of the view, unique in the workspace; null for none. At most 255 characters.</summary>
    public string? ExternalId { get; init; }

    /// <summary>
    /// Comes back in <see cref="Sent.SentView.Metadata"/>. Together with the action of the view's submit button it has to
    /// fit into 3,000 characters.
    /// </summary>
    public string Metadata { get; init; } = "";
}
