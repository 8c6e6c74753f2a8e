using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace WorkshopBot.Server.Hosting;

/// <summary>What protects, in the store, the keys that seal cookies and tokens.</summary>
/// <param name="Certificate">With its private key; null: they stand there as they are.</param>
internal sealed record SealingOptions(X509Certificate2? Certificate)
{
    public const string CertificateKey = "Sealing:Certificate";
    public const string Base64Key = "Sealing:CertificateBase64";
    public const string PasswordKey = "Sealing:CertificatePassword";

    /// <exception cref="WrongSettingException">A value cannot be.</exception>
    public static SealingOptions Read(IConfiguration configuration)
    {
        var (path, base64, password) = (configuration[CertificateKey], configuration[Base64Key], configuration[PasswordKey]);
        if (!string.IsNullOrEmpty(path) && !string.IsNullOrEmpty(base64)) throw new WrongSettingException(Base64Key, $"left out when there is {CertificateKey}");
        if (!string.IsNullOrEmpty(base64)) return Checked(Base64Key, () => X509CertificateLoader.LoadPkcs12(Convert.FromBase64String(base64), password));
        if (string.IsNullOrEmpty(path)) return new((X509Certificate2?)null);
        if (!File.Exists(path)) throw new WrongSettingException(CertificateKey, "a file with a certificate and its private key; there is none of that name");

        return Checked(CertificateKey, () => FromFile(path, password));
    }

    private static X509Certificate2 FromFile(string path, string? password) =>
        X509Certificate2.GetCertContentType(path) == X509ContentType.Pfx ? X509CertificateLoader.LoadPkcs12FromFile(path, password)
        : string.IsNullOrEmpty(password) ? X509Certificate2.CreateFromPemFile(path)
        : X509Certificate2.CreateFromEncryptedPemFile(path, password);

    private static SealingOptions Checked(string key, Func<X509Certificate2> load)
    {
        try
        {
            var certificate = load();
            return certificate.GetRSAPrivateKey() is not null
                ? new(certificate)
                : throw new WrongSettingException(key, "an RSA certificate together with its private key");
        }
        catch (Exception e) when (e is CryptographicException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw new WrongSettingException(key, $"a certificate (PFX, or PEM in a file) that opens with {PasswordKey} ({e.GetType().Name})");
        }
    }
}
