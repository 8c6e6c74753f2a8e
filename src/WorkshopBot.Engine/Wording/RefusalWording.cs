using System.Globalization;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Engine.Wording;

/// <summary>
/// Says to whom it was refused what happened and what to do now: phrases <c>refusal.&lt;code&gt;</c>. What people typed
/// never stands in a sentence, so an edge only has to escape what the phrases and the step catalog say.
/// </summary>
public static class RefusalWording
{
    /// <summary>Above this many minutes, hours are easier to read.</summary>
    private const int MostMinutes = 90;

    /// <param name="workshop">As it is now: for handles and steps.</param>
    /// <param name="phrases">In the language of the person it is said to.</param>
    /// <param name="now">What "in five minutes" counts from.</param>
    public static string Word(Refusal refusal, Workshop workshop, Phrases phrases, DateTimeOffset now)
    {
        var names = new Names(workshop, phrases);
        var key = $"refusal.{refusal.Code}";
        return refusal switch
        {
            Refusal.FacilitatorIsThere r => phrases.Format(key, ("from", In(r.From - now, phrases))),
            Refusal.UnknownElement r => phrases.Format(key, ("element", names.Element(r.Element))),
            Refusal.CannotMerge r => phrases.Format(key, ("element", names.Element(r.Element))),
            Refusal.AlreadyMoved { Now: var at } => names.Step(at.Step) is { } step
                ? phrases.Format(key, ("step", step), ("phase", names.Phase(at.Phase)))
                : phrases[$"{key}.end"],
            Refusal.StepNotOpen r => phrases.Format(key, ("step", names.Step(r.Step))),
            Refusal.AlreadyRevealed r => phrases.Format(key, ("step", names.Step(r.Step))),
            Refusal.CannotRateAgain r => phrases.Format(key, ("step", names.Step(r.Step))),
            Refusal.BadField { Field: var field } when IsAlone(names.KindNamed(field.Kind)) =>
                phrases.Format($"{key}.only", ("problem", Word(field, workshop, phrases))),
            Refusal.BadField r => phrases.Format(key, ("row", Row(r.Row)), ("problem", Word(r.Field, workshop, phrases))),
            Refusal.SaidTwice r => phrases.Format(key, ("row", Row(r.Row)), ("kind", names.Kind(r.Kind))),
            Refusal.TooManyEntries r => phrases.Format(key, ("kind", names.Kind(r.Kind)), ("most", Number(r.Most))),
            Refusal.UnknownKind r => phrases.Format(key, ("row", Row(r.Row))),
            Refusal.NotInThisRound r => phrases.Format(key, ("row", Row(r.Row))),
            Refusal.TooManyChannels r => phrases.Format(key, ("most", Number(r.Most))),
            Refusal.OverBudget r => phrases.Format(key, ("given", Number(r.Given)), ("budget", Number(r.Budget))),
            Refusal.BadText r => phrases.Format(
                key, ("problem", phrases.Format($"text-problem.{Kebab.Of(r.Problem)}", ("longest", Number(r.Longest))))),
            Refusal.BadValue r => phrases.Format(key, ("what", names.Value(r.What))),

            // An author's own words: no undo of anybody else brings them back.
            Refusal.LaterDepends { Later: WorkshopEvent.Withdrawn later } =>
                phrases.Format($"{key}.withdrawn", ("element", names.Element(later.Element))),
            Refusal.LaterDepends r => phrases.Format(key, ("later", ActWording.Name(r.Later, workshop, phrases))),
            _ => phrases[key],
        };
    }

    /// <summary>What is wrong with one field: for an edge that can say so at the field itself.</summary>
    public static string Word(FieldRefusal refusal, Workshop workshop, Phrases phrases)
    {
        var names = new Names(workshop, phrases);
        var field = names.KindNamed(refusal.Kind)?.Field(refusal.Field);
        var (least, most) = Range(field);
        return phrases.Format(
            $"field-problem.{Kebab.Of(refusal.Problem)}",
            ("field", names.Field(field)),
            ("least", Number(least)),
            ("most", Number(most)),
            ("longest", Number(Longest(field))),
            ("choices", field is ChoiceField choice ? names.Choices(choice) : ""));
    }

    /// <summary>A form has one entry of the kind: there are no lines to count.</summary>
    private static bool IsAlone(EntryKind? kind) => kind is { OnePerPerson: true } or { Shared: true, About: null };

    private static (int Least, int Most) Range(Field? field) => field switch
    {
        NumberField f => (f.Least, f.Most),
        TextsField f => (0, f.Most),
        ReferencesField f => (0, f.Most),
        _ => (0, 1),
    };

    private static int Longest(Field? field) => field switch
    {
        TextField f => f.Longest,
        TextsField f => f.Longest,
        _ => Text.LongestText,
    };

    /// <summary>At least a minute, and rounded up: nobody is told to come too early.</summary>
    private static string In(TimeSpan wait, Phrases phrases)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes));
        return minutes <= MostMinutes
            ? phrases.Count("in.minutes", minutes)
            : phrases.Count("in.hours", (int)Math.Ceiling(wait.TotalHours));
    }

    /// <summary>People count from 1.</summary>
    private static string Row(int row) => Number(row + 1);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
