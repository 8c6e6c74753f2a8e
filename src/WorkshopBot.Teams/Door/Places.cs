using System.Security.Cryptography;
using System.Text;
using WorkshopBot.Domain;

namespace WorkshopBot.Teams.Door;

/// <summary>
/// How what Teams names is written in the store: the organisation first, so that nothing is found without one, and conversations hashed,
/// because that of one person tells who they are.
/// </summary>
internal static class Places
{
    public const string Door = "teams";

    /// <summary>A channel, a group chat or somebody's own chat with the bot.</summary>
    /// <param name="conversation">Without a thread: a channel holds one workshop.</param>
    public static Place Of(Organisation organisation, string conversation) =>
        new(Door, $"{organisation.Id}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(conversation)))}");

    /// <summary>Whether a place is in this organisation.</summary>
    public static bool IsIn(Organisation organisation, Place place) =>
        place.Door == Door && place.Key.StartsWith($"{organisation.Id}/", StringComparison.Ordinal);

    /// <summary>The organisation's name in the store.</summary>
    public static string Alias(string tenantId) => $"{Door}/{tenantId}";

    /// <summary>The place's own, where its address is kept.</summary>
    public static string Alias(Place place) => $"{Door}/{place.Key}";
}
