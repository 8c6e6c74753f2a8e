using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using WorkshopBot.Domain;

namespace WorkshopBot.Teams.Tab;

/// <summary>
/// Lets a browser see a workshop's map for an hour, by a sealed cookie, one a workshop: tabs of several channels may be open at once. Teams
/// frames the tab, so that browsers keep the cookie for Teams alone, if it is partitioned:
/// https://learn.microsoft.com/microsoftteams/platform/resources/samesite-cookie-update
/// </summary>
public sealed class TabSessions(IDataProtectionProvider protection, TeamsSettings settings, TimeProvider clock)
{
    /// <summary>Browsers take it only with <c>Secure</c>, for this host and all of its paths.</summary>
    private const string Prefix = "__Host-wb-tab-";

    /// <summary>In the clear, on this machine.</summary>
    private const string OpenPrefix = "wb-tab-";

    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly IDataProtector protector = protection.CreateProtector("WorkshopBot.Teams.Tab.v2");

    /// <returns>The workshop's mark.</returns>
    internal string Open(HttpContext context, WorkshopId workshop, TabPerson person, string language)
    {
        var until = clock.GetUtcNow() + Lifetime;
        string[] says =
        [
            workshop.Tenant.Value, workshop.Value, Short($"{person.TenantId}/{person.EntraId}"), language,
            until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        ];
        var isSecure = IsSecure(context.Request);
        var options = new CookieOptions
        {
            HttpOnly = true,
            Secure = isSecure,
            SameSite = isSecure ? SameSiteMode.None : SameSiteMode.Lax,
            Path = "/",
            MaxAge = Lifetime,
            IsEssential = true,
        };
        if (isSecure) options.Extensions.Add("Partitioned");
        var mark = Short(workshop.ToString());
        context.Response.Cookies.Append(NameOf(mark, context), protector.Protect(JsonSerializer.Serialize(says)), options);
        return mark;
    }

    /// <summary>Null for a browser that may not see the workshop of that mark.</summary>
    public TabSession? Read(HttpContext context, string mark)
    {
        if (context.Request.Cookies[NameOf(mark, context)] is not { } sealedText) return null;

        try
        {
            var says = JsonSerializer.Deserialize<string[]>(protector.Unprotect(sealedText))!;
            var session = new TabSession(
                new(new(says[0]), says[1]), says[2], says[3],
                DateTimeOffset.FromUnixTimeSeconds(long.Parse(says[4], CultureInfo.InvariantCulture)));
            return clock.GetUtcNow() < session.Until && Short(session.Workshop.ToString()) == mark ? session : null;
        }
        catch (CryptographicException)
        {
            // Forged, or sealed by keys that are gone.
            return null;
        }
    }

    /// <summary>
    /// Whether the browser speaks to us by TLS. What stands before the program may have taken it off, and then it is known by where people reach it.
    /// </summary>
    private bool IsSecure(HttpRequest request) => request.IsHttps
        || (settings.PublicUrl is { } url && url.Scheme == Uri.UriSchemeHttps
            && string.Equals(url.Host, request.Host.Host, StringComparison.OrdinalIgnoreCase));

    private string NameOf(string mark, HttpContext context) => (IsSecure(context.Request) ? Prefix : OpenPrefix) + mark;

    private static string Short(string text) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 9));
}
