using System.Collections.Immutable;

namespace WorkshopBot.Web.Forms;

/// <summary>Where a card's form goes, and what goes with it unseen.</summary>
/// <param name="Post">The address.</param>
/// <param name="Token">Shows that a page of ours sends it.</param>
/// <param name="From">The action that opened the form, so that it can be drawn again; null for cards that no action opened.</param>
public sealed record FormFrame(string Post, string Token, string? From = null)
{
    public const string FormField = "_form";
    public const string FromField = "_from";

    /// <summary>The fields, with a new id for each form that is drawn.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Fields(string? id = null)
    {
        var fields = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        fields.Add(new(Safety.Token.Field, Token));
        fields.Add(new(FormField, id ?? FormId.New()));
        if (From is not null) fields.Add(new(FromField, From));
        return fields.ToImmutable();
    }
}
