using Microsoft.AspNetCore.DataProtection;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Server.Hosting;

/// <summary>Seals tokens with keys that seal nothing else.</summary>
internal sealed class Seal(IDataProtectionProvider provider) : ISeal
{
    private readonly IDataProtector protector = provider.CreateProtector("WorkshopBot.Installations");

    public byte[] Close(byte[] plain) => protector.Protect(plain);

    public byte[] Open(byte[] closed) => protector.Unprotect(closed);
}
