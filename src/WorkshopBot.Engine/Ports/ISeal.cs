namespace WorkshopBot.Engine.Ports;

/// <summary>Makes bytes that only this program can read, whichever instance of it.</summary>
public interface ISeal
{
    byte[] Close(byte[] plain);

    /// <exception cref="System.Security.Cryptography.CryptographicException">It was not sealed here, or the key is gone.</exception>
    byte[] Open(byte[] closed);
}
