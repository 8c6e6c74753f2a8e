using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Rooms;
using WorkshopBot.Benchmarks.Rooms.Running;
using WorkshopBot.Teams;
using WorkshopBot.Teams.Receiving;
using Activity = WorkshopBot.Teams.Receiving.Activity;

namespace WorkshopBot.Benchmarks.Teams;

/// <summary>Checking whether an activity is genuine, and nothing else: one after the other, in a process of each.</summary>
internal static class TeamsTokensBenchmark
{
    private const int Tokens = 16;

    public static async Task Run(Asked asked)
    {
        var (rounds, length) = (asked.Number("rounds", 7), TimeSpan.FromSeconds(asked.Number("seconds", 2)));
        await using var sink = await Sink.Start();
        await using var others = await ServerProcess.Node(Sides.BotBuilder, "Teams/tokens.mjs",
        [
            new("BENCH_APP_ID", Sink.AppId), new("BENCH_TENANT_ID", Sink.TenantId), new("BENCH_ISSUER", Signer.BotService),
            new("BENCH_OWN_ISSUER", sink.OwnIssuer), new("BENCH_METADATA", sink.Metadata.AbsoluteUri),
            new("BENCH_AUTHORITY", sink.Authority), new("BENCH_SERVICE_URL", sink.ServiceUrl),
        ]);
        var settings = new TeamsSettings { AppId = Sink.AppId, OpenIdMetadata = sink.Metadata };
        using var keys = new SigningKeys(settings.OpenIdMetadata, new HttpDocumentRetriever { RequireHttps = false }, TimeProvider.System);
        var check = new TokenCheck(settings, keys, TimeProvider.System);
        (string Name, Func<Task<Speed>> Measure)[] all =
        [
            ("ours", () => Ours(check, sink, length)),
            (Sides.BotBuilder, () => Ask(others, "botbuilder", sink, Signer.BotService, length)),
            (Sides.AgentsSdk, () => Ask(others, "agents", sink, sink.OwnIssuer, length)),
        ];

        List<Speed[]> kept = [];
        for (var round = -1; round < rounds; round++)
        {
            List<Speed> speeds = [];
            foreach (var (_, measure) in all) speeds.Add(await measure());
            if (round >= 0) kept.Add([.. speeds]);
        }

        Table.Begin(
            $"Tokens of activities, checked one after the other (medians of {rounds} × {length.TotalSeconds} s)",
            "who", "tokens/s", "p50 µs", "p99 µs", "ours ÷ theirs (least … most)");
        for (var i = 0; i < all.Length; i++)
        {
            var ratios = Of(kept, s => s[0].PerSecond / s[i].PerSecond);
            Table.Row(
                all[i].Name, Table.Number(Of(kept, s => s[i].PerSecond).Median), Table.Number(Of(kept, s => s[i].P50).Median),
                Table.Number(Of(kept, s => s[i].P99).Median),
                i == 0 ? "" : $"{Table.Number(ratios.Median)} ({Table.Number(ratios.Least)} … {Table.Number(ratios.Most)})");
        }
    }

    private static async Task<Speed> Ours(TokenCheck check, Sink sink, TimeSpan length)
    {
        var activity = new Activity(
            "invoke", "1", "adaptiveCard/action", sink.ServiceUrl, "msteams", new("19:1", "", null), new("29:1", "", null), new("28:1", "", null), []);
        string[] headers = [.. Some(sink, Signer.BotService).Select(t => $"Bearer {t}")];
        var forged = $"Bearer {sink.Signer.Forged(Signer.BotService, sink.ServiceUrl)}";
        if (await check.Refuse(forged, activity, CancellationToken.None) is null)
            throw new InvalidOperationException("We have taken a token that somebody else has signed.");

        var taken = new Samples();
        var (began, now) = (Stopwatch.GetTimestamp(), Stopwatch.GetTimestamp());
        for (var i = 0; Stopwatch.GetElapsedTime(began) < length; i++)
        {
            if (await check.Refuse(headers[i % headers.Length], activity, CancellationToken.None) is { } why)
                throw new InvalidOperationException($"We have refused a token: {why}.");
            var done = Stopwatch.GetTimestamp();
            taken.Add(Stopwatch.GetElapsedTime(now, done).TotalMicroseconds);
            now = done;
        }

        return new(taken.Total / Stopwatch.GetElapsedTime(began).TotalSeconds, taken.Median, taken.Quantile(0.99));
    }

    private static async Task<Speed> Ask(ServerProcess others, string name, Sink sink, string issuer, TimeSpan length)
    {
        var answer = await others.Ask(JsonSerializer.Serialize(new
        {
            name,
            milliseconds = length.TotalMilliseconds,
            tokens = Some(sink, issuer),
            forged = sink.Signer.Forged(issuer, sink.ServiceUrl),
        }));
        return answer.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray() is [var perSecond, var p50, var p99]
            ? new(perSecond, p50, p99)
            : throw new InvalidOperationException(answer);
    }

    private static string[] Some(Sink sink, string issuer) =>
        [.. Enumerable.Range(0, Tokens).Select(_ => sink.Signer.Token(issuer, sink.ServiceUrl))];

    private static Samples Of(List<Speed[]> kept, Func<Speed[], double> figure)
    {
        var samples = new Samples();
        samples.Add(kept.Select(figure));
        return samples;
    }

    private sealed record Speed(double PerSecond, double P50, double P99);
}
