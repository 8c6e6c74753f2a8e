using System.Text;

namespace WorkshopBot.Benchmarks.Rooms.Visiting;

/// <summary>People with a connection each, and what they post.</summary>
/// <remarks>
/// The room lets nobody send more than 40 forms and 2 more a second, so several guests take turns at each connection.
/// </remarks>
internal sealed class Answering : IDisposable
{
    private readonly HttpMessageInvoker[] lines;
    private readonly (string Cookie, string Body)[] guests;
    private readonly Answers answers;
    private int sent;

    public Answering(OpenRoom room, string at, Answers answers, int people)
    {
        this.answers = answers;
        lines = [.. Enumerable.Range(0, people).Select(_ => Lines.One())];
        var action = $$$"""{"verb":"answer.save","data":{"at":"{{{at}}}"}}""";
        guests = [.. room.Guests.Select(g => (g.Cookie, Visitor.Encoded([("_token", g.Token), ("action", action)])))];
    }

    /// <summary>How many forms were answered.</summary>
    public int Sent => sent;

    /// <returns>How many bytes the answer has.</returns>
    public async Task<int> Reply(Uri target, int person, int number)
    {
        var turns = guests.Length / lines.Length;
        var guest = guests[(number % turns * lines.Length) + person];
        var form = Visitor.Encoded([("_form", $"bench-{person}-{number}"), .. answers.Fields(number)]);
        var body = Encoding.ASCII.GetBytes($"{guest.Body}&{form}");
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ByteArrayContent(body) };
            request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
            request.Headers.TryAddWithoutValidation("Cookie", guest.Cookie);
            request.Headers.TryAddWithoutValidation("X-Requested-With", "fetch");
            request.Headers.TryAddWithoutValidation("X-Seen", "1");
            using var response = await lines[person].SendAsync(request, CancellationToken.None);
            var answer = await response.Content.ReadAsByteArrayAsync();
            if (answer.AsSpan().StartsWith("{\"kind\":\"done\""u8) || answer.AsSpan().StartsWith("{\"kind\":\"show\""u8))
            {
                Interlocked.Increment(ref sent);
                return answer.Length;
            }

            // Not saved yet: the page sends the same again, and so it counts until it is.
            if (answer.AsSpan().StartsWith("{\"kind\":\"saving\""u8)) continue;

            throw new InvalidOperationException($"{(int)response.StatusCode}: {Encoding.UTF8.GetString(answer)}");
        }
    }

    public void Dispose()
    {
        foreach (var line in lines) line.Dispose();
    }
}
