using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Browsing;

namespace WorkshopBot.Web.Library;

/// <summary>What an address of the library's page asks for. What it says that is nothing of ours counts as not said.</summary>
/// <param name="Page">From 1.</param>
public sealed record LibraryQuery(LibraryFilter Filter, int Page)
{
    public const string Path = "/maps";

    private const int Longest = 200;
    private const int MostPages = 100_000;

    public static LibraryQuery Read(IQueryCollection query) => new(FilterOf(query), PageOf(query));

    /// <summary>Of the page that shows just this.</summary>
    public string Address(string language) => QueryHelpers.AddQueryString(
        Path, Said(language).Where(p => p.Value.Length > 0).ToDictionary(p => p.Name, p => (string?)p.Value));

    /// <summary>How an address and a form call a choice.</summary>
    public static string NameOf<T>(T? choice) where T : struct, Enum => choice?.ToString().ToLowerInvariant() ?? "";

    private static LibraryFilter FilterOf(IQueryCollection query) => new()
    {
        Words = Said(query, "q"),
        Kind = MapKinds.All.Contains(Said(query, "kind")) ? Said(query, "kind") : "",
        Persona = Said(query, "persona"),
        Stage = Said(query, "stage"),
        Channel = Said(query, "channel"),
        Origin = One<MapOrigin>(query, "origin"),
        Age = One<MapAge>(query, "age"),
    };

    private static int PageOf(IQueryCollection query) =>
        int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, MostPages) : 1;

    private (string Name, string Value)[] Said(string language) =>
    [
        ("q", Filter.Words), ("kind", Filter.Kind), ("persona", Filter.Persona), ("stage", Filter.Stage),
        ("channel", Filter.Channel), ("origin", NameOf(Filter.Origin)), ("age", NameOf(Filter.Age)),
        ("page", Page > 1 ? $"{Page}" : ""), ("lang", language),
    ];

    private static string Said(IQueryCollection query, string name)
    {
        var said = query[name].ToString();
        return Text.Clean(said.Length > Longest ? said[..Longest] : said);
    }

    private static T? One<T>(IQueryCollection query, string name) where T : struct, Enum =>
        Enum.GetValues<T>().Cast<T?>().FirstOrDefault(c => NameOf(c) == query[name].ToString());
}
