using System.Collections.Immutable;

namespace WorkshopBot.Web.Forms;

/// <summary>A form that came back.</summary>
/// <param name="Form">Its id, kept so that what is sent again is known.</param>
public sealed record Sent(string? Form, IReadOnlyDictionary<string, string> Typed, IReadOnlyDictionary<string, string> Errors)
{
    public static Sent Nothing { get; } = new(null, ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, string>.Empty);
}
