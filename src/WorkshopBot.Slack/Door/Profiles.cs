using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Slack.Calling;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Door;

/// <summary>
/// What Slack says of people. It is asked once for each, however many things they do at once and in however many workshops: a workspace
/// has a hundred such questions a minute.
/// </summary>
internal sealed class Profiles(SlackApi api, TimeProvider clock, ILogger<Profiles> log)
{
    private const int MostRemembered = 10_000;

    /// <summary>A name that somebody changes is not ours for long; nor is it kept for long in memory when they are forgotten.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(string Workspace, string User), Question> questions = new();

    /// <summary>Whether a question would have to wait for its turn.</summary>
    public bool AreScarce(SlackWorkspace workspace) => api.QuestionsLeft(workspace.Alias) == 0;

    /// <returns>
    /// Completes when Slack has answered, which takes minutes when many come at once; null when it cannot say. Never fails.
    /// </returns>
    public Task<Profile?> Of(SlackWorkspace workspace, SlackPerson person, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (questions.Count >= MostRemembered) Forget(now);
        var key = (workspace.Alias, person.UserId);
        var question = questions.AddOrUpdate(key, _ => New(), (_, before) => before.IsOver(now) ? New() : before);
        return question.Answer.Value;

        Question New() => new(new(() => Ask(workspace.Alias, person.UserId, cancellationToken)), now + Remembered);
    }

    private async Task<Profile?> Ask(string workspace, string user, CancellationToken cancellationToken)
    {
        try
        {
            var said = await api.User(workspace, user, cancellationToken);
            return new(Text.Clean(said.Name), said.Locale, said.TimeZone);
        }
        catch (Exception e)
        {
            log.PersonNotAsked(e.GetType().Name, workspace);
            return null;
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, question) in questions.Where(q => q.Value.IsOver(now))) questions.TryRemove(new(key, question));

        // So many within ten minutes: who comes again is asked for again.
        if (questions.Count >= MostRemembered) questions.Clear();
    }

    private sealed record Question(Lazy<Task<Profile?>> Answer, DateTimeOffset Until)
    {
        /// <summary>What Slack could not say is asked anew.</summary>
        public bool IsOver(DateTimeOffset now) =>
            Answer is { IsValueCreated: true, Value.IsCompleted: true } && (now >= Until || Answer.Value.Result is null);
    }
}
