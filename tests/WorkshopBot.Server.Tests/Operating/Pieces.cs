using System.Collections.Immutable;
using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Server.Tests.Operating;

/// <summary>A store's content with something of every kind.</summary>
internal static class Pieces
{
    public static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    public static readonly WorkshopId One = new(new("acme"), "one");
    public static readonly WorkshopId Two = new(new("acme"), "two");

    public static Piece.Commit Commit(WorkshopId workshop, long number, string body = "{}") =>
        new(workshop, new(number, new Guid((int)number, 7, 7, new byte[8]), Encoding.UTF8.GetBytes(body)));

    public static Piece.Person Person(WorkshopId workshop, string id, string name) => new(new(workshop, new(id)), new(name, "de"));

    public static Piece.NextWake NextWake(WorkshopId workshop, DateTimeOffset due) => new(new(workshop, due));

    public static Piece.StepKey StepKey(WorkshopId workshop, byte key = 1) => new(new(workshop, 2, 1), new[] { key });

    public static ImmutableArray<Piece> Everything { get; } =
    [
        new Piece.SealingKey(new("key-1", "<key/>")),
        new Piece.TenantAlias("slack/T1", new("acme")),
        new Piece.Installation(new("slack/T1", new("acme"), new byte[] { 1, 2 }, null) { Version = "source's" }),
        new Piece.Installation(new("slack/T2", new("acme"), ReadOnlyMemory<byte>.Empty, At)),
        new Piece.Conversation(new(new("web", "hash"), One, Facilitates: true)),
        Person(One, "ana", "Ana"),
        Person(One, "ben", "Ben"),
        new Piece.Door(new(One, new("ana")), new("web", "cookie-1")),
        StepKey(Two),
        new Piece.StepAnswer(new(new(Two, 2, 1), 0, 1), new("cyd")),
        .. Enumerable.Range(1, 250).Select(n => Commit(One, n, $"{{\"n\":{n}}}")),
        Commit(Two, 1),
        NextWake(One, At.AddDays(2)),
        new Piece.SetAsideWake(new("a1", new(Two, At), "It failed.", 5, At)),
        new Piece.ShareKey(One, new byte[] { 3, 4 }),
        new Piece.FinishedMap(One, new(1, Row(("Title", "Map"), ("Stages", 3L)), [Row(("Mean", -1.25), ("InFocus", true), ("FinishedAt", At))])),
    ];

    private static MapRow Row(params (string Column, object Value)[] values) =>
        new(values.ToImmutableSortedDictionary(v => v.Column, v => v.Value, StringComparer.Ordinal));
}
