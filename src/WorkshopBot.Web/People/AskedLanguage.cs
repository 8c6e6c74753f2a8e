using Microsoft.AspNetCore.Http;
using WorkshopBot.Cards;

namespace WorkshopBot.Web.People;

/// <summary>What somebody whom we do not know yet reads: chosen on the page, or as the browser is set.</summary>
public static class AskedLanguage
{
    public const string Parameter = "lang";

    public static string Of(HttpRequest request)
    {
        if (Spoken(request.Query[Parameter]) is { } chosen) return chosen;

        var wanted = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.ToString());
        return wanted.Select(Spoken).FirstOrDefault(l => l is not null) ?? Phrases.For("").Language;
    }

    /// <summary>The language of ours that a tag leads to; null when that would be a guess.</summary>
    public static string? Spoken(string? tag) => Phrases.Speaks(tag) ? Phrases.For(tag!).Language : null;
}
