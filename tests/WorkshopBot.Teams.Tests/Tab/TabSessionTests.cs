using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using WorkshopBot.Domain;
using WorkshopBot.Teams.Tab;

namespace WorkshopBot.Teams.Tests.Tab;

public sealed class TabSessionTests
{
    private static readonly WorkshopId Bikes = new(new("tenant"), "bikes");

    private static readonly WorkshopId Trains = new(new("tenant"), "trains");
    private static readonly TabPerson Ana = new("entra-tenant", "ana");
    private static readonly TeamsSettings Settings = new() { PublicUrl = new("https://workshop.example") };

    private readonly TestClock clock = new();
    private readonly TabSessions sessions;

    public TabSessionTests() => sessions = new(new EphemeralDataProtectionProvider(), Settings, clock);

    [Fact]
    public void The_cookie_is_for_this_host_inside_Teams_alone()
    {
        var (cookie, _) = Opened();

        Assert.StartsWith("__Host-wb-tab-", cookie);
        foreach (var flag in new[] { "path=/", "secure", "samesite=none", "httponly", "Partitioned", "max-age=3600" }) Assert.Contains(flag, cookie);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("bikes", cookie);
    }

    [Theory]
    [InlineData("workshop.example", true)]
    [InlineData("localhost", false)]
    public void Behind_what_takes_the_encryption_off_it_is_as_people_reach_the_program(string host, bool isSecure)
    {
        var (cookie, mark) = Opened(scheme: "http", host: host);

        Assert.Equal(isSecure, cookie.Contains("secure", StringComparison.Ordinal));
        Assert.Equal(isSecure, cookie.StartsWith("__Host-", StringComparison.Ordinal));
        Assert.Equal(Bikes, sessions.Read(Request(cookie, "http", host), mark)?.Workshop);
    }

    [Fact]
    public void Tabs_of_several_channels_do_not_take_one_anothers_place()
    {
        var (bikes, trains) = (Opened(), Opened(Trains));

        var both = $"{bikes.Cookie.Split(';')[0]}; {trains.Cookie.Split(';')[0]}";

        Assert.Equal(Bikes, sessions.Read(Request(both), bikes.Mark)?.Workshop);
        Assert.Equal(Trains, sessions.Read(Request(both), trains.Mark)?.Workshop);
    }

    [Fact]
    public void One_for_another_workshop_under_its_name_lets_see_nothing()
    {
        var (bikes, trains) = (Opened(), Opened(Trains));

        var renamed = bikes.Cookie.Split(';')[0].Replace(bikes.Mark, trains.Mark, StringComparison.Ordinal);

        Assert.Null(sessions.Read(Request(renamed), trains.Mark));
    }

    [Fact]
    public void It_lets_see_one_workshop_for_an_hour()
    {
        var (cookie, mark) = Opened();

        Assert.Equal((Bikes, "de"), sessions.Read(Request(cookie), mark) is { } session ? (session.Workshop, session.Language) : default);
        clock.Advance(TabSessions.Lifetime - TimeSpan.FromSeconds(1));
        Assert.Equal(Bikes, sessions.Read(Request(cookie), mark)?.Workshop);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(sessions.Read(Request(cookie), mark));
    }

    [Fact]
    public void One_that_we_did_not_seal_lets_see_nothing()
    {
        var (cookie, mark) = Opened();

        Assert.Null(sessions.Read(Request($"__Host-wb-tab-{mark}=forged"), mark));
        Assert.Null(sessions.Read(Request($"{cookie.Split(';')[0][..^3]}AAA"), mark));
        Assert.Null(new TabSessions(new EphemeralDataProtectionProvider(), Settings, clock).Read(Request(cookie.Split(';')[0]), mark));
    }

    private (string Cookie, string Mark) Opened(WorkshopId? workshop = null, string scheme = "https", string host = "workshop.example")
    {
        var context = Request("", scheme, host);
        var mark = sessions.Open(context, workshop ?? Bikes, Ana, "de");
        return (Assert.Single(context.Response.Headers.SetCookie)!, mark);
    }

    private static DefaultHttpContext Request(string cookies, string scheme = "https", string host = "workshop.example")
    {
        var context = new DefaultHttpContext();
        (context.Request.Scheme, context.Request.Host) = (scheme, new(host));
        context.Request.Headers.Cookie = cookies;
        return context;
    }
}
