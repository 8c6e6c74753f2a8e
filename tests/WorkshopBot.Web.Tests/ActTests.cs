using System.Net;
using WorkshopBot.Web.Tests.Driving;

namespace WorkshopBot.Web.Tests;

public sealed class ActTests : IAsyncLifetime
{
    private RoomServer server = null!;
    private Browser ana = null!;
    private Page room = null!;

    public async Task InitializeAsync()
    {
        server = await RoomServer.Start();
        ana = server.Browser();
        room = await ana.Start();
    }

    public async Task DisposeAsync()
    {
        ana.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_form_is_opened_and_saved_without_any_script()
    {
        var form = await ana.Press(room, "Add or change mine");
        var after = await ana.Press(form, "Save", ("frame/all/scenario", "A first bike"));

        Assert.True(after.IsRoom);
        Assert.Contains("A first bike", after.Region("step"));
    }

    [Fact]
    public async Task A_form_is_opened_and_saved_by_the_script()
    {
        var shown = await ana.PressAsScript(room, "Add or change mine");
        Assert.Equal("show", shown.GetProperty("kind").GetString());

        var form = Page.Of(shown.GetProperty("html").GetString()!);
        var done = await ana.PressAsScript(form, "Save", ("frame/all/scenario", "A first bike"));

        Assert.Equal("done", done.GetProperty("kind").GetString());
        Assert.True(done.GetProperty("number").GetInt64() > 1);
    }

    [Fact]
    public async Task A_form_that_is_refused_comes_back_with_what_was_typed()
    {
        var form = await ana.Press(room, "Add or change mine");
        var long2 = new string('x', 3_000);

        var back = await ana.Press(form, "Save", ("frame/all/scenario", long2));

        Assert.False(back.IsRoom);
        Assert.NotEmpty(back.Say);
        Assert.Equal(long2, back.Document.QuerySelector("[name='frame/all/scenario']")!.TextContent);
        Assert.Equal("true", back.Document.QuerySelector("[name='frame/all/scenario']")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        var button = room.Button("On to “Persona”");
        var fields = Form.FieldsOf(button).Where(f => f.Key != "_token");

        var answer = await ana.Post($"{room.Path}/act", fields);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Step 1 of", (await ana.Get(room.Path)).Region("step"));
    }

    [Fact]
    public async Task A_token_of_somebody_else_changes_nothing()
    {
        using var eve = server.Browser();
        var hers = await eve.Get("/");
        var fields = Form.FieldsOf(room.Button("On to “Persona”"), ("_token", hers.Token));

        Assert.Equal(HttpStatusCode.BadRequest, (await ana.Post($"{room.Path}/act", fields)).Status);
    }

    [Fact]
    public async Task Nobody_acts_in_a_room_they_have_not_come_into()
    {
        using var eve = server.Browser();
        await eve.Start("Eve", "Elsewhere");
        var join = await eve.Get(room.Path);
        var fields = Form.FieldsOf(room.Button("On to “Persona”"), ("_token", join.Token));

        var answer = await eve.Post($"{room.Path}/act", fields);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("Step 1 of", (await ana.Get(room.Path)).Region("step"));
    }

    [Fact]
    public async Task A_participant_who_sends_a_facilitators_button_is_refused()
    {
        using var ben = server.Browser();
        var mine = await ben.Join(room.PeopleLink, "Ben");
        var fields = Form.FieldsOf(room.Button("On to “Persona”"), ("_token", mine.Token));

        var after = await ben.Post($"{mine.Path}/act", fields);

        Assert.Contains("Only a facilitator can do this", after.Say);
        Assert.Contains("Step 1 of", after.Region("step"));
    }

    [Fact]
    public async Task The_same_press_sent_again_moves_one_step_only()
    {
        await ana.Press(room, "On to “Persona”");
        var after = await ana.Press(room, "On to “Persona”");

        Assert.Contains("Step 2 of", after.Region("step"));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{\"verb\":1,\"data\":{\"a\":[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]}}")]
    [InlineData("{\"verb\":\"next\",\"verb\":\"next\"}")]
    public async Task An_action_that_no_card_has_is_refused_with_a_sentence(string action)
    {
        var fields = new Dictionary<string, string> { ["_token"] = room.Token, ["_form"] = "f1", ["action"] = action };

        var answer = await ana.Post($"{room.Path}/act", fields);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("could not be read", answer.Text);
    }

    [Fact]
    public async Task An_unknown_verb_is_refused_with_a_sentence()
    {
        var fields = new Dictionary<string, string>
        {
            ["_token"] = room.Token,
            ["_form"] = "f1",
            ["action"] = "{\"verb\":\"explode\",\"data\":{}}",
        };

        var after = await ana.Post($"{room.Path}/act", fields);

        Assert.True(after.IsRoom);
        Assert.NotEmpty(after.Say);
    }

    [Fact]
    public async Task A_megabyte_is_refused_with_a_sentence()
    {
        var fields = new Dictionary<string, string> { ["_token"] = room.Token, ["_form"] = "f1", ["text"] = new('x', 1024 * 1024) };

        var answer = await ana.Post($"{room.Path}/act", fields);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains("shorten your texts", answer.Text);
    }

    [Fact]
    public async Task More_fields_than_any_form_has_are_refused_with_a_sentence()
    {
        var fields = Enumerable.Range(0, 501).ToDictionary(i => $"f{i}", _ => "x");

        var answer = await ana.Post($"{room.Path}/act", fields);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains("shorten your texts", answer.Text);
    }

    [Fact]
    public async Task Who_presses_too_often_is_asked_to_wait()
    {
        var fields = new Dictionary<string, string> { ["_token"] = room.Token, ["on"] = "1" };

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 80; i++)
        {
            using var response = await ana.Http.PostAsync($"{room.Path}/writing", new FormUrlEncodedContent(fields));
            answers.Add(response.StatusCode);
        }

        Assert.Equal(HttpStatusCode.NoContent, answers[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
    }
}
