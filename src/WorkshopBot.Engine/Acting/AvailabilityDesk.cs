using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Engine.Timing;

namespace WorkshopBot.Engine.Acting;

/// <summary>Everybody says for themselves when they are written to, and that there is nothing to say.</summary>
internal sealed class AvailabilityDesk(Counter counter, Pages pages, TimeProvider clock)
{
    private const string Hours = "hours";
    private const int LongestPause = 90;

    public IEnumerable<KeyValuePair<string, Handler>> Handlers =>
    [
        new(Verbs.NothingToday, NothingToday),
        new(Verbs.Mute, (call, stop) => Set(call, Of(call) with { QuietUntil = Availability.Muted }, "reply.muted", stop)),
        new(Verbs.Unmute, (call, stop) => Set(call, Of(call) with { QuietUntil = null }, "reply.unmuted", stop)),
        new(Verbs.OpenAvailability, Open), new(Verbs.Availability, Save),
    ];

    private static Task<Reply> NothingToday(Call call, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(new Reply.Done(call.Phrases["reply.nothing-today"], null, call.Workshop, call.Number));

    private async Task<Reply> Open(Call call, CancellationToken cancellationToken) => call.Workshop.Present(call.By) is null
        ? counter.Refuse(new Refusal.NotInWorkshop(), call)
        : new Reply.Show(await pages.Fill(
            "availability", call, (scene, words) => AvailabilityData.Write(scene, call.By, words), cancellationToken));

    private async Task<Reply> Save(Call call, CancellationToken cancellationToken)
    {
        var typed = call.Text(Hours);
        var hours = string.IsNullOrWhiteSpace(typed) ? null : WorkingHours.Read(typed);
        if (hours is null && !string.IsNullOrWhiteSpace(typed))
        {
            var wrong = call.Phrases["availability.wrong"];
            return new Reply.Refused(wrong, ImmutableDictionary<string, string>.Empty.Add(Hours, wrong));
        }

        var said = hours is null || hours == WorkingHours.Usual ? null : hours.ToString();
        return await Set(call, new(Pause(call.Text("pause")), said), "reply.availability", cancellationToken);
    }

    private DateTimeOffset? Pause(string? chosen) =>
        chosen == "muted" ? Availability.Muted
        : int.TryParse(chosen, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? clock.GetUtcNow().AddDays(Math.Min(days, LongestPause))
        : null;

    private Task<Reply> Set(Call call, Availability availability, string say, CancellationToken cancellationToken) =>
        counter.Do(call, new Command.SetAvailability(availability), cancellationToken, call.Phrases[say]);

    private static Availability Of(Call call) => call.Workshop.Present(call.By)?.Availability ?? Availability.Always;
}
