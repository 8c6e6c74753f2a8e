namespace WorkshopBot.Cards.BlockKit;

/// <summary>How the caller wants a card as a modal view.</summary>
public sealed record ModalOptions : ViewOptions
{
    /// <summary>Shortened to 24 characters.</summary>
    public required string Title { get; init; }

    /// <summary>Of the button that closes the view, shortened to 24 characters; null leaves Slack's own.</summary>
    public string? Close { get; init; }

    /// <summary>Asked for above the card; null: not at all.</summary>
    public ConversationPicker? Picker { get; init; }

    /// <summary>Whether Slack tells when the view is closed without being sent.</summary>
    public bool NotifyOnClose { get; init; }
}
