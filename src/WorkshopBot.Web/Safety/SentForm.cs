using Microsoft.AspNetCore.Http;

namespace WorkshopBot.Web.Safety;

/// <summary>A form within the limits, sent by a page of ours.</summary>
public sealed record SentForm(IFormCollection Fields)
{
    /// <summary>
    /// A single field; several of one name joined by commas, as Adaptive Cards have them, without the empty one that boxes post
    /// besides (<see cref="WorkshopBot.Cards.Html.HtmlCard"/>).
    /// </summary>
    public string? this[string field] =>
        Fields.TryGetValue(field, out var values) ? string.Join(',', values.Where(v => !string.IsNullOrEmpty(v))) : null;

    /// <summary>Set before the endpoint runs, for every route that takes a form.</summary>
    public static ValueTask<SentForm?> BindAsync(HttpContext context) => ValueTask.FromResult(context.Features.Get<SentForm>());
}
