using Xunit;

namespace WorkshopBot.Testing.Playing;

/// <summary>Within a phase it does not matter who was heard first, nor who at the same time.</summary>
public static class AnyOrder
{
    private const int Orders = 20;

    /// <param name="check">What of a group is looked at in the end.</param>
    public static async Task MakesTheSameMap(Func<Task<ChatGroup>> meet, Action<ChatGroup> check)
    {
        var expected = await Play(meet, check, new InTurn());
        Assert.Contains("A ramp", expected);
        for (var seed = 1; seed <= Orders; seed++) Assert.Equal((seed, expected), (seed, await Play(meet, check, new Shuffled(seed))));
    }

    private static async Task<string> Play(Func<Task<ChatGroup>> meet, Action<ChatGroup> check, IOrder order)
    {
        await using var group = await meet();
        var (ana, ben, cleo, dora, emil) = (group.Ana, group.Ben, group.Comes("Cleo"), group.Comes("Dora"), group.Comes("Emil"));
        await group.Starts(("title", "Buying a bike"));
        foreach (var _ in new[] { "frame", "persona" }) await group.Leads(ana, "next");

        await order.Hear(
            Form(ana, ("stage/all/lines", "Search\nBuy\nRide")),
            [.. Form(ben, ("stage/all/lines", "Search")), .. Form(ben, ("stage/all/lines", "Buy\nRide"))],
            [Add(cleo, "Search"), Add(cleo, "Repair")],
            [Add(emil, "Hire"), .. Form(emil, ("stage/all/lines", "Repair — it rides again\nRide"))],
            Form(dora, ("stage/all/lines", "Repair\nRide")));
        await Reveal();
        await Tidied(text => string.Join('\n', text.Split('\n').OrderBy(Name, StringComparer.Ordinal)));
        await group.Leads(ana, "next");

        var (buy, repair) = (await group.Handle("Buy"), await group.Handle("Repair"));
        var (ride, search) = (await group.Handle("Ride"), await group.Handle("Search"));
        await order.Hear(
            Form(ana, ($"touchpoint/{buy}/lines", "Pays @ Shop"), ($"thought/{ride}/lines", "Faster than the bus")),
            [.. Form(ben, ($"touchpoint/{buy}/lines", "Pays @ Web")), .. Form(ben, ($"touchpoint/{search}/lines", "Asks @ Phone"))],
            [Add(cleo, "Reads @ Web"), Add(cleo, "Compares @ Web")],
            Form(dora, ($"works/{repair}/lines", "They lend one")),
            [Add(emil, "Waits")]);
        await Reveal();
        await group.Leads(ana, "next");

        await order.Hear(
            Rating(ana, (buy, "2"), (repair, "-2"), (ride, "1"), (search, "none")),
            [.. Rating(ben, (buy, "-1"), (repair, "0")), .. Rating(ben, (buy, "1"), (search, "-2"))],
            Rating(cleo, (ride, "2"), (repair, "none")),
            Rating(dora, (buy, "-2"), (ride, "-1")),
            [.. Rating(emil, (search, "1")), .. Rating(emil, (search, "2"), (buy, "0"))]);
        await Reveal();
        await group.Leads(ana, "next");

        await order.Hear(
            Form(ana, ("pain-point/0/text", "No stairs for bikes"), ("pain-point/0/stage", ride), ("pain-point/0/severity", "3")),
            [.. Form(ben, ("pain-point/0/text", "Dear")), .. Form(ben, ("pain-point/0/text", "Too dear"), ("pain-point/0/stage", buy))],
            [Add(cleo, "Rude on the phone"), Add(cleo, "No spare parts")],
            [Add(dora, "Too dear"), .. Form(dora, ("pain-point/1/text", "Closed on Sunday"))],
            Form(emil, ("pain-point/0/text", "Too dear"), ("pain-point/1/text", "Dark shop"), ("pain-point/1/side", "internal")));
        await Reveal();
        await group.Leads(ana, "next");
        await group.Leads(ana, "next");

        var stairs = await group.Handle("No stairs for bikes");
        await order.Hear(
            Form(ana, ("opportunity/0/text", "A ramp"), ("opportunity/0/solves", stairs)), Form(ben, ("opportunity/0/text", "Rent")),
            Form(cleo, ("opportunity/0/text", "Lend")), Form(dora, ("opportunity/0/text", "Sell")), []);
        await Reveal();
        await group.Leads(ana, "next");

        var (ramp, rent) = (await group.Handle("A ramp"), await group.Handle("Rent"));
        var (lend, sell) = (await group.Handle("Lend"), await group.Handle("Sell"));
        await order.Hear(
            Form(ana, ("vote/first/votes", $"{ramp},{rent}"), ("vote/second/votes", ramp)),
            [.. Form(ben, ("vote/first/votes", lend)), .. Form(ben, ("vote/first/votes", $"{ramp},{sell}"))],
            Form(cleo, ("vote/first/votes", $"{sell},{rent}"), ("vote/second/votes", $"{sell}")),
            Form(dora, ("vote/first/votes", ramp)), Form(emil));
        await Reveal();

        check(group);
        return Alike.Of(await group.Map());

        async Task Reveal()
        {
            await group.Settles();
            await group.Leads(ana, "next");
        }

        async Task Tidied(Func<string, string> order)
        {
            await ana.OpensCockpits("tidy.open");
            while (ana.Form is { } page)
            {
                var isOrder = page.Inputs.SequenceEqual(["order"]);
                await ana.Sends(isOrder ? [("order", order(page.Prefilled("order")))] : []);
            }
        }

        Func<Task>[] Form(ChatPerson user, params (string Input, string Value)[] filled) =>
            [() => user.Opens(), () => user.Sends(filled)];

        // The second page stays as it is.
        Func<Task>[] Rating(ChatPerson user, params (string Stage, string Feeling)[] said) =>
        [
            .. Form(user, [.. said.Select(s => ($"rating/{s.Stage}/feeling", s.Feeling))]),
            () => user.Sends(said.Select(s => ($"rating/{s.Stage}/importance", "4")).First()),
        ];

        Func<Task> Add(ChatPerson user, string line) => async () => await user.Types($"add {line}");
    }

    private static string Name(string line) => line[(line.IndexOf(' ') + 1)..];
}
