using System.Text.Json;

namespace WorkshopBot.Teams.Door;

/// <summary>Where a conversation is answered, as it is kept. The newest counts.</summary>
/// <param name="Service">What <see cref="Calling.ServiceAddress.Stored"/> was.</param>
/// <param name="Tenant">Entra's.</param>
/// <param name="Conversation">Without a thread.</param>
/// <param name="Bot">As the bot is addressed there.</param>
/// <param name="Team">Of a channel.</param>
/// <param name="Thread">The first message of the thread in which the channel's workshop is; null elsewhere.</param>
/// <param name="IsWelcomed">The bot has said what it is.</param>
internal sealed record Address(
    string Service, string Tenant, string Conversation, string Bot, string? Team = null, string? Thread = null, bool IsWelcomed = false)
{
    public string Write() => JsonSerializer.Serialize(this);

    public static Address Read(string stored) => JsonSerializer.Deserialize<Address>(stored)!;

    /// <summary>Some conversations are of one person.</summary>
    public override string ToString() => "(address)";
}
