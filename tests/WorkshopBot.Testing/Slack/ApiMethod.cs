using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.Slack;

/// <summary>A method of the Web API, as https://docs.slack.dev/reference/methods says of it.</summary>
internal sealed record ApiMethod(int CallsAMinute, Func<JsonObject, Grant, JsonObject> Do)
{
    /// <summary>Otherwise only a form.</summary>
    public bool TakesJson { get; init; } = true;

    /// <summary>Any one of these.</summary>
    public string[] Scopes { get; init; } = [];

    public Caller Caller { get; init; } = Caller.Bot;
}

/// <summary>Who may call it.</summary>
internal enum Caller
{
    Bot,

    /// <summary>The app's own token, for Socket Mode.</summary>
    App,

    /// <summary>Client id and secret.</summary>
    Client,
}
