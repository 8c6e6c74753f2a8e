using WorkshopBot.Domain;
using WorkshopBot.Testing;

namespace WorkshopBot.Benchmarks.Rooms.Drawing;

/// <summary>A workshop of 12 stages, 40 people and, at its end, 300 elements and 480 ratings.</summary>
internal sealed class BigMeeting(Meeting meeting)
{
    private const int Stages = 12;
    private const int People = 40;
    private const int Touchpoints = 3;
    private const int Opportunities = 5;

    public static ParticipantId Lead { get; } = new("lead");

    /// <summary>Has not answered the step that is open.</summary>
    public static ParticipantId Silent => Guests[^1];

    private static ParticipantId[] Guests { get; } = [.. Enumerable.Range(1, People - 1).Select(i => new ParticipantId($"guest-{i}"))];

    /// <param name="look">At each moment that is worth it, told what it is.</param>
    public async Task Hold(Func<string, Task> look)
    {
        await Begin();
        await Step(3, "touchpoints", i => [.. Enumerable.Range(0, Touchpoints).Select(n => Touchpoint(i, n))], look);
        await Step(4, "feelings", i => [.. Enumerable.Range(1, Stages).Select(s => ($"rating/S{s}/feeling", $"{((i * s) % 5) - 2}"))], look);
        await Step(5, "pain points", i => [.. PainPoint(i, 0), .. PainPoint(i, 1), .. PainPoint(i, 2)], look);
        await Step(7, "opportunities", i => i % Opportunities == 0 ? [] : Opportunity(i), look);
    }

    private async Task Begin()
    {
        await meeting.Enter(Lead, "Ana");
        for (var i = 0; i < Guests.Length; i++) await meeting.Enter(Guests[i], $"Guest {i + 1}");
        await meeting.Start(
            Lead,
            ("title", "Buying a bike"), ("script", "session-75"), ("frame.scenario", "A first bike"), ("persona.name", "Hannah"),
            ("stages", string.Join('\n', Enumerable.Range(1, Stages).Select(s => $"Stage number {s} — get through it"))));
        await meeting.Join(Guests);
    }

    private async Task Step(int position, string name, Func<int, (string Input, string Value)[]> answer, Func<string, Task> look)
    {
        while ((await meeting.Scene()).Workshop.Current < position) await meeting.Next(Lead);
        for (var i = 0; i < Guests.Length - 1; i++) await meeting.Answer(Guests[i], answer(i));
        await look($"{name}, open");
        await meeting.Answer(Silent, answer(Guests.Length - 1));
        await meeting.Next(Lead);
        await look($"{name}, revealed");
    }

    private static (string, string) Touchpoint(int person, int number) =>
        ($"touchpoint/S{((person + (4 * number)) % Stages) + 1}/lines", $"Asks number {person} at the counter {number} @ shop");

    private static (string, string)[] PainPoint(int person, int row) =>
    [
        ($"pain-point/{row}/text", $"Person {person} waits for the {row}th time and nobody says how long"),
        ($"pain-point/{row}/stage", $"S{((person + row) % Stages) + 1}"), ($"pain-point/{row}/severity", $"{((person + row) % 5) + 1}"),
    ];

    private static (string, string)[] Opportunity(int person) =>
    [
        ("opportunity/0/text", $"Say how long it takes, number {person}"), ("opportunity/0/solves", $"P{person + 1}"),
        ("opportunity/1/text", $"Let somebody greet number {person}"), ("opportunity/1/solves", $"P{person + 2}"),
    ];
}
