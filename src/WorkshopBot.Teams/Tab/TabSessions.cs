using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using WorkshopBot.Domain;

namespace WorkshopBot.Teams.Tab;

/// <summary>
/// Lets a browser see one workshop's map for an hour, by a sealed cookie. Teams frames the tab, so that browsers keep the cookie for Teams
/// alone, if it is partitioned: https://learn.microsoft.com/microsoftteams/platform/resources/samesite-cookie-update
/// </summary>
public sealed class TabSessions(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Browsers take it only with <c>Secure</c>, for this host and all of its paths.</summary>
    private const string Name = "__Host-wb-tab";

    /// <summary>In the clear, on this machine.</summary>
    private const string OpenName = "wb-tab";

    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly IDataProtector protector = protection.CreateProtector("WorkshopBot.Teams.Tab.v1");

    public void Open(HttpContext context, WorkshopId workshop)
    {
        var until = clock.GetUtcNow() + Lifetime;
        string[] says = [workshop.Tenant.Value, workshop.Value, until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)];
        var isSecure = context.Request.IsHttps;
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
        context.Response.Cookies.Append(NameOf(context), protector.Protect(JsonSerializer.Serialize(says)), options);
    }

    /// <summary>The workshop whose map this browser may see; null for none.</summary>
    public WorkshopId? Read(HttpContext context)
    {
        if (context.Request.Cookies[NameOf(context)] is not { } sealedText) return null;

        try
        {
            var says = JsonSerializer.Deserialize<string[]>(protector.Unprotect(sealedText))!;
            var until = DateTimeOffset.FromUnixTimeSeconds(long.Parse(says[2], CultureInfo.InvariantCulture));
            return clock.GetUtcNow() < until ? new(new(says[0]), says[1]) : null;
        }
        catch (CryptographicException)
        {
            // Forged, or sealed by keys that are gone.
            return null;
        }
    }

    private static string NameOf(HttpContext context) => context.Request.IsHttps ? Name : OpenName;
}
