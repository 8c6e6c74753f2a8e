using System.Text.RegularExpressions;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Wording;
using WorkshopBot.Web.Forms;
using WorkshopBot.Web.Pages;
using WorkshopBot.Web.Safety;

namespace WorkshopBot.Web.People;

/// <summary>What somebody says about themselves at the door.</summary>
internal sealed partial record Newcomer
{
    public string Name { get; init; } = "";

    /// <summary>The form that they fill in. The same one sent again, because its answer was lost, lets nobody in a second time.</summary>
    public string Form { get; init; } = FormId.New();

    /// <summary>What is wrong with the name.</summary>
    public TextProblem? Problem { get; init; }

    /// <summary>Wants to look only.</summary>
    public bool Watches { get; init; }

    public string Language { get; init; } = "";

    /// <summary>IANA name, where the browser tells one that exists.</summary>
    public string? TimeZone { get; init; }

    public Profile Profile => new(Name, Language, TimeZone);

    public static Newcomer Read(SentForm form, string language)
    {
        var name = Text.Clean(form[NameField.Field] ?? "");
        return new()
        {
            Name = name,
            Form = form[FormFrame.FormField] is { } id && FormId.IsOne(id) ? id : FormId.New(),
            Problem = Text.Problem(name, NameField.Longest),
            Watches = form["watch"] == "true",
            Language = language,
            TimeZone = Zone(form[NameField.Zone]),
        };
    }

    /// <summary>What is wrong with the name and what to do, or null.</summary>
    public string? Complaint(Phrases phrases) => Problem switch
    {
        null => null,
        TextProblem.Empty => phrases["web.name.empty"],
        { } problem => RefusalWording.Word(
            new Refusal.BadText(problem, NameField.Longest), Workshop.None(StepCatalog.Standard), phrases, now: default),
    };

    private static string? Zone(string? zone) =>
        zone is not null && ZoneName().IsMatch(zone) && Engine.Timing.Zone.Find(zone) is not null ? zone : null;

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex ZoneName();
}
