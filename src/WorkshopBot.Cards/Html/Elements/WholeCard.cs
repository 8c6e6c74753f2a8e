using System.Collections.Frozen;
using WorkshopBot.Cards.Html.Actions;
using WorkshopBot.Cards.Html.Reading;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.Html.Elements;

/// <summary>The card itself, and the cards that it shows on demand.</summary>
internal static class WholeCard
{
    private const int LongestLanguage = 35;

    private static readonly FrozenSet<string> Properties = Kind.Names(
        "type version body actions selectAction lang rtl backgroundImage verticalContentAlignment minHeight"
        + " speak fallbackText refresh authentication msteams metadata");

    public static void Draw(Element card, Place place)
    {
        Check(card);
        card.Tags.Open("article").Class("ac-card", card.Class("verticalContentAlignment", Keywords.Vertical))
            .Attribute("lang", Language(card))
            .Attribute("dir", Frame.Direction(card));
        if (card.Options.Post is { } post) card.Tags.Open("form").Attribute("method", "post").Attribute("action", post);
        foreach (var (name, value) in card.Options.Hidden)
            card.Tags.Open("input").Attribute("type", "hidden").Attribute("name", name).Attribute("value", value);

        var start = card.Tags.Position;
        DrawContent(card, place);
        card.On.Submissions.PutFirst(card.Tags, start);

        if (card.Options.Post is not null) card.Tags.Close();
        card.Tags.Close();
    }

    /// <summary>A card behind a button, in its parent's form: what is typed in both goes together.</summary>
    public static void DrawNested(Element card, Place place)
    {
        Check(card);
        card.Tags.Open("div").Class("ac-card", "ac-nested").Attribute("dir", Frame.Direction(card));
        DrawContent(card, place);
        card.Tags.Close();
    }

    private static void DrawContent(Element card, Place place)
    {
        ElementKinds.Draw(card.Children("body"), place);
        ActionBar.Draw(card.Children("actions"), place with { Rank = Rank.Card });
        Selection.Overlay(card, place);
    }

    private static void Check(Element card)
    {
        if (card.Type != "AdaptiveCard") card.Warn("is not an AdaptiveCard");
        card.Expect(Properties);
        if (card.Has("backgroundImage")) card.Warn("backgroundImage is not drawn");
        if (card.Text("version") is not { } text) return;
        if (!Version.TryParse(text, out var version)) card.Warn($"version is \"{text}\"");
        else if (version > Fallback.Supported) card.Warn($"version {text} is above {Fallback.Supported}");
    }

    private static string? Language(Element card)
    {
        if (card.Text("lang") is not { } tag) return null;
        if (tag.Length is > 0 and <= LongestLanguage && tag.All(IsOfTag)) return tag;

        card.Warn($"lang is \"{tag}\"");
        return null;
    }

    private static bool IsOfTag(char c) => char.IsAsciiLetterOrDigit(c) || c == '-';
}
