using WorkshopBot.Cards;
using WorkshopBot.Domain;
using Xunit;

namespace WorkshopBot.Testing.Playing;

/// <summary>The second half: what goes wrong, and what is done about it.</summary>
public sealed partial class Journey
{
    private async Task PainPoints()
    {
        await IsAt("pain-points");
        var stages = (await Map()).Stages.Select(s => s.Handle!).ToArray();
        foreach (var user in Feeling().Except([Karl, Mia]))
        {
            // Why a stage felt bad is a draft already.
            await user.Opens();
            Assert.Equal($"Only cash, says {user.Name}", user.Prefilled("pain-point/0/text"));
            await user.Sends(
                ("pain-point/0/text", "The shop takes only cash"), ("pain-point/0/stage", stages[2]), ("pain-point/0/severity", "4"),
                ("pain-point/1/text", $"Nobody calls {user.Name} back"), ("pain-point/1/side", "internal"));
        }

        await Karl.Opens();
        await Karl.PressesInside("answer.rows", ("pain-point/0/text", "The test ride is too short"), ("pain-point/0/stage", stages[3]));
        await Karl.Sends(("pain-point/3/text", "The bell is too quiet"), ("pain-point/4/text", "Spam"), ("pain-point/4/severity", "1"));
        await Mia.Answers(("pain-point/0/text", "Too long a queue"));
        await Mia.Answers(("pain-point/0/text", "Too long a queue at noon"), ("pain-point/0/stage", stages[2]), ("pain-point/0/severity", "5"));
        await group.Settles();
        Assert.Empty((await group.Step()).ByPerson);

        await group.Leads(Ana, "next");
        await IsAt("pain-points", Phase.Reveal);
        Assert.Equal(20, (await group.Workshop()).Elements.Values.Count(e => e is { Kind: "pain-point", Status: ElementStatus.Live }));
        var (spam, bell) = (await group.Handle("Spam"), await group.Handle("The bell is too quiet"));
        var ride = await group.Handle("The test ride is too short");
        await Ben.OpensCockpits("tidy.open");
        await TidyGroups(Ben);
        await TidyLeftovers(Ben, ($"leftover/{spam}", "park"));
        await TidyOrder(Ben, text => string.Join('\n', text.Split('\n')
            .Where(l => !l.StartsWith($"{ride} ", StringComparison.Ordinal))
            .Select(l => l.StartsWith($"{bell} ", StringComparison.Ordinal) ? $"{bell}+{ride} What is tried is not what is sold" : l)));
        await group.Settles();

        var map = await Map();
        var cash = map.Stages[2].PainPoints.Single(p => p.Reports > 1);
        Assert.Equal((8, 4, "customer"), (cash.Reports, cash.Severity, cash.Side));
        Assert.Contains(map.Stages[2].PainPoints, p => p is { Text: "Too long a queue at noon", Severity: 5 });
        Assert.DoesNotContain(map.Stages[2].PainPoints, p => p.Text == "Too long a queue");
        Assert.Contains("Spam", map.Parked);
        Assert.Contains(map.Stages[3].PainPoints, p => p is { Text: "What is tried is not what is sold", Reports: 2 });
        await group.SendsFromMore(Ana, "note.open", ("kind", "decision"), ("text", "We begin with the till"));
        await group.Leads(Ana, "next");

        await IsAt("break");
        await group.Leads(Ana, "undo");
        await IsAt("pain-points", Phase.Reveal);
        await group.Leads(Ana, "next");
        await group.Leads(Ben, "next");
    }

    private async Task Opportunities()
    {
        await IsAt("opportunities");
        var pains = (await Map()).Stages[2].PainPoints;
        var cash = await group.Handle(pains.Single(p => p.Reports > 1).Text);
        var queue = await group.Handle("Too long a queue at noon");
        foreach (var user in Feeling().Except([Ana]))
        {
            await user.Answers(
                ("opportunity/0/text", "Take cards"), ("opportunity/0/solves", $"{cash},{queue}"), ("opportunity/1/text", $"Help of {user.Name}"));
        }

        await Ana.Opens();
        await Ana.PressesInside("answer.rows", ("opportunity/0/text", "Open earlier"), ("opportunity/0/solves", queue));
        await Ana.Sends(("opportunity/3/text", "A louder bell"));
        await group.Settles();
        await group.Leads(Ben, "next");

        Assert.Equal(20, (await Map()).Opportunities.Length);
        await Ana.OpensCockpits("tidy.open");
        await Tidies(Ana);
        await group.Settles();
        var map = await Map();
        Assert.Equal(12, map.Opportunities.Length);
        Assert.Equal(2, map.Opportunities.Single(o => o.Text == "Take cards").Solves.Length);
        await group.Leads(Ana, "next");
    }

