using System.Buffers.Text;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using WorkshopBot.Benchmarks.Workshops;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Rules;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Benchmarks.Costs;

/// <summary>Finding what somebody has said so far, to show it in their form.</summary>
internal sealed class PrefilledForm(Workshop.Running workshop, Request request, int expected)
{
    private const int Times = 2_000;

    public static async Task<PrefilledForm> Of(Room room, IStore store, string person, int expected)
    {
        var key = await store.StepKeys.Find(new(room.Id, Room.Step, Generation: 1), CancellationToken.None);
        var request = new Request(new("look"), new(person), DateTimeOffset.UnixEpoch, new Command.Reconsider(Room.Step));
        if (key is { } secret) request = request with { Secrets = ImmutableDictionary<int, StepSecret>.Empty.Add(Room.Step, new(text => Mark(secret.Span, text), 0)) };
        return new(await room.Look(), request, expected);
    }

    public double Microseconds()
    {
        var began = Stopwatch.GetTimestamp();
        var step = workshop.Steps[Room.Step];
        for (var i = 0; i < Times; i++)
        {
            var found = Author.Of(request, Room.Step, step).Own(workshop, step).Count();
            if (found != expected) throw new InvalidOperationException($"{found} found, {expected} said.");
        }

        return Stopwatch.GetElapsedTime(began).TotalMicroseconds / Times;
    }

    /// <summary>As the engine marks.</summary>
    private static string Mark(ReadOnlySpan<byte> key, string text)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text), hash);
        return Base64Url.EncodeToString(hash[..16]);
    }
}
