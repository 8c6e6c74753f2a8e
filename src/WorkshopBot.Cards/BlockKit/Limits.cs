namespace WorkshopBot.Cards.BlockKit;

/// <summary>
/// What Slack accepts, in UTF-16 units after escaping: it does not say which unit it counts. Where no other source is
/// named, the numbers are those of https://github.com/slackapi/node-slack-sdk (packages/types/src) and of
/// https://docs.slack.dev/reference/block-kit.
/// </summary>
internal static class Limits
{
    /// <summary>https://docs.slack.dev/reference/block-kit/blocks</summary>
    public const int MessageBlocks = 50;

    /// <summary>https://docs.slack.dev/reference/block-kit/blocks</summary>
    public const int ViewBlocks = 100;

    /// <summary>
    /// Undocumented: a message with more text is refused as <c>msg_blocks_too_long</c>; 9,597 characters were accepted and
    /// 11,341 refused (https://github.com/slackapi/bolt-js/issues/2867).
    /// </summary>
    public const int MessageText = 8_900;

    /// <summary>
    /// More in <c>chat.update</c> is <c>msg_too_long</c> (https://docs.slack.dev/reference/methods/chat.update).
    /// </summary>
    public const int FallbackText = 4_000;

    /// <summary>A larger view is <c>view_too_large</c> (https://docs.slack.dev/surfaces/modals): 250 KB.</summary>
    public const int ViewBytes = 250_000;

    /// <summary>https://docs.slack.dev/reference/views/modal-views</summary>
    public const int ViewTitle = 24;

    /// <summary>https://docs.slack.dev/reference/views/modal-views</summary>
    public const int PrivateMetadata = 3_000;

    /// <summary>Of <c>block_id</c>, <c>action_id</c>, <c>callback_id</c> and <c>external_id</c>.</summary>
    public const int Id = 255;

    /// <summary>Our own, so that there is room for the rest of an id.</summary>
    public const int Generation = 64;

    /// <summary>https://docs.slack.dev/reference/block-kit/composition-objects/text-object</summary>
    public const int Text = 3_000;

    /// <summary>Slack gives none for rich text; ours is that of a text object.</summary>
    public const int RichText = Text;

    /// <summary>https://docs.slack.dev/reference/block-kit/blocks/header-block</summary>
    public const int Header = 150;

    /// <summary>https://docs.slack.dev/reference/block-kit/blocks/context-block</summary>
    public const int ContextElements = 10;

    /// <summary>https://docs.slack.dev/reference/block-kit/blocks/actions-block</summary>
    public const int ActionsElements = 25;

    /// <summary>https://docs.slack.dev/reference/block-kit/blocks/input-block</summary>
    public const int Label = 2_000;

    /// <summary>https://docs.slack.dev/reference/block-kit/blocks/image-block</summary>
    public const int AltText = 2_000;

    /// <summary>Of images, buttons and, by our own choice, links.</summary>
    public const int Url = 3_000;

    /// <summary>https://docs.slack.dev/reference/block-kit/block-elements/button-element</summary>
    public const int ButtonText = 75;

    /// <summary>https://docs.slack.dev/reference/block-kit/block-elements/button-element</summary>
    public const int ButtonValue = 2_000;

    /// <summary>Text, description and value each; Slack's SDKs disagree about the value, and this is the smaller.</summary>
    public const int Option = 75;

    /// <summary>Of radio buttons and checkboxes.</summary>
    public const int Buttons = 10;

    /// <summary>https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element</summary>
    public const int SelectOptions = 100;

    /// <summary>https://docs.slack.dev/reference/block-kit/composition-objects/option-group-object</summary>
    public const int OptionGroups = 100;

    /// <summary>https://github.com/slackapi/python-slack-sdk (slack_sdk/models/blocks)</summary>
    public const int Placeholder = 150;

    /// <summary>https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element</summary>
    public const int TypedText = 3_000;
}
