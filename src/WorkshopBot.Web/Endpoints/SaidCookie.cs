using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace WorkshopBot.Web.Endpoints;

/// <summary>Carries a sentence over a redirect, for browsers without script. Sealed, so that nobody else puts words on the page.</summary>
internal sealed class SaidCookie(IDataProtectionProvider protection)
{
    private const string Name = "wb-said";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private readonly IDataProtector protector = protection.CreateProtector("WorkshopBot.Web.Said.v1");

    public void Write(HttpContext context, string? say)
    {
        if (say is not null) context.Response.Cookies.Append(Name, protector.Protect(say), Options(context));
    }

    /// <summary>The sentence, once.</summary>
    public string? Take(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { } sealedText) return null;

        context.Response.Cookies.Delete(Name, Options(context));
        try
        {
            return protector.Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            // Not ours: then nothing was said.
            return null;
        }
    }

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = "/r",
        MaxAge = Lifetime,
        IsEssential = true,
    };
}
