using System.Collections.Immutable;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Tests.Samples;

/// <summary>Maps with one text in every field that can hold one.</summary>
internal static class Hostile
{
    public static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>
    {
        ["markup"] = "<script>alert(1)</script><image href=\"x\" onload='y'/>&lt;&#x41;",
        ["cdata"] = "]]><![CDATA[ <!-- --> <?xml version=\"1.1\"?> <!DOCTYPE x [<!ENTITY e SYSTEM \"file:\">]> &e;",
        ["overrides"] = "abc \u202E dlrow \u202C \u2066 isolated \u2069 \u202D end",
        ["newlines"] = "one\r\ntwo\u2028three\u0085four\tfive",
        ["controls"] = "nul \0 bell \a escape \u001B delete \u007F c1 \u0090 not \uFFFE \uFFFF",
        ["surrogates"] = "high \uD83D low \uDE00 end \uD83D",
        ["long"] = string.Concat(Enumerable.Repeat("lorem ipsum ", 834)),
        ["unbroken"] = new('W', 10_000),
        ["marks"] = "Z" + string.Concat(Enumerable.Repeat("\u0351\u0316\u0334", 500)) + " end",
        ["joined"] = string.Join('\u200D', Enumerable.Repeat("👩", 300)),
        ["cjk"] = string.Concat(Enumerable.Repeat("客户旅程的地图", 300)),
        ["arabic"] = string.Concat(Enumerable.Repeat("رحلة العميل الطويلة ", 120)),
        ["emoji"] = string.Concat(Enumerable.Repeat("😀👨‍👩‍👧🇩🇪☎️", 200)),
        ["devanagari"] = string.Concat(Enumerable.Repeat("ग्राहक यात्रा मानचित्रण ", 90)),
        ["widest"] = string.Concat(Enumerable.Repeat("﷽ 𒐫 ", 60)),
        ["empty"] = "",
        ["formula"] = "=HYPERLINK(\"http://x/?\"&A1,\"look\")",
        ["formulas"] = "+1-1\n@SUM(A1)\n-2+3\n=cmd|'/c calc'!A1",
        ["tab"] = "\t=1+1",
        ["apostrophe"] = "'=1",
        ["number"] = "-2",
        ["separators"] = "a,b;c\t\"d\"\"\r\n, \"e",
        ["mermaid"] = "section title: 5: Me; %%{init: {'theme':'dark'}}%% # end --> ---",
        ["title"] = "Title of accDescr: x",
        ["style"] = "style x:#35;y classDef z:#fff;",
        ["wiki"] = "{code} [~admin] !img.png! *bold* h1. || {html:x} @all [a|javascript:x]",
        ["escaped"] = "_x000D_ _x0041_ &#10; \\n",
        ["wide"] = "＝1+1",
    };

    public static JourneyMap Map(string text, string language = "en", int stages = 3)
    {
        ImmutableArray<string> texts = [text, text];
        var stage = new Stage(
            text, text, [new(text, text, "digital"), new(text, text, null)], new(-0.5m, -0.5m, 1.5m, 4, true), 3.5m, -1.25m,
            [new(text, 4, "customer", text, 3), new(text, null, "internal", "measured", 1)], [new(text, text, text)])
        {
            Links = [new(text, text)],
        };
        var idea = new Opportunity(text, text, texts, 3, 4m, 2m, 6m, 1) { Owner = text, NextStep = text, Due = new(2026, 5, 1) };
        var persona = new Persona(text, text, text, text, texts, texts, texts, true) { B2bRole = text };
        return new("customer-journey", text, 1, language, [persona, persona with { InFocus = false, Curve = [.. Enumerable.Repeat(stage.Emotion, stages)] }], [.. Enumerable.Repeat(stage, stages)], [idea, idea with { Stage = null, Rank = 2 }])
        {
            Frame = new(text, text, text, text, text),
            Unplaced = [new(text, text)],
            Parked = texts,
            Notes = [new("decision", text), new(text, text)],
            Withheld = [new(text, 2)],
            Lanes = [new(text, [.. Enumerable.Repeat(texts, stages)])],
        };
    }
}
