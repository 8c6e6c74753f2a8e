using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Teams.Door;
using WorkshopBot.Testing.Teams;

namespace WorkshopBot.Teams.Tests.Door;

/// <summary>Activities that Teams brings, whose content somebody has made up: nothing of others is reached.</summary>
public sealed class ForgedTests : IAsyncLifetime
{
    private Town town = null!;

    private Client Ana => town.Ana;

    private Client Ben => town.Ben;

    public async Task InitializeAsync()
    {
        town = await Town.Build();
        await town.Start();
    }

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Theory]
    [InlineData("next")]
    [InlineData("finish")]
    [InlineData("undo")]
    [InlineData("more")]
    [InlineData("tidy.open")]
    public async Task A_participant_who_presses_a_facilitators_button_changes_nothing_and_is_told(string verb)
    {
        var before = await town.Stored();
        var data = new JsonObject { ["at"] = "0:open", ["act"] = "x" };

        var answered = await Ben.Forge("adaptiveCard/action", town.Channel, Executing(verb, data, Tag(town.Channel)));

        Assert.Equal(200, (int)answered.Body!["statusCode"]!);
        Assert.Contains("acilitator", answered.Body.ToJsonString());
        Assert.Equal(0, (await town.Workshop()).Current);
        Assert.Null((await town.Workshop()).Ending);
        Assert.StartsWith(before, await town.Stored());
    }

    [Fact]
    public async Task Who_presses_elsewhere_a_card_that_names_a_place_where_they_do_not_take_part_reaches_nothing()
    {
        var elsewhere = town.Teams.AddChannel("elsewhere", Ben.Person);

        foreach (var name in new[] { "adaptiveCard/action", "task/fetch", "task/submit", "composeExtension/submitAction" })
        {
            var answered = await Ben.Forge(name, elsewhere, Of(name, "answer.open", Tag(town.Channel)));
            Assert.Contains("not here any more", answered.Body!.ToJsonString());
        }

        Assert.Single((await town.Workshop()).People);
    }

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000/x")]
    [InlineData("x")]
    [InlineData("/")]
    public async Task A_place_of_others_or_none_reaches_nothing(string key)
    {
        var theirs = new WorkshopId(new("stranger"), "theirs");
        await town.Store.Conversations.GetOrAdd(new(new(Places.Door, key), theirs, Facilitates: true), CancellationToken.None);

        var answered = await Ben.Forge("adaptiveCard/action", town.Channel, Executing("answer.open", [], new() { ["place"] = key }));

        Assert.Contains("not here any more", answered.Body!.ToJsonString());
        Assert.Null(await town.Store.Events.Last(theirs, CancellationToken.None));
    }

    [Fact]
    public async Task A_card_of_an_earlier_workshop_of_the_same_channel_does_nothing_to_the_later_one()
    {
        var tag = Tag(town.Channel);
        tag["workshop"] = "earlier";

        var answered = await Ana.Forge("adaptiveCard/action", town.Channel, Executing("next", new() { ["at"] = "0:open" }, tag));

        Assert.Contains("not here any more", answered.Body!.ToJsonString());
        Assert.Equal(0, (await town.Workshop()).Current);
    }

    [Theory]
    [InlineData("""null""")]
    [InlineData("""{}""")]
    [InlineData("""{"action":null}""")]
    [InlineData("""{"action":{"verb":"next"}}""")]
    [InlineData("""{"action":{"verb":"next","data":"x"}}""")]
    [InlineData("""{"action":{"verb":"next","data":{"workshopbot":[]}}}""")]
    [InlineData("""{"action":{"verb":"next","data":{"workshopbot":{"verb":1,"tag":{"place":"x"}}}}}""")]
    [InlineData("""{"action":{"verb":"next","data":{"workshopbot":{"verb":"next","data":7,"tag":{"place":{}}}}}}""")]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"commandId":"add","messagePayload":{"body":7}}""")]
    public async Task Values_of_any_shape_are_answered_and_change_nothing(string value)
    {
        var before = await town.Stored();
        foreach (var name in new[] { "adaptiveCard/action", "task/fetch", "task/submit", "composeExtension/submitAction", "composeExtension/fetchTask" })
        {
            var answered = await Ben.Forge(name, town.Channel, (JsonNode.Parse(value) as JsonObject)!);
            Assert.True((int)answered.Status is 200 or 501, $"{name}: {answered.Status}\n{town.Log.All}");
        }

        Assert.Equal(before, await town.Stored());
    }

    [Theory]
    [InlineData("message")]
    [InlineData("invoke")]
    public async Task Half_a_character_is_taken_and_changes_nothing(string type)
    {
        var before = await town.Stored();
        var activity = town.Message(Ana.Person, town.Channel, $"{town.Mention} add HALF");
        (activity["type"], activity["name"]) = (type, "composeExtension/fetchTask");
        activity["value"] = new JsonObject
        {
            ["commandId"] = "add",
            ["messagePayload"] = new JsonObject { ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "HALF<" } },
        };
        activity["entities"]!.AsArray().Add(Ana.Mention(town.Mention));

        var answered = await town.Send(activity.ToJsonString().Replace("HALF", "\\ud800", StringComparison.Ordinal));

        Assert.True((int)answered.Status is 200 or 400, $"{answered.Status}\n{town.Log.All}");
        Assert.Equal(before, await town.Stored());
    }

    [Fact]
    public async Task An_invoke_that_nobody_knows_is_not_implemented()
    {
        foreach (var name in new[] { "fileConsent/invoke", "composeExtension/query", "signin/verifyState", "" })
            Assert.Equal(501, (int)(await Ben.Forge(name, town.Channel, [])).Status);
        Assert.Equal(501, (int)(await Ben.Forge("composeExtension/fetchTask", town.Channel, new() { ["commandId"] = "other" })).Status);
    }

    [Fact]
    public async Task What_names_no_tenant_is_taken_and_does_nothing()
    {
        var activity = town.Message(Ana.Person, town.Channel, $"{town.Mention} next");
        activity["entities"]!.AsArray().Add(Ana.Mention(town.Mention));
        activity["channelData"]!.AsObject().Remove("tenant");
        activity["conversation"]!.AsObject().Remove("tenantId");

        Assert.NotEqual(500, (int)(await town.Send(activity)).Status);
        Assert.Equal(0, (await town.Workshop()).Current);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://169.254.169.254/")]
    public async Task A_service_url_that_the_token_is_not_for_is_refused_and_nothing_goes_there(string url)
    {
        var activity = town.Message(Ana.Person, town.Channel, $"{town.Mention} status");
        activity["entities"]!.AsArray().Add(Ana.Mention(town.Mention));
        activity["serviceUrl"] = url;

        Assert.Equal(401, (int)(await town.Send(activity)).Status);
        await Ana.Say("status", town.Channel);
        Assert.Contains("Buying a bike", Town.TextOf(Town.Said(town.Channel)[^1]));
    }

    [Fact]
    public async Task Names_and_words_are_shown_as_they_were_typed_and_mention_nobody()
    {
        const string hostile = "<at>Everyone</at> **b** [x](https://evil.example) \u202E${$root}";
        var eve = town.Add(hostile);
        await eve.Press(await town.Step(), "answer.open");
        await eve.Send("answer.save", ("frame-remark/all/fits", "change"), ("frame-remark/all/text", "<at>Everyone</at> **b** [x](https://evil.example) ${$root}"));

        await Ana.Say("", town.Channel);

        var card = Town.Said(town.Channel)[^1].Card!;
        Assert.DoesNotContain("mention", card.ToJsonString());
        foreach (var block in Blocks(card).Where(b => (string?)b["type"] == "TextBlock")) Assert.DoesNotContain("evil.example", (string?)block["text"]);
        Assert.Contains("evil.example", CardRules.TextOf(card));
    }

    [Fact]
    public async Task Guests_and_people_without_an_Entra_id_take_part()
    {
        var guest = town.Message(Ben.Person, town.Channel, $"{town.Mention} park Prices");
        guest["entities"]!.AsArray().Add(Ben.Mention(town.Mention));
        guest["from"] = new JsonObject { ["id"] = "8:teamsvisitor:0f/1", ["name"] = "Gil (Guest)" };

        Assert.Equal(200, (int)(await town.Send(guest)).Status);

        Assert.Contains((await town.Profiles()).Values, p => p.Name == "Gil (Guest)");
        Assert.Equal(2, (await town.Workshop()).People.Count);
    }

    private static IEnumerable<JsonObject> Blocks(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(m => Blocks(m.Value)).Prepend(o),
        JsonArray a => a.SelectMany(Blocks),
        _ => [],
    };

    private static JsonObject Tag(FakeConversation at) => new() { ["place"] = Places.Of(new(at.TenantId, default), at.Id).Key };

    private static JsonObject Data(string verb, JsonObject data, JsonObject tag) =>
        new() { ["workshopbot"] = new JsonObject { ["verb"] = verb, ["data"] = data, ["tag"] = tag.DeepClone() } };

    private static JsonObject Executing(string verb, JsonObject data, JsonObject tag) =>
        new() { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = Data(verb, data, tag) } };

    private static JsonObject Of(string name, string verb, JsonObject tag) =>
        name == "adaptiveCard/action" ? Executing(verb, [], tag) : new() { ["data"] = Data(verb, [], tag) };
}
