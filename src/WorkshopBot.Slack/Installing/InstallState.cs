using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace WorkshopBot.Slack.Installing;

/// <summary>
/// Makes sure that who comes back from Slack is who was sent there: a sealed text, for one browser, ten minutes and one use.
/// Otherwise somebody could make others finish an installation that is not theirs.
/// </summary>
internal sealed class InstallState(SlackSettings settings, IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const string Cookie = "wb-slack-install";
    private const string Path = "/slack";
    private const int Bytes = 16;

    private readonly IDataProtector protector = protection.CreateProtector("WorkshopBot.Slack.Install.v1");
    private readonly Once used = new(Lifetime, mostRemembered: 10_000, clock);

    public string Begin(HttpContext context)
    {
        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        context.Response.Cookies.Append(Cookie, nonce, Options(context));
        return protector.Protect($"{nonce} {clock.GetUtcNow().ToUnixTimeSeconds()}");
    }

    public bool Take(HttpContext context, string? state)
    {
        var nonce = context.Request.Cookies[Cookie];
        context.Response.Cookies.Delete(Cookie, Options(context));
        return !string.IsNullOrEmpty(state) && nonce is not null && IsFresh(state, nonce) && used.TryAdd(nonce);
    }

    private bool IsFresh(string state, string nonce)
    {
        try
        {
            return protector.Unprotect(state).Split(' ') is [var sent, var seconds]
                && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent), Encoding.UTF8.GetBytes(nonce))
                && clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(
                    long.Parse(seconds, CultureInfo.InvariantCulture)) < Lifetime;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,

        // Slack's page leads back here, and only then.
        SameSite = SameSiteMode.Lax,

        // Whatever ends TLS in front of the program, the browser sees this address.
        Secure = context.Request.IsHttps || settings.PublicUrl?.Scheme == Uri.UriSchemeHttps,
        Path = Path,
        MaxAge = Lifetime,
        IsEssential = true,
    };
}
