using System.Text.Json.Nodes;

namespace WorkshopBot.Cards.Teams;

/// <summary>An Adaptive Card as Teams takes it: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference.</summary>
public static class TeamsCard
{
    /// <param name="card">An expanded Adaptive Card 1.5. Never changed.</param>
    /// <returns>
    /// Null where the card is larger than Teams takes even with its texts shortened: what somebody has to fill in is never cut.
    /// </returns>
    public static JsonObject? Draw(JsonObject card, TeamsOptions options)
    {
        var actions = new Actions(options, [.. Inputs.Ids(card)]);
        var drawn = (JsonObject)actions.Draw(new Inputs(options).Draw(card.DeepClone()));
        Words.Write(drawn);
        if (!options.Notices.IsEmpty) Announce(drawn, options);
        if (options.Refresh is { } refresh) drawn["refresh"] = actions.Refresh(refresh);

        // A card from bottom to top of the message is wide enough for a table.
        if (options.Surface != TeamsSurface.Dialog) drawn["msteams"] = new JsonObject { ["width"] = "Full" };
        drawn["fallbackText"] = options.Word("teams.too-old");
        return Size.Fit(drawn, options.Word);
    }

    private static void Announce(JsonObject card, TeamsOptions options)
    {
        var body = card["body"] as JsonArray ?? [];
        if (card["body"] != body) card["body"] = body;
        foreach (var (notice, at) in options.Notices.Select((n, i) => (n, i)))
            body.Insert(at, Sentences.Say(notice, "accent"));
    }
}
