using System.Globalization;

namespace WorkshopBot.Engine.Presenting;

/// <summary>
/// The id of an input in an answer form, <c>kind/key/field</c>. The key is <c>all</c>; a stage or thing by its handle; the number of a
/// row; or <c>first</c> and <c>second</c>, where things are ticked instead of numbered. The field <c>lines</c> holds an entry a line.
/// </summary>
internal readonly record struct InputId(string Kind, string Key, string Field)
{
    public const string All = "all";
    public const string First = "first";
    public const string Second = "second";
    public const string Lines = "lines";

    /// <summary>Chosen where nothing shall be said: blank, but distinguishable from "not chosen yet".</summary>
    public const string CannotSay = "none";

    public static InputId? Read(string id) => id.Split('/') is [{ Length: > 0 } kind, { Length: > 0 } key, { Length: > 0 } field] ? new(kind, key, field) : null;

    public bool IsTicks => Key is First or Second;

    public int? Row => int.TryParse(Key, CultureInfo.InvariantCulture, out var row) ? row : null;

    /// <summary>Rows by number, and things by the number of their handle: the order of a form, however a channel sends it.</summary>
    public int Order => Row ?? (Key.Length > 1 && int.TryParse(Key.AsSpan(1), CultureInfo.InvariantCulture, out var number) ? number : 0);

    public override string ToString() => $"{Kind}/{Key}/{Field}";
}
