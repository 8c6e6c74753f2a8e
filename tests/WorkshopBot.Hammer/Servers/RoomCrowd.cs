using WorkshopBot.Hammer.Load;

namespace WorkshopBot.Hammer.Servers;

/// <summary>People who write into one room at once, each in a browser of their own, until it is enough.</summary>
internal static class RoomCrowd
{
    public static Task Talk(Fleet fleet, Room room, string at, Journal journal, int seed, int people, CancellationToken enough) =>
        Task.WhenAll(Enumerable.Range(0, people).Select(i => Task.Run(
            async () =>
            {
                using var speaker = new RoomSpeaker(fleet, room, at, journal);
                await new Editor($"p{i}", seed, last: null).Talk(speaker, from: 0, most: null, () => Task.CompletedTask, enough);
            },
            CancellationToken.None)));
}
