using System.Text;
using Microsoft.AspNetCore.Http;
using WorkshopBot.Maps.Exports;
using WorkshopBot.Web.Endpoints;

namespace WorkshopBot.Web.Pictures;

/// <summary>Maps as drawings and files, wherever they come from.</summary>
internal static class MapAnswers
{
    /// <param name="n">The version that a page shows; null where the address may be revoked, so that nothing of it is to be kept.</param>
    /// <param name="sheet">Which of the sheets for paper, from 0; the whole map without.</param>
    public static IResult Svg(MapPicture picture, string? n, int? sheet, HttpContext context)
    {
        if (sheet < 0 || sheet >= picture.Sheets.Value.Length) return new Refusing(StatusCodes.Status404NotFound, "not-found");

        // The address names what is shown, so it may be kept; another version is another address.
        if (n == picture.Version) context.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        var drawn = sheet is { } part ? picture.Sheets.Value[part].Svg : picture.Svg.Value;
        return TypedResults.Bytes(Encoding.UTF8.GetBytes(drawn), "image/svg+xml; charset=utf-8");
    }

    /// <param name="find">The map; null when it cannot be had.</param>
    /// <param name="missing">What is said then.</param>
    public static async Task<IResult> File(
        string format, MapFiles files, Func<Task<MapPicture?>> find, Refusing missing, CancellationToken cancellationToken)
    {
        if (MapExports.Find(format) is not { } export) return new Refusing(StatusCodes.Status404NotFound, "no-format");
        if (!files.CanWrite(export)) return new Refusing(StatusCodes.Status501NotImplemented, "no-pictures");
        if (await find() is not { Map: var map }) return missing;

        var file = await files.Write(export, map, cancellationToken);
        return TypedResults.File(file, TypeOf(export), FileNames.Of(map.Title, export));
    }

    private static string TypeOf(IMapExport export) =>
        export.MediaType.StartsWith("text/", StringComparison.Ordinal)
        || export.MediaType is "application/json" or "image/svg+xml"
            ? $"{export.MediaType}; charset=utf-8"
            : export.MediaType;
}
