using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using WorkshopBot.Domain;

namespace WorkshopBot.Web.People;

/// <summary>Remembers a person by a sealed cookie, one a workshop: the same person after a reload and after a restart.</summary>
public sealed class PersonCookies(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Prefix = "wb-";

    /// <summary>More would not fit into the header of a request.</summary>
    private const int Most = 30;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);
    private static readonly TimeSpan RenewAfter = TimeSpan.FromDays(1);

    private readonly IDataProtector protector = protection.CreateProtector("WorkshopBot.Web.Person.v1");

    /// <summary>Who sends this request in the workshop, or null.</summary>
    public Person? Read(HttpContext context, WorkshopId workshop) =>
        context.Request.Cookies[NameOf(workshop)] is { } sealedText && Open(sealedText) is { } person && person.Workshop == workshop
            ? person
            : null;

    public void Write(HttpContext context, Person person)
    {
        MakeRoom(context);
        var said = new[]
        {
            person.Workshop.Tenant.Value, person.Workshop.Value, person.Id.Value, person.Identity,
            person.Language, person.Issued.ToUnixTimeSeconds().ToString(),
        };
        context.Response.Cookies.Append(NameOf(person.Workshop), protector.Protect(JsonSerializer.Serialize(said)), Options(context));
    }

    /// <summary>Whoever keeps coming stays who they are.</summary>
    public void Renew(HttpContext context, Person person)
    {
        if (clock.GetUtcNow() - person.Issued >= RenewAfter) Write(context, person with { Issued = clock.GetUtcNow() });
    }

    private Person? Open(string sealedText)
    {
        try
        {
            var said = JsonSerializer.Deserialize<string[]>(protector.Unprotect(sealedText))!;
            var person = new Person(
                new(new(said[0]), said[1]), new(said[2]), said[3], said[4],
                DateTimeOffset.FromUnixTimeSeconds(long.Parse(said[5])));
            return clock.GetUtcNow() - person.Issued < Lifetime ? person : null;
        }
        catch (CryptographicException)
        {
            // Forged, cut short, or sealed by keys that are gone: nobody we know.
            return null;
        }
    }

    /// <summary>Forgets the oldest workshops of a browser that has been in many.</summary>
    private void MakeRoom(HttpContext context)
    {
        var ours = context.Request.Cookies.Where(c => c.Key.StartsWith(Prefix, StringComparison.Ordinal)).ToList();
        if (ours.Count < Most) return;

        var oldest = ours.OrderBy(c => Open(c.Value)?.Issued ?? DateTimeOffset.MinValue).Take(ours.Count - Most + 1);
        foreach (var (name, _) in oldest) context.Response.Cookies.Delete(name, Options(context));
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

    /// <summary>Short, and the workshop cannot be told from it.</summary>
    private static string NameOf(WorkshopId workshop) =>
        Prefix + Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(workshop.ToString())).AsSpan(0, 9));
}
