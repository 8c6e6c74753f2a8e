using System.Net;
using System.Threading.RateLimiting;

namespace WorkshopBot.Web.Rooms;

/// <summary>Unknown links that an address may try. Nobody finds a room by guessing; this spares the store the looking.</summary>
public sealed class Guesses : IDisposable
{
    public const int MostAMinute = 30;

    private readonly PartitionedRateLimiter<IPAddress> limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        address => RateLimitPartition.GetFixedWindowLimiter(address, _ => new()
        {
            PermitLimit = MostAMinute,
            Window = TimeSpan.FromMinutes(1),
        }));

    /// <summary>Whether the address has guessed too often.</summary>
    public bool IsSpent(IPAddress? address)
    {
        using var lease = limiter.AttemptAcquire(Of(address), permitCount: 0);
        return !lease.IsAcquired;
    }

    public void Count(IPAddress? address) => limiter.AttemptAcquire(Of(address)).Dispose();

    public void Dispose() => limiter.Dispose();

    private static IPAddress Of(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address ?? IPAddress.None;
}
