using WorkshopBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;
using Regex = System.Text.RegularExpressions.Regex;

namespace WorkshopBot.Browser.Tests;

public sealed class TidyTests(House house) : IClassFixture<House>
{
    /// <summary>What people call the same seven stages.</summary>
    private static readonly (string Name, string[] Said)[] Journey =
    [
        ("Notice the need", ["Notice the need", "Noticing the need", "Need noticed", "Notice a need", "The need is noticed", "Noticing needs"]),
        ("Search a doctor", ["Search a doctor", "Searching for a doctor", "Search doctors", "Doctor search", "Searching the doctor", "Search for doctors", "Web research"]),
        ("Book an appointment", ["Book an appointment", "Booking the appointment", "Appointment booking", "Book appointments", "Appointment booked", "Booking an appointment", "Phone calls"]),
        ("Travel to the practice", ["Travel to the practice", "Travelling to the practice", "Practice travel", "Travel to practice", "Travelling to practice", "Getting there"]),
        ("Wait at reception", ["Wait at reception", "Waiting at reception", "Reception wait", "Waiting at the reception", "Wait in reception", "Sitting around"]),
        ("Be examined", ["Be examined", "Being examined", "Examined", "Be examined thoroughly", "Being examined by her", "The talk with the doctor herself"]),
        ("Pay the invoice", ["Pay the invoice", "Paying the invoice", "Invoice paid", "Pay invoices", "Paying an invoice", "Invoice paying", "Money matters"]),
    ];

    [ChromiumFact]
    public async Task Forty_five_proposals_for_stages_become_seven_on_three_pages()
    {
        Assert.Equal(45, Journey.Sum(stage => stage.Said.Length));
        await using var ana = await house.Invite("Ana", Device.Desktop);
        var others = await Task.WhenAll(new[] { "Ben", "Cyd", "Dov", "Eve", "Fay" }.Select(name => house.Invite(name, Device.Phone)));
        var group = new Group(ana, others);
        await group.Join(await ana.Start(("title", "Seeing a doctor")));
        await group.Next();
        await group.Next();

        await Task.WhenAll(group.People.Select((person, i) => person.Answer(("stage/all/lines", LinesOf(i)))));
        await group.Next();
        await Expect(ana.Page.Locator("#region-board tbody tr")).ToHaveCountAsync(45);

        await ana.Open("tidy.open");
        await ana.KeepWhole("30-tidy-45-groups");
        await ana.Button("tidy.groups").First.ClickAsync();
        await Expect(ana.Button("tidy.leftovers")).ToBeVisibleAsync();
        await ana.KeepWhole("30-tidy-45-leftovers");
        await JoinLeftovers(ana);
        await ana.Button("tidy.leftovers").ClickAsync();
        await Expect(ana.Button("tidy.order")).ToBeVisibleAsync();
        await ana.KeepWhole("30-tidy-45-order");

        await ana.Fill(("order", await Ordered(ana)));
        await ana.Send("tidy.order");

        foreach (var person in group.People)
        {
            await Expect(person.Page.Locator("#region-board tbody tr td:first-child, #region-board tbody tr th:first-child"))
                .ToHaveTextAsync(Journey.Select(stage => new Regex($@"^S\d+ {stage.Name}$")));
        }

        await group.Keep("31-tidied-to-7");
        foreach (var person in others) await person.DisposeAsync();
    }

    /// <summary>Each says every sixth of all that was said.</summary>
    private static string LinesOf(int person) =>
        string.Join('\n', Journey.SelectMany(stage => stage.Said).Where((_, i) => i % 6 == person));

    /// <summary>What was not found to be alike joins the group that it belongs to.</summary>
    private static async Task JoinLeftovers(Guest ana)
    {
        foreach (var choice in await ana.Dialog.Locator("select").AllAsync())
        {
            var said = await choice.EvaluateAsync<string>("select => select.labels[0].textContent");
            var stage = Journey.Single(s => s.Said.Any(text => said.EndsWith($" {text}", StringComparison.Ordinal)));
            var group = choice.Locator("option").Filter(new() { HasTextRegex = new(string.Join('|', stage.Said.Select(text => $" {text}$"))) });
            if (await group.CountAsync() > 0) await choice.SelectOptionAsync((await group.First.GetAttributeAsync("value"))!);
        }
    }

    /// <summary>The text that is offered, with a line for each stage: what speaks for it so far joined, and its name.</summary>
    private static async Task<string> Ordered(Guest ana)
    {
        var lines = (await ana.Input("order").InputValueAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2));
        var handles = lines.ToLookup(line => Journey.Single(stage => stage.Said.Contains(line[1])).Name, line => line[0]);
        return string.Join('\n', Journey.Select(stage => $"{string.Join('+', handles[stage.Name])} {stage.Name}"));
    }
}
