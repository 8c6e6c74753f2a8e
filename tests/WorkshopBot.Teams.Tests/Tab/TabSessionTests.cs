using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using WorkshopBot.Domain;
using WorkshopBot.Teams.Tab;

namespace WorkshopBot.Teams.Tests.Tab;

public sealed class TabSessionTests
{
    private static readonly WorkshopId Bikes = new(new("tenant"), "bikes");

    private readonly TestClock clock = new();
    private readonly TabSessions sessions;

    public TabSessionTests() => sessions = new(new EphemeralDataProtectionProvider(), clock);

    [Fact]
    public void The_cookie_is_for_this_host_inside_Teams_alone()
    {
        var cookie = Opened("https");

        Assert.StartsWith("__Host-wb-tab=", cookie);
        foreach (var flag in new[] { "path=/", "secure", "samesite=none", "httponly", "Partitioned", "max-age=3600" }) Assert.Contains(flag, cookie);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("bikes", cookie);
    }

    [Fact]
    public void It_lets_see_one_workshop_for_an_hour()
    {
        var cookie = Opened("https");

        Assert.Equal(Bikes, Read(cookie));
        clock.Advance(TabSessions.Lifetime - TimeSpan.FromSeconds(1));
        Assert.Equal(Bikes, Read(cookie));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(Read(cookie));
    }

    [Fact]
    public void One_that_we_did_not_seal_lets_see_nothing()
    {
        var cookie = Opened("https");

        Assert.Null(Read("__Host-wb-tab=forged;"));
        Assert.Null(Read($"{cookie.Split(';')[0][..^3]}AAA;"));
        Assert.Null(new TabSessions(new EphemeralDataProtectionProvider(), clock).Read(Request(cookie)));
    }

    private WorkshopId? Read(string cookie) => sessions.Read(Request(cookie));

    private string Opened(string scheme)
    {
        var context = new DefaultHttpContext();
        context.Request.Scheme = scheme;
        sessions.Open(context, Bikes);
        return Assert.Single(context.Response.Headers.SetCookie)!;
    }

    private static DefaultHttpContext Request(string cookie)
    {
        var context = new DefaultHttpContext();
        context.Request.Scheme = "https";
        context.Request.Headers.Cookie = cookie.Split(';')[0];
        return context;
    }
}
