using System.Text.Encodings.Web;
using System.Text.Json;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Reports;
using static WorkshopBot.Testing.Meeting;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests.Acting;

/// <summary>What came in over days, decided in batches by who leads.</summary>
public sealed class InboxTests : IAsyncDisposable
{
    private const int MostOnAPage = 30;
    private const int OfOnePerson = 50;

    /// <summary>More than this Teams does not take.</summary>
    private const int MostCharacters = 38_000;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Journey journey = new();

    private Meeting Meeting => journey.Meeting;

    public ValueTask DisposeAsync() => journey.DisposeAsync();

    [Fact]
    public async Task Suggestions_come_in_batches_of_thirty_until_nothing_sounds_alike()
    {
        await Collect(400);
        var before = await Live();

        var batches = await Groups(Accepts);

        Assert.InRange(batches.Count, 10, 40);
        Assert.All(batches, batch => Assert.InRange(batch.Sum(g => g.Length), 2, MostOnAPage));
        Assert.InRange(await Live(), 20, before / 2);
        Assert.NotEqual("tidy-groups", (await Opened()).Name);
    }

    [Fact]
    public async Task What_was_refused_is_not_suggested_again()
    {
        await Collect(200);
        var before = await Live();

        var batches = await Groups(Refuses);

        var pairs = batches.SelectMany(b => b).SelectMany(Pairs).ToList();
        Assert.Equal(pairs.Distinct().Count(), pairs.Count);
        Assert.Equal(before, await Live());
        Assert.NotEqual("tidy-groups", (await Opened()).Name);
    }

    [Fact]
    public async Task What_was_left_out_of_a_group_is_kept_apart_from_it()
    {
        await Collect(200);
        var first = await Opened();
        var group = GroupsOn(first)[0];
        Assert.InRange(group.Length, 4, MostOnAPage);

        var (joined, leftOut) = (group[..2], group[2..]);
        var done = await Expect<Reply.Done>(
            Meeting.Press(Ana, first, Verbs.TidyGroups, filled: [("group/0/members", string.Join(',', joined))]));

        var later = GroupsOn(done.Next!).Concat((await Groups(Refuses)).SelectMany(b => b)).ToList();
        Assert.All(later.Where(g => g.Contains(joined[0])), g => Assert.Empty(g.Intersect(leftOut)));
        Assert.Contains(later, g => g.Intersect(leftOut).Count() > 1);
    }

    [Fact]
    public async Task A_batch_is_one_act_and_its_undo_brings_it_back_as_it_was()
    {
        await Collect(100);
        var (page, before) = (await Opened(), await Live());
        var groups = GroupsOn(page);

        await Expect<Reply.Done>(Meeting.Press(
            Ana, page, Verbs.TidyGroups, filled: [("group/0/members", string.Join(',', groups[0][..2]))]));
        Assert.True(await Live() < before);
        Assert.NotEmpty((await Meeting.Scene()).Workshop.RefusedGroups);
        var more = await Meeting.Page(Ana, await Meeting.Cockpit(Ana), Verbs.More);
        await Expect<Reply.Done>(Meeting.Press(Ana, more, Verbs.Undo));

        Assert.Equal(before, await Live());
        Assert.Empty((await Meeting.Scene()).Workshop.RefusedGroups);
        Assert.Equal(page.Content.ToJsonString(), (await Opened()).Content.ToJsonString());
    }

    [Fact]
    public async Task A_batch_that_is_sent_twice_is_decided_once()
    {
        await Collect(100);
        var page = await Opened();
        var action = CardReading.Action(page, Verbs.TidyGroups);

        await Expect<Reply.Done>(Meeting.Send(Ana, Verbs.TidyGroups, action, CardReading.Inputs(page), form: "batch"));
        var number = (await Meeting.Scene()).Number;
        await Expect<Reply.Done>(Meeting.Send(Ana, Verbs.TidyGroups, action, CardReading.Inputs(page), form: "batch"));

        Assert.Equal(number, (await Meeting.Scene()).Number);
    }

    [Fact]
    public async Task What_remains_comes_in_batches_too_each_once_and_can_be_left_as_it_is()
    {
        await Collect(250, distinct: true);
        await Groups(Accepts);
        var page = await Leftovers();
        var shown = new List<string>();
        var pages = 0;
        for (; page is { Name: "tidy-leftovers" }; pages++)
        {
            var here = CardReading.Fields(page).Select(f => f["id"]!.GetValue<string>()).ToList();
            Assert.InRange(here.Count, 1, MostOnAPage);
            shown.AddRange(here);
            page = (await Expect<Reply.Done>(Meeting.Press(Ana, page, Verbs.TidyLeftovers, filled: [(here[0], "park")]))).Next;
        }

        Assert.InRange(pages, 3, 20);
        Assert.Equal(shown.Distinct().Count(), shown.Count);
        Assert.Equal(pages, (await Meeting.Scene()).Workshop.Elements.Values.Count(e => e.Status == ElementStatus.Parked));

        var rest = await Expect<Reply.Done>(Meeting.Press(Ana, await Leftovers(), Verbs.TidyLeftovers, data: "rest"));
        Assert.NotEqual("tidy-leftovers", rest.Next?.Name);
    }

