using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace WorkshopBot.Slack.Receiving;

/// <summary>The bytes of a request as they were sent: those are what is signed.</summary>
internal static class RawBody
{
    /// <summary>
    /// A view may have 250 KB (https://docs.slack.dev/surfaces/modals), and a form writes most characters as three.
    /// </summary>
    public const int MostBytes = 1024 * 1024;

    /// <returns>Null when there are too many.</returns>
    public static async Task<byte[]?> Read(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MostBytes) return null;

        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            int read;
            while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
            {
                if (body.Length + read > MostBytes) return null;

                body.Write(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return body.ToArray();
    }
}
