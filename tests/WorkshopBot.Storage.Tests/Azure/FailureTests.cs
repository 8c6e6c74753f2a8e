using System.Net;
using Azure.Core.Pipeline;
using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Azure;
using WorkshopBot.Testing;

namespace WorkshopBot.Storage.Tests.Azure;

/// <summary>What an operator reads when the service, or something in between, does not do what it should.</summary>
public sealed class FailureTests
{
    private const string Secret = "c2VjcmV0";
    private static readonly Identity Ana = new("slack", "U-ana");
    private static readonly WorkshopId Workshop = new(new("acme"), "workshop-7");

    private static CancellationToken None => CancellationToken.None;

    public static TheoryData<string, string> Bodies => new()
    {
        { """{"odata.error":{"code":"AuthorizationFailure","message":{"lang":"en-US","value":"U-ana may not.\nRequestId:1"}}}""", "application/json" },
        { """<?xml version="1.0"?><error><code>AuthorizationFailure</code><message>U-ana may not.</message></error>""", "application/xml" },
        { "<html><body><h1>403 U-ana</h1></body></html>", "text/html" },
        { """{"odata.error":""", "application/json" },
        { "", "text/plain" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Whatever_body_a_refusal_has_it_is_told_by_its_status_and_names_nobody(string body, string type)
    {
        var store = Open(_ => Answers.With(HttpStatusCode.Forbidden, body, type));

        var failures = new List<StoreFailedException>
        {
            await Fails(() => store.People.Enter(Workshop, Ana, new("Ana"), new("p-1"), None)),
            await Fails(() => store.Events.Append(Workshop, new(1, Guid.NewGuid(), new byte[8]), None)),
            await Fails(() => store.Events.Append(Workshop, new(1, Guid.NewGuid(), new byte[CommitRows.BodyBytesPerRow + 1]), None)),
            await Fails(() => store.Events.Last(Workshop, None)),
            await Fails(() => store.StepKeys.MarkAnswered(new(new(Workshop, 1, 1), 0, 1), new("p-1"), answered: true, None)),
            await Fails(() => store.People.ForgetWorkshop(Workshop, None)),
            await Fails(() => store.Prepare(None)),
        };

        foreach (var failure in failures)
        {
            Assert.Contains("403", failure.Message);
            Assert.Contains("refuses this process", failure.Message);
            foreach (var secret in (string[])["U-ana", "Ana", "p-1", "acme", "workshop-7", Secret]) Assert.DoesNotContain(secret, failure.ToString());
        }
    }

    [Theory]
    [InlineData("<html><body>Sign in to the hotel's network, U-ana</body></html>", "text/html")]
    [InlineData("", "application/json")]
    public async Task Something_in_between_that_says_yes_to_all_is_noticed(string body, string type)
    {
        var store = Open(_ => Answers.With(HttpStatusCode.OK, body, type));

        var failure = await Fails(() => store.Events.Last(Workshop, None));

        Assert.Contains("not its protocol", failure.Message);
        Assert.DoesNotContain("U-ana", failure.Message);
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.RequestTimeout)]
    public async Task Who_is_busy_is_asked_again(HttpStatusCode busy)
    {
        var asked = 0;
        var store = Open(_ => Interlocked.Increment(ref asked) < 3
            ? Answers.With(busy, "", "text/plain")
            : Answers.With(HttpStatusCode.NotFound, "", "text/plain"));

        Assert.Null(await store.Tenants.Find("slack/T1", None));

        Assert.Equal(3, asked);
    }

    [Fact]
    public async Task Who_stays_busy_is_not_asked_for_ever()
    {
        var asked = 0;
        var store = Open(_ =>
        {
            Interlocked.Increment(ref asked);
            var answer = Answers.With(HttpStatusCode.ServiceUnavailable, "", "text/plain");
            answer.Headers.Add("x-ms-error-code", "ServerBusy");
            answer.Headers.Add("x-ms-request-id", "5f0c-11");
            return answer;
        });

        var failure = await Fails(() => store.Tenants.Find("slack/T1", None));

        Assert.Equal("Table storage is busy or fails, and still did after several attempts (503 ServerBusy, request 5f0c-11).", failure.Message);
        Assert.Equal(5, asked);
    }

    [Fact]
    public async Task A_table_that_is_gone_is_a_failure_and_not_an_empty_answer()
    {
        var store = Open(_ =>
        {
            var answer = Answers.With(HttpStatusCode.NotFound, "", "text/plain");
            answer.Headers.Add("x-ms-error-code", "TableNotFound");
            return answer;
        });

        await Fails(() => store.Tenants.Find("slack/T1", None));
        await Fails(() => store.Events.Append(Workshop, new(1, Guid.NewGuid(), new byte[8]), None));
    }

    [Fact]
    public async Task A_connection_that_fails_says_nothing_of_what_was_asked()
    {
        var store = Open(_ => throw new HttpRequestException("No such host is known."));

        var failure = await Fails(() => store.People.Find(Workshop.Tenant, Ana, None));

        Assert.StartsWith("Table storage cannot be reached", failure.Message);
    }

    [Fact]
    public async Task A_try_that_hangs_is_given_up_after_seconds_and_repeated()
    {
        var asked = 0;
        var store = Open(new Answers(async (_, giveUp) =>
        {
            if (Interlocked.Increment(ref asked) == 1) await Task.Delay(TimeSpan.FromMinutes(5), TimeProvider.System, giveUp);
            return Answers.With(HttpStatusCode.NotFound, "", "text/plain");
        }));

        Assert.Null(await store.Tenants.Find("slack/T1", None).WaitAsync(TimeSpan.FromSeconds(60)));

        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task Cancelling_is_not_a_failure()
    {
        using var cancelled = new CancellationTokenSource();
        var store = Open(_ =>
        {
            cancelled.Cancel();
            throw new HttpRequestException("Connection reset.");
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Tenants.Find("slack/T1", cancelled.Token));
    }

    [Fact]
    public async Task A_table_that_is_being_deleted_is_waited_for()
    {
        var clock = new TestClock();
        var asked = 0;
        var store = Open(
            request =>
            {
                if (!request.RequestUri!.AbsolutePath.EndsWith("/Tables", StringComparison.Ordinal))
                    return Answers.With(HttpStatusCode.Created, "", "application/xml");

                var code = Interlocked.Increment(ref asked) == 1 ? "TableBeingDeleted" : "TableAlreadyExists";
                return Answers.With(HttpStatusCode.Conflict, $"{{\"odata.error\":{{\"code\":\"{code}\"}}}}", "application/json");
            },
            clock);

        var preparing = store.Prepare(None);
        await clock.Sleeping().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.False(preparing.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(2));
        await preparing.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(TableNames.All.Count + 1, asked);
    }

    private static AzureStore Open(Func<HttpRequestMessage, HttpResponseMessage> answer, TimeProvider? clock = null) =>
        Open(new Answers(answer), clock);

    private static AzureStore Open(Answers answers, TimeProvider? clock = null) => AzureStore.Open(
        new()
        {
            ConnectionString =
                $"DefaultEndpointsProtocol=http;AccountName=a;AccountKey={Secret};"
                + "TableEndpoint=http://localhost:1/a;QueueEndpoint=http://localhost:1/a",
        },
        clock ?? TimeProvider.System,
        NullLogger.Instance,
        new HttpClientTransport(answers));

    private static Task<StoreFailedException> Fails(Func<Task> call) => Assert.ThrowsAsync<StoreFailedException>(call);
}
