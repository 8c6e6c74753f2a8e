using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using System.Text;
using WorkshopBot.Web.Tests.Driving;

namespace WorkshopBot.Web.Tests;

public sealed class TelemetryTests
{
    private const string Name = "Annabella";
    private const string Title = "Velocipede";
    private const string Words = "Penny-farthing";

    [Fact]
    public async Task What_is_measured_names_no_link_no_person_and_nothing_they_wrote()
    {
        var (seen, said) = (new ConcurrentDictionary<string, byte>(), new ConcurrentQueue<string>());
        using var meters = new MeterListener { InstrumentPublished = (instrument, listener) => Listen(instrument, listener) };
        void Note(Instrument instrument, object value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            seen[instrument.Name] = 0;
            foreach (var tag in tags) said.Enqueue($"{tag.Key}={tag.Value}");
            said.Enqueue(Convert.ToString(value, CultureInfo.InvariantCulture)!);
        }

        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        meters.Start();
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Engine.Instruments.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => said.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.TagObjects.Select(t => $"{t.Key}={t.Value}"))}"),
        };
        ActivitySource.AddActivityListener(traces);

        string secret;
        await using (var server = await RoomServer.Start()) secret = await Hold(server);

        foreach (var expected in new[]
        {
            "workshopbot.commit.duration", "workshopbot.commit.size", "workshopbot.commit.commands", "workshopbot.workshops.open",
            "workshopbot.streams.open",
        })
        {
            Assert.Contains(expected, seen.Keys);
        }

        Assert.Contains(said, line => line.StartsWith("commit ", StringComparison.Ordinal));
        Assert.DoesNotContain(said, line => IsTelling(line, secret));
    }

    [Fact]
    public async Task A_collector_receives_metrics_and_traces_without_secrets()
    {
        using var collector = new Collector();
        string secret;
        await using (var server = await RoomServer.Start(settings: ("Telemetry:OtlpEndpoint", collector.Address.ToString()))) secret = await Hold(server);

        // What was left is sent when the program ends.
        Assert.Contains(collector.Received, r => r.Path == "/v1/metrics" && r.Body.Contains("workshopbot.commit.duration", StringComparison.Ordinal));
        Assert.Contains(collector.Received, r => r.Path == "/v1/traces" && r.Body.Contains("commit", StringComparison.Ordinal));
        Assert.DoesNotContain(collector.Received, r => IsTelling(r.Body, secret));
    }

    private static bool IsTelling(string text, string secret) =>
        new[] { Name, Title, Words, secret }.Any(told => text.Contains(told, StringComparison.Ordinal));

    private static void Listen(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == Engine.Instruments.Name) listener.EnableMeasurementEvents(instrument);
    }

    /// <returns>The room's secret.</returns>
    private static async Task<string> Hold(RoomServer server)
    {
        using var ana = server.Browser();
        var room = await ana.Start(Name, Title);
        using (await ana.Http.GetAsync($"{room.Path}/live", HttpCompletionOption.ResponseHeadersRead))
            await ana.Press(await ana.Press(room, "Add or change mine"), "Save", ("frame/all/scenario", Words));
        return room.Path["/r/".Length..];
    }

    /// <summary>Takes what an exporter posts, on a free port of this machine.</summary>
    private sealed class Collector : IDisposable
    {
        private readonly HttpListener listener = new();
        private readonly Task serving;

        public Collector()
        {
            using (var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
            {
                probe.Start();
                Address = new($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
            }

            listener.Prefixes.Add(Address.ToString());
            listener.Start();
            serving = Serve();
        }

        public Uri Address { get; }

        public ConcurrentQueue<(string Path, string Body)> Received { get; } = [];

        public void Dispose()
        {
            listener.Close();
            serving.GetAwaiter().GetResult();
        }

        private async Task Serve()
        {
            while (true)
            {
                try
                {
                    var context = await listener.GetContextAsync();
                    using var body = new MemoryStream();
                    await context.Request.InputStream.CopyToAsync(body);
                    Received.Enqueue((context.Request.Url!.AbsolutePath, Encoding.Latin1.GetString(body.ToArray())));
                    context.Response.Close();
                }
                catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
                {
                    return;
                }
            }
        }
    }
}
