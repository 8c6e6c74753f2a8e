using System.Text.Json.Nodes;
using WorkshopBot.Domain;

namespace WorkshopBot.Server.Tests.Operating;

public sealed class OperatorCommandTests : OperatorTest
{
    private static readonly string[] Ana = ["--tenant", "acme", "--door", "web", "--id", "cookie-1"];

    [Fact]
    public async Task Workshops_are_listed_with_what_other_commands_need_and_nothing_that_somebody_typed()
    {
        await Keep(Workshop);
        await Keep(new(new("beta"), "w2"));

        Assert.Equal(0, await Run("workshops", "list"));
        Assert.Equal("acme  w1  1 commits  2026-03-02 09:00Z\nbeta  w2  1 commits  2026-03-02 09:00Z\n2 workshops\n", Said.ReplaceLineEndings("\n"));

        Assert.Equal(0, await Run("workshops", "list", "--tenant", "beta", "--json"));
        Assert.Equal("w2", (string?)Assert.Single(JsonNode.Parse(Said)!.AsArray())!["workshop"]);
    }

    [Fact]
    public async Task A_person_is_forgotten_in_one_tenant_and_the_operator_is_told_where()
    {
        await Keep(Workshop);
        await Keep(new(new("beta"), "w1"));

        Assert.Equal(0, await Run(["forget", "person", .. Ana]));

        Assert.StartsWith("Forgotten in 1 workshops.", Said, StringComparison.Ordinal);
        Assert.Empty(await Store.People.Profiles(Workshop, default));
        Assert.NotEmpty(await Store.People.Profiles(new(new("beta"), "w1"), default));

        Assert.Equal(0, await Run(["forget", "person", .. Ana]));
        Assert.StartsWith("Nobody like that is known", Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workshop_is_forgotten_and_its_neighbour_stays()
    {
        var neighbour = new WorkshopId(Acme, "w2");
        await Keep(Workshop);
        await Keep(neighbour);

        Assert.Equal(0, await Run("forget", "workshop", "--tenant", "acme", "--workshop", "w1"));
        Assert.Equal([neighbour], await Workshops());
        Assert.Empty(await Store.People.Profiles(Workshop, default));

        Assert.Equal(0, await Run("forget", "workshop", "--tenant", "acme", "--workshop", "w1", "--json"));
        Assert.Equal(0, (int?)JsonNode.Parse(Said)!["workshops"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("y\n")]
    [InlineData("no\n")]
    public async Task A_tenant_stays_unless_the_operator_says_yes(string answer)
    {
        Input = answer;
        await Keep(Workshop);

        Assert.Equal(1, await Run("forget", "tenant", "--tenant", "acme"));

        Assert.EndsWith("Nothing was changed.", Complained.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal([Workshop], await Workshops());
    }

    [Theory]
    [InlineData("yes\n")]
    [InlineData("", "--yes")]
    public async Task A_tenant_is_forgotten_with_all_it_has(string answer, params string[] more)
    {
        var other = new WorkshopId(new("beta"), "w1");
        Input = answer;
        await Keep(Workshop);
        await Keep(other);
        await Store.Tenants.AddAlias(Acme, "slack/T1", default);
        await Store.Installations.Save(new("slack/T1", Acme, new byte[] { 1 }, null), default);

        Assert.Equal(0, await Run(["forget", "tenant", "--tenant", "acme", .. more]));

        Assert.StartsWith("Deleted: 1 workshops, 1 installations", Said, StringComparison.Ordinal);
        Assert.Equal([other], await Workshops());
        Assert.Null(await Store.Tenants.Find("slack/T1", default));
    }

    [Fact]
    public async Task What_is_stored_about_a_person_is_printed_or_written_for_its_owner_alone()
    {
        await Keep(Workshop, "Åna <3");
        Assert.Equal(0, await Run(["export", "person", .. Ana]));
        var printed = JsonNode.Parse(Said)!;
        Assert.Equal("Åna <3", (string?)printed["workshops"]![0]!["name"]);
        Assert.Contains("cannot be found", (string?)printed["anonymous"], StringComparison.Ordinal);

        var folder = Directory.CreateTempSubdirectory("workshopbot-export-");
        try
        {
            var file = Path.Combine(folder.FullName, "ana.json");
            Assert.Equal(0, await Run(["export", "person", .. Ana, "--output", file]));
            Assert.True(JsonNode.DeepEquals(printed, JsonNode.Parse(await File.ReadAllTextAsync(file))));
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));

            Assert.Equal(1, await Run(["export", "person", .. Ana, "--output", file]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_purge_deletes_what_is_older_than_the_setting_says()
    {
        var young = new WorkshopId(Acme, "young");
        await Keep(Workshop);
        Clock.Advance(TimeSpan.FromDays(30));
        await Keep(young);

        Assert.Equal(0, await Run("purge", "--Retention:WorkshopDays", "29"));

        Assert.Equal("Deleted: 1 workshops, 0 installations.", Said.Trim());
        Assert.Equal([young], await Workshops());
    }

    [Fact]
    public async Task A_purge_without_a_setting_deletes_nothing_and_says_so()
    {
        await Keep(Workshop);
        Clock.Advance(TimeSpan.FromDays(10_000));

        Assert.Equal(1, await Run("purge"));

        Assert.Contains("Retention:WorkshopDays", Complained, StringComparison.Ordinal);
        Assert.Equal([Workshop], await Workshops());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("1.5")]
    [InlineData("36501")]
    [InlineData("never")]
    public async Task A_retention_that_cannot_be_is_named(string days)
    {
        Assert.Equal(1, await Run("purge", $"--Retention:WorkshopDays={days}"));

        Assert.Equal($"Retention:WorkshopDays should be a whole number of days from 1 to 36500, not \"{days}\".", Complained.Trim());
    }

    [Fact]
    public async Task Wakes_set_aside_are_listed_and_put_back()
    {
        await SetAside("w1");
        await SetAside("w2");
        Assert.Equal(0, await Run("wakes", "list", "--json"));
        var listed = JsonNode.Parse(Said)!.AsArray();
        Assert.Equal(["w1", "w2"], listed.Select(w => (string?)w!["workshop"]));

        Assert.Equal(0, await Run("wakes", "retry", (string)listed[0]!["id"]!));
        Assert.Equal([new WorkshopId(Acme, "w1")], await Due());

        Assert.Equal(0, await Run("wakes", "retry", "--all"));
        Assert.Equal("1 wakes are back in the queue.", Said.Trim());
        Assert.Equal([new WorkshopId(Acme, "w2")], await Due());

        Assert.Equal(0, await Run("wakes", "list"));
        Assert.Equal("0 wakes set aside", Said.Trim());
    }

    [Theory]
    [InlineData("Give the id of one wake, or --all.")]
    [InlineData("Give the id of one wake, or --all.", "x1", "--all")]
    [InlineData("No wake x1 is set aside. wakes list shows which are.", "x1")]
    public async Task A_wake_that_is_not_there_is_said(string expected, params string[] more)
    {
        Assert.Equal(1, await Run(["wakes", "retry", .. more]));

        Assert.Equal(expected, Complained.Trim());
    }

    [Fact]
    public async Task A_misspelt_option_does_not_pass_as_a_setting()
    {
        Assert.Equal(1, await Run("workshops", "list", "--jason"));

        Assert.StartsWith("\"--jason\" is neither", Complained, StringComparison.Ordinal);
    }

    private async Task SetAside(string workshop)
    {
        await Store.Wakes.Schedule(new(new(Acme, workshop), Clock.GetUtcNow()), default);
        var leased = Assert.Single(await Store.Wakes.Receive(Clock.GetUtcNow(), 1, TimeSpan.FromMinutes(1), default));
        await Store.Wakes.SetAside(leased, "It failed.", Clock.GetUtcNow(), default);
        Clock.Advance(TimeSpan.FromSeconds(1));
    }

    private async Task<WorkshopId[]> Due()
    {
        var due = await Store.Wakes.Receive(Clock.GetUtcNow(), 10, TimeSpan.FromMinutes(1), default);
        foreach (var wake in due) await Store.Wakes.Complete(wake, default);
        return [.. due.Select(w => w.Wake.Workshop)];
    }
}
