using WorkshopBot.Testing.BlockKit.Shapes;

namespace WorkshopBot.Testing.BlockKit;

/// <summary>https://docs.slack.dev/reference/block-kit/block-elements</summary>
internal static class ElementShapes
{
    private static readonly Dictionary<string, Rule> Choices = new()
    {
        ["static_select"] = Choice(
            "static_select", [.. Objects.Grouped, Placeholder, ("initial_option", Objects.Option, false)]),
        ["multi_static_select"] = Choice(
            "multi_static_select",
            [.. Objects.Grouped, Placeholder, ("initial_options", Rules.List(1, 10_000, Objects.Option), false)]),
        ["radio_buttons"] = Choice("radio_buttons", [.. Objects.Options(10), ("initial_option", Objects.Option, false)]),
        ["checkboxes"] = Choice(
            "checkboxes", [.. Objects.Options(10), ("initial_options", Rules.List(1, 10, Objects.Option), false)]),
        ["users_select"] = Element("users_select", Placeholder, ("initial_user", Rules.Text(1, 20), false)),
        ["multi_users_select"] = Element(
            "multi_users_select", Placeholder, ("initial_users", Rules.List(1, 10_000, Rules.Text(1, 20)), false)),
        ["datepicker"] = Element("datepicker", Placeholder, ("initial_date", Rules.Date, false)),
        ["timepicker"] = Element("timepicker", Placeholder, ("initial_time", Rules.Time, false)),
    };

    private static readonly Rule Button = Element(
        "button",
        ("text", Objects.Plain(75), true),
        ("value", Rules.Text(1, 2_000), false),
        ("url", Rules.Url, false),
        ("style", Rules.Word("primary", "danger"), false),
        ("accessibility_label", Rules.Escaped(75), false));

    private static readonly Rule Picture = Shape.Of(
        ("type", Rules.Word("image"), true),
        ("image_url", Rules.Picture, true),
        ("alt_text", Rules.Escaped(2_000), true)).Check;

    /// <summary>What an input block may hold.</summary>
    public static Rule Input { get; } = Rules.OneOf(new Dictionary<string, Rule>(Choices)
    {
        ["conversations_select"] = Element(
            "conversations_select",
            Placeholder,
            ("default_to_current_conversation", Rules.Flag, false),
            ("filter", Shape.Of(
                ("include", Rules.List(1, 4, Rules.Word("im", "mpim", "private", "public")), false),
                ("exclude_external_shared_channels", Rules.Flag, false),
                ("exclude_bot_users", Rules.Flag, false)).Check, false)),
        ["plain_text_input"] = Element(
            "plain_text_input",
            Placeholder,
            ("multiline", Rules.Flag, false),
            ("initial_value", Rules.Text(0, 3_000), false),
            ("min_length", Rules.Whole(0, 3_000), false),
            ("max_length", Rules.Whole(1, 3_000), false)),
        ["email_text_input"] = Element("email_text_input", Placeholder, ("initial_value", Rules.Text(1, 3_000), false)),
        ["url_text_input"] = Element("url_text_input", Placeholder, ("initial_value", Rules.Text(1, 3_000), false)),
        ["number_input"] = Element(
            "number_input",
            Placeholder,
            ("is_decimal_allowed", Rules.Flag, true),
            ("initial_value", Rules.Decimal, false),
            ("min_value", Rules.Decimal, false),
            ("max_value", Rules.Decimal, false)),
    });

    /// <summary>What an actions block may hold, on any surface.</summary>
    public static Rule Action { get; } = Rules.OneOf(new Dictionary<string, Rule>(Choices) { ["button"] = Button });

    /// <summary>What may stand beside a section's text.</summary>
    public static Rule Accessory { get; } =
        Rules.OneOf(new Dictionary<string, Rule>(Choices) { ["button"] = Button, ["image"] = Picture });

    public static Rule Context { get; } =
        Rules.OneOf(new Dictionary<string, Rule> { ["image"] = Picture, ["plain_text"] = Objects.Plain(3_000) });

    private static (string, Rule, bool) Placeholder => ("placeholder", Objects.Plain(150), false);

    private static Rule Choice(string type, params (string, Rule, bool)[] properties) =>
        Rules.Both(Element(type, properties), Objects.CheckChoice);

    private static Rule Element(string type, params (string, Rule, bool)[] properties) => Shape.Of(
        [("type", Rules.Word(type), true), ("action_id", Objects.Id, true), .. properties]).Check;
}
