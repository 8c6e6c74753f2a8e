using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Doors;

/// <summary>What somebody writes to the bot alone is a report, where a collection takes any from them.</summary>
public sealed class DirectReports(Homes homes, TypedWords typed, Presenter presenter)
{
    /// <summary>As much as a button can carry on every channel.</summary>
    private const int LongestToChoose = 1_000;

    private const string Fallback = "en";

    /// <param name="form">Of this message, by who they are in a workshop: delivered again it changes nothing.</param>
    public async Task<DirectReport> Take(
        TenantId tenant, Identity identity, Func<ParticipantId, CommandId> form, string text, CancellationToken cancellationToken)
    {
        var open = (await homes.Of(tenant, identity, cancellationToken)).Where(at => at.Collects).ToImmutableArray();
        if (open is []) return new DirectReport.Nowhere();

        var language = open.Select(LanguageOf).First();
        if (open is not [var only])
            return text.Length > LongestToChoose ? new DirectReport.TooLong(language) : new DirectReport.Choose(presenter.Which(open, text, language), language);

        var spot = new Spot(only.Scene.Workshop.Place!, only.Scene.Id);
        var (word, rest) = TypedWords.Read(text);
        var (said, what) = TypedWords.IsWord(word, rest) ? (word, rest) : (TypedWords.Add, text);
        return new DirectReport.Taken(spot, await typed.Handle(spot, new(only.Me, language), form(only.Me), said, what, cancellationToken), language);
    }

    private static string LanguageOf(AtHome at) => at.Scene.Profiles.GetValueOrDefault(at.Me)?.Locale ?? Fallback;
}

/// <summary>What became of something that was written to the bot alone.</summary>
public abstract record DirectReport
{
    private DirectReport() { }

    /// <summary>Nothing is collected from them.</summary>
    public sealed record Nowhere : DirectReport;

    /// <summary>Several collections are open: a card asks for which it is.</summary>
    public sealed record Choose(Card Card, string Language) : DirectReport;

    /// <summary>Several are open, and it is too long to be asked about.</summary>
    public sealed record TooLong(string Language) : DirectReport;

    public sealed record Taken(Spot Spot, Told Told, string Language) : DirectReport;
}
