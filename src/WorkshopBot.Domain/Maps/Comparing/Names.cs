namespace WorkshopBot.Domain.Maps.Comparing;

/// <summary>What an element is recognised by.</summary>
internal readonly record struct Named(string Text, string? Handle)
{
    /// <summary>Without what nobody would call another text.</summary>
    public string Plain => string.Join(' ', Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}

internal static class Names
{
    public static Named Of(Stage stage) => new(stage.Name, stage.Handle);

    public static Named Of(Touchpoint touchpoint) => new(touchpoint.Text, touchpoint.Handle);

    public static Named Of(PainPoint pain) => new(pain.Text, pain.Handle);

    public static Named Of(Opportunity opportunity) => new(opportunity.Text, opportunity.Handle);
}
