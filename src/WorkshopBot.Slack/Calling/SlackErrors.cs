namespace WorkshopBot.Slack.Calling;

/// <summary>
/// Which error of Slack's is of what kind. They stand on the pages of the methods: https://docs.slack.dev/reference/methods.
/// </summary>
internal static class SlackErrors
{
    public static SlackFailure Kind(string error) => error switch
    {
        "ratelimited" or "rate_limited" or "message_limit_exceeded" => SlackFailure.RateLimited,
        "internal_error" or "fatal_error" or "service_unavailable" or "request_timeout" => SlackFailure.Unavailable,
        "token_revoked" or "account_inactive" or "invalid_auth" or "not_authed" or "team_access_not_granted"
            or "invalid_refresh_token" or "app_uninstalled" => SlackFailure.TokenGone,
        "token_expired" => SlackFailure.TokenExpired,
        "missing_scope" or "not_allowed_token_type" or "no_permission" => SlackFailure.MissingScope,
        "not_in_channel" => SlackFailure.NotInChannel,
        "channel_not_found" => SlackFailure.ChannelNotFound,
        "is_archived" => SlackFailure.ChannelArchived,
        "restricted_action" or "restricted_action_read_only_channel" or "posting_to_channel_denied" or "ekm_access_denied"
            => SlackFailure.Restricted,
        "message_not_found" or "cant_update_message" or "cant_delete_message" or "edit_window_closed"
            => SlackFailure.MessageNotFound,
        "user_not_found" or "users_not_found" or "user_not_visible" or "user_disabled" or "user_not_in_channel" or "cannot_dm_bot"
            => SlackFailure.PersonNotFound,
        "expired_trigger_id" or "trigger_expired" or "exchanged_trigger_id" or "trigger_exchanged" or "invalid_trigger_id"
            => SlackFailure.TriggerExpired,
        "push_limit_reached" => SlackFailure.StackFull,
        "hash_conflict" => SlackFailure.HashConflict,
        "not_found" or "view_not_found" => SlackFailure.ViewNotFound,
        "view_too_large" or "msg_too_long" or "msg_blocks_too_long" => SlackFailure.TooLarge,
        "not_enabled" => SlackFailure.HomeIsOff,
        _ when error.StartsWith("invalid_", StringComparison.Ordinal) || error.StartsWith("block", StringComparison.Ordinal)
            || error is "no_text" or "duplicate_external_id" or "too_many_attachments" => SlackFailure.Invalid,
        _ => SlackFailure.Other,
    };

    /// <summary>Slack's codes are small letters; whatever else a server says stays out of logs.</summary>
    public static string Clean(string error) =>
        error.Length is > 0 and <= 80
            && error.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or ':' or '.' or ',' or ' ') ? error : "unknown";
}
