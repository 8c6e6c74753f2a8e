using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace WorkshopBot.Benchmarks.Teams;

/// <summary>Starts workshops and leads them to their stages, by the program's own door, as facilitators do it.</summary>
internal sealed class TeamsGround(Sink sink, Uri server) : IDisposable
{
    private const int AtOnce = 24;
    private const int MostMoves = 8;
    private const string Execute = "Action.Execute";
    private const string Submit = "Action.Submit";

    private static readonly Member Leader = Member.Of(900_000);
    private static int opened;

    private readonly HttpClient http = new() { BaseAddress = server, Timeout = TimeSpan.FromMinutes(2) };
    private readonly SignedActivities signed = new(sink.Signer, Signer.BotService, sink.ServiceUrl);

    /// <param name="tenants">Over so many tenants.</param>
    public async Task<Meeting[]> Open(int count, int tenants)
    {
        var meetings = new Meeting[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, _) =>
            meetings[i] = await Open(GroupChat.Of(Interlocked.Increment(ref opened), i % tenants, sink.ServiceUrl)));
        return meetings;
    }

    public void Dispose() => http.Dispose();

    private async Task<Meeting> Open(GroupChat chat)
    {
        using var watch = sink.Watch(chat.Id);
        await Send(chat.Typed(Leader, "start"));
        var offer = await watch.Next(p => SentCards.Action(p.Card, "start.open", Submit) is not null);
        var dialog = await Send(chat.Dialog(Leader, "task/fetch", offer.Id, SentCards.Action(offer.Card, "start.open", Submit)!));
        var form = dialog?["task"]?["value"]?["card"]?["content"];
        var start = SentCards.Action(form, "start", Submit) ?? throw new InvalidOperationException($"No form to start with: {dialog}");
        foreach (var (id, value) in SentCards.Inputs(form)) start[id] = value;
        (start["title"], start["stages"]) = ("Buying a bike", "Hear of us\nBuy\nRide");
        await Send(chat.Dialog(Leader, "task/submit", offer.Id, start));

        for (var move = 0; move < MostMoves; move++)
        {
            // The message that is kept up to date, not what is shown to whoever asks.
            var step = await watch.Next(p => IsStep(p));
            if (await Stages(chat, step) is { } meeting) return meeting;

            await Send(chat.Typed(Leader, "next"));
        }

        throw new InvalidOperationException("The workshop does not come to its stages.");
    }

    private async Task<Meeting?> Stages(GroupChat chat, Post step)
    {
        var open = SentCards.Action(step.Card, "answer.open", Execute)!;
        var shown = (await Send(chat.Executed(Leader, step.Id, "answer.open", (JsonObject)open.DeepClone())))?["value"];
        var inputs = SentCards.Inputs(shown);
        if (!inputs.ContainsKey(Meeting.Lines)) return null;

        var form = SentCards.Action(shown, "answer.save", Execute)!;
        foreach (var (id, value) in inputs) form[id] = value;
        return new(chat, step.Id, open, form);
    }

    private static bool IsStep(Post post) => !post.IsEdit
        && SentCards.Action(post.Card, "answer.open", Execute) is { } open && (bool?)SentCards.Tag(open)["kept"] == true;

    private async Task<JsonNode?> Send(JsonObject activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", signed.Token);
        request.Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"{response.StatusCode}: {body}");
        return body.Length == 0 ? null : JsonNode.Parse(body);
    }
}
