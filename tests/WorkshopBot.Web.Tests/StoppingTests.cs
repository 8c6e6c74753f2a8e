using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using WorkshopBot.Web.Tests.Driving;

namespace WorkshopBot.Web.Tests;

public sealed class StoppingTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Who_waits_for_an_answer_when_the_program_stops_gets_it_when_it_is_durable()
    {
        var (reached, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var slow = false;
        var store = new FaultyStore(
            new MemoryStore(),
            async call =>
            {
                if (!slow || call != "Append") return;
                reached.TrySetResult();
                await release.Task;
            },
            _ => Task.CompletedTask);
        await using var server = await RoomServer.Start(store: store);
        using var ana = server.Browser();
        var room = await ana.Start();
        var form = await ana.Press(room, "Add or change mine");
        using var stream = await ana.Http.GetAsync($"{room.Path}/live", HttpCompletionOption.ResponseHeadersRead);
        var listening = stream.Content.CopyToAsync(Stream.Null);
        slow = true;

        var reply = ana.PressAsScript(form, "Save", ("frame/all/scenario", "Buying a bike"));
        await reached.Task.WaitAsync(Bound);
        var stopped = server.Stop();
        await Task.WhenAny(listening).WaitAsync(Bound);
        Assert.False(reply.IsCompleted);
        release.SetResult();

        Assert.Contains("Saved", (await reply.WaitAsync(Bound)).GetProperty("say").GetString());
        await stopped.WaitAsync(Bound);
    }
}
