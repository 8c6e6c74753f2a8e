namespace WorkshopBot.Maps.Typesetting;

/// <summary>Characters that are drawn as a coloured picture or a wide symbol.</summary>
internal static class Pictures
{
    private const string ColoredBasic =
        "⌚⌛⏩⏪⏫⏬⏰⏳◽◾☔☕♈♉♊♋♌♍♎♏♐♑♒♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛎⛔⛪⛲⛳⛵⛺⛽✅✊✋✨❌❎❓❔❕❗➕➖➗➰➿⬛⬜⭐⭕";

    public static bool Contains(int value) => value
        is (>= 0x1F000 and <= 0x1FAFF)
        or (>= 0x2600 and <= 0x27BF)
        or (>= 0x2B00 and <= 0x2BFF)
        or (>= 0x2300 and <= 0x23FF)
        or (>= 0x25A0 and <= 0x25FF);

    /// <summary>Those that Unicode draws in color unless told otherwise.</summary>
    public static bool IsColored(int value) =>
        value is >= 0x1F000 and <= 0x1FAFF || (value <= char.MaxValue && ColoredBasic.Contains((char)value));
}
