using System.Buffers.Text;
using System.Security.Cryptography;
using WorkshopBot.Domain;

namespace WorkshopBot.Slack.Installing;

internal static class NewTenant
{
    private const int Bytes = 12;

    /// <summary>Ours, and random: a platform's id is only an alias of it.</summary>
    public static TenantId Id() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));
}
