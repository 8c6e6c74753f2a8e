using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace WorkshopBot.Slack.Installing;

/// <summary>What is kept, sealed, of an installation.</summary>
/// <param name="ExpiresAt">Null: the token does not rotate.</param>
/// <param name="ClaimedUntil">An instance is rotating it; until then nobody else does.</param>
internal sealed record StoredTokens(
    string AppId, string? TeamId, string? EnterpriseId, string? BotUserId, string Access, string? Refresh,
    DateTimeOffset? ExpiresAt, DateTimeOffset? ClaimedUntil = null)
{
    public static StoredTokens Parse(string json) => JsonSerializer.Deserialize(json, StoredTokensJson.Default.StoredTokens)!;

    /// <summary>
    /// The answer of <c>oauth.v2.access</c> to a code: https://docs.slack.dev/reference/methods/oauth.v2.access.
    /// </summary>
    /// <returns>Null when it is not what an installed bot gets.</returns>
    public static StoredTokens? Read(JsonObject answer, DateTimeOffset now)
    {
        var (team, enterprise) = (answer.Member("team").Text("id"), answer.Member("enterprise").Text("id"));
        var isOrgWide = answer.IsTrue("is_enterprise_install") || team is null;
        return answer.Text("access_token") is { } access && answer.Text("app_id") is { } app && answer.Text("token_type") == "bot"
            && (isOrgWide ? enterprise : team) is not null
                ? new StoredTokens(
                    app, isOrgWide ? null : team, enterprise, answer.Text("bot_user_id"), access, null, null).With(answer, now)
                : null;
    }

    /// <summary>With the tokens of an answer of <c>oauth.v2.access</c> to a code or a refresh token.</summary>
    public StoredTokens With(JsonObject answer, DateTimeOffset now) => this with
    {
        Access = answer.Text("access_token") ?? Access,
        Refresh = answer.Text("refresh_token") ?? Refresh,
        ExpiresAt = answer.Number("expires_in") is { } seconds ? now.AddSeconds(seconds) : null,
        ClaimedUntil = null,
    };

    [JsonIgnore]
    public string Alias =>
        TeamId is { } team ? SlackWorkspace.AliasOfTeam(team) : SlackWorkspace.AliasOfEnterprise(EnterpriseId!);

    public string ToJson() => JsonSerializer.Serialize(this, StoredTokensJson.Default.StoredTokens);

    /// <summary>Never says the tokens.</summary>
    public override string ToString() => Alias;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredTokens))]
internal sealed partial class StoredTokensJson : JsonSerializerContext;