    private async Task Prioritise()
    {
        await IsAt("prioritise");
        var (cards, early) = (await group.Handle("Take cards"), await group.Handle("Open earlier"));
        var bell = await group.Handle("A louder bell");
        foreach (var user in Feeling()) await user.Answers(("vote/first/votes", $"{cards},{early}"), ("vote/second/votes", cards));

        await Lena.Opens();
        Assert.Equal($"{cards},{early}", string.Join(',', Lena.Prefilled("vote/first/votes").Split(',').OrderBy(h => h != cards)));
        await Lena.Sends(("vote/first/votes", $"{bell},{cards}"), ("vote/second/votes", ""));
        await group.Settles();
        await group.Leads(Ana, "next");
        Assert.Equal([19, 9, 1], await Votes(cards, early, bell));

        await group.SendsFromMore(Ana, "shortlist.open", ("items", $"{cards},{early}"));
        await group.Leads(Ana, "next");
        Assert.Equal(1, (await group.Step()).Progress.Part);
        foreach (var user in Feeling())
        {
            await user.Answers(($"estimate/{cards}/impact", "4"), ($"estimate/{cards}/effort", "2"), ($"estimate/{early}/impact", "3"));
        }

        await Mia.Answers(($"estimate/{cards}/impact", "5"), ($"estimate/{early}/effort", "3"));
        await group.Settles();
        await group.Leads(Ben, "next");
        var map = await Map();
        var first = map.Opportunities.Single(o => o.Rank == 1);
        Assert.Equal(("Take cards", 19, 4.1m, 2m), (first.Text, first.Votes, first.Impact, first.Effort));
        Assert.Equal(38.95m, first.Score);
        var second = await Of(early);
        Assert.Equal((9, 3m, 3m), (second.Votes, second.Impact, second.Effort));
        await group.Leads(Ben, "next");

        async Task<Domain.Maps.Opportunity> Of(string handle)
        {
            var workshop = await group.Workshop();
            var text = new Domain.Steps.StepView(workshop, workshop.Find(new("opportunities"))!).Text(workshop.Elements[workshop.Handles[handle]]);
            return (await Map()).Opportunities.Single(x => x.Text == text);
        }

        async Task<int?[]> Votes(params string[] handles)
        {
            var votes = new List<int?>();
            foreach (var handle in handles) votes.Add((await Of(handle)).Votes);
            return [.. votes];
        }
    }

    private async Task Owners()
    {
        await IsAt("owners");
        var (cards, early) = (await group.Handle("Take cards"), await group.Handle("Open earlier"));
        await Ana.Answers(
            ($"ownership/{cards}/owner", "Lena"), ($"ownership/{cards}/nextStep", "Order the terminal"), ($"ownership/{cards}/due", "2026-04-01"),
            ($"ownership/{early}/skip", "skip"), ("worth/all/worth", "5"));
        foreach (var user in Feeling().Except([Ana, Ben])) await user.Answers(("worth/all/worth", "4"));
        await group.Settles();

        // A second facilitator changes one thing, and the rest stays.
        await Ben.Opens();
        Assert.Equal("2026-04-01", Ben.Prefilled($"ownership/{cards}/due"));
        await Ben.Sends(($"ownership/{cards}/due", "2026-05-01"), ("worth/all/worth", "4"));
        await group.Settles();
        var owned = (await Map()).Opportunities.Single(o => o.Text == "Take cards");
        Assert.Equal(("Lena", "Order the terminal", new DateOnly(2026, 5, 1)), (owned.Owner, owned.NextStep, owned.Due));

        // Ana has to go: Ben leads from here.
        await group.SendsFromMore(Ana, "people.open", (await RoleOf("Ana"), "participant"));
        Assert.Single((await group.Workshop()).People.Values, p => p is { Here: true, Role: Role.Facilitator });
        Assert.Contains(Phrases.For("en")["cockpit.handed-over"], Assert.Single(Ana.KeptForThem));
        await group.Leads(Ben, "next");
    }

    private async Task InternalView()
    {
        await IsAt("internal-view");
        var stages = (await Map()).Stages.Select(s => s.Handle!).ToArray();
        await Ana.Presses("claim");
        Assert.Single((await group.Step()).Claims);
        await Ana.Opens();
        Assert.Equal(3, Ana.Seen.Inputs.Count);
        await Ana.Sends(($"internal/{stages[0]}/actor", "Marketing"), ($"internal/{stages[0]}/process", "Plans the adverts"));
        await Hadi.Answers(($"internal/{stages[2]}/actor", "الصندوق"), ($"internal/{stages[2]}/channel", "Till"));
        await group.Settles();

        var map = await Map();
        Assert.Equal("Plans the adverts", Assert.Single(map.Stages[0].Internal).Process);
        Assert.Equal("الصندوق", Assert.Single(map.Stages[2].Internal).Actor);
        await group.Leads(Ben, "next");
    }
}
