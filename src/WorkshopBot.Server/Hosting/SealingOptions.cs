using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace WorkshopBot.Server.Hosting;

/// <summary>What protects, in the store, the keys that seal cookies and tokens.</summary>
/// <param name="Certificate">With its private key; null: they stand there as they are.</param>
internal sealed record SealingOptions(X509Certificate2? Certificate)
{
    public const string CertificateKey = "Sealing:Certificate";
    public const string PasswordKey = "Sealing:CertificatePassword";

    /// <exception cref="WrongSettingException">A value cannot be.</exception>
    public static SealingOptions Read(IConfiguration configuration)
    {
        if (configuration[CertificateKey] is not { Length: > 0 } path) return new((X509Certificate2?)null);
        if (!File.Exists(path)) throw new WrongSettingException(CertificateKey, "a file with a certificate and its private key; there is none of that name");

        try
        {
            var password = configuration[PasswordKey];
            var certificate = X509Certificate2.GetCertContentType(path) == X509ContentType.Pfx
                ? X509CertificateLoader.LoadPkcs12FromFile(path, password)
                : string.IsNullOrEmpty(password)
                    ? X509Certificate2.CreateFromPemFile(path)
                    : X509Certificate2.CreateFromEncryptedPemFile(path, password);
            return certificate.HasPrivateKey && certificate.GetRSAPrivateKey() is not null
                ? new(certificate)
                : throw new WrongSettingException(CertificateKey, "a certificate of RSA with its private key in the same file");
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new WrongSettingException(CertificateKey, $"a PFX or PEM file that opens with {PasswordKey} ({e.GetType().Name})");
        }
    }
}