    [Fact]
    public async Task Reports_of_any_length_fit_on_a_page()
    {
        await Collect(200, distinct: true, times: 30);

        Assert.InRange(Size(await Opened()), 5_000, MostCharacters);
        await Groups(Accepts);
        Assert.InRange(Size(await Leftovers()), 5_000, MostCharacters);

        static int Size(Card page) => page.Content.ToJsonString(Plain).Length;
    }

    [Fact]
    public async Task A_form_that_names_what_nobody_has_said_is_refused_and_changes_nothing()
    {
        await Collect(60);
        var action = CardReading.Action(await Opened(), Verbs.TidyGroups);
        action["data"]!["shown"] = "P1,P9999";
        var number = (await Meeting.Scene()).Number;

        Assert.IsType<Reply.Refused>(await Meeting.Send(Ana, Verbs.TidyGroups, action, []));
        Assert.Equal(number, (await Meeting.Scene()).Number);

        action["data"]!["shown"] = ";,;P1;";
        await Expect<Reply.Done>(Meeting.Send(Ana, Verbs.TidyGroups, action, []));
        Assert.Empty((await Meeting.Scene()).Workshop.RefusedGroups);
    }

    /// <summary>To the reveal of a collection.</summary>
    /// <param name="distinct">Many that nothing sounds like, too.</param>
    /// <param name="times">How often each says its sentence.</param>
    private async Task Collect(int reports, bool distinct = false, int times = 1)
    {
        await Meeting.Enter(Ana, "Ana");
        await Meeting.Collect(Ana, ("title", "What goes wrong?"), ("stages", "Call us\nPay — with a card"));
        string[] texts = [.. GeneratedReports.Take(reports).Select((r, n) => distinct && n % 2 == 0 ? Unlike(n) : r.Text)];
        foreach (var (n, some) in texts.Chunk(OfOnePerson).Index())
        {
            var person = new ParticipantId($"person{n}");
            await Meeting.Enter(person, $"Person {n}");
            await Meeting.Join(person);
            foreach (var text in some)
                await Expect<Reply.Done>(Meeting.Say(person, string.Join(' ', Enumerable.Repeat(text, times))));
        }

        await Meeting.Next(Ana);
    }

    private static string Unlike(int n) => string.Join(' ', Enumerable.Range(1, 4)
        .Select(i => string.Concat($"{n * i * 7919:x}".Select(c => (char)('a' + (c % 26))))));

    private async Task<Card> Opened() => await Meeting.Page(Ana, await Meeting.Cockpit(Ana), Verbs.OpenTidy);

    private async Task<int> Live() => (await Meeting.Scene()).Workshop.Elements.Values
        .Count(e => e is { Kind: "pain-point", Status: ElementStatus.Live });

    /// <summary>Page after page, until what is asked is no longer about groups.</summary>
    /// <returns>The handles of each group on each page.</returns>
    private async Task<List<string[][]>> Groups(Func<Card, Task<Reply>> decides)
    {
        var batches = new List<string[][]>();
        for (Card? page = await Opened(); page is { Name: "tidy-groups" };)
        {
            batches.Add(GroupsOn(page));
            Assert.True(batches.Count < 200, "The inbox does not come to an end.");
            page = (await Expect<Reply.Done>(decides(page))).Next;
        }

        return batches;
    }

    private Task<Reply> Accepts(Card page) => Meeting.Press(Ana, page, Verbs.TidyGroups);

    private Task<Reply> Refuses(Card page) => Meeting.Send(Ana, Verbs.TidyGroups, CardReading.Actions(page).Last(), []);

    /// <summary>The first page about what is in no group.</summary>
    private async Task<Card> Leftovers()
    {
        var page = await Opened();
        while (page.Name == "tidy-order") page = (await Expect<Reply.Done>(Meeting.Press(Ana, page, Verbs.TidyOrder))).Next!;
        return page;
    }

    private static string[][] GroupsOn(Card page) => page.Name != "tidy-groups" ? [] :
    [
        .. CardReading.Fields(page).Where(f => f["choices"] is not null)
            .Select(f => f["choices"]!.AsArray().Select(c => c!["value"]!.GetValue<string>()).ToArray()),
    ];

    private static IEnumerable<(string, string)> Pairs(string[] group) =>
        group.SelectMany((one, i) => group[(i + 1)..].Select(other => (one, other)));
}
