using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Acting;

/// <summary>What in a form of a collection looks like somebody's address or number, before it is saved. Whoever writes may say that it stays.</summary>
internal static class PersonalDataCheck
{
    /// <summary>The input that says so.</summary>
    private const string Keep = "personal";

    /// <returns>By input, what is wrong there; empty for nothing. What the person has saved before is theirs to know.</returns>
    public static async Task<ImmutableDictionary<string, string>> Errors(
        FormReader form, StepState step, Call call, Pages pages, CancellationToken cancellationToken)
    {
        if (!IsAsked(step) || call.Text(Keep) is { Length: > 0 }) return [];

        var found = form.Entries
            .Select((entry, row) => (Row: row, Field: step.Definition.Kind(entry.Kind)?.TextField, entry.Payload))
            .Where(e => e.Field is not null)
            .Select(e => (e.Row, e.Field, Text: e.Payload.Word(e.Field!) ?? ""))
            .Select(e => (e.Row, e.Field, e.Text, Found: PersonalData.Find(e.Text)))
            .Where(e => !e.Found.IsEmpty).ToList();
        if (found.Count == 0) return [];

        var said = (await pages.Own(call, call.At.Step, cancellationToken)).Said
            .Select(e => e.Payload.Word(step.Definition.Kind(e.Kind)?.TextField ?? "")).ToHashSet();
        var errors = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var (row, field, text, what) in found.Where(f => !said.Contains(Text.Clean(f.Text))))
        {
            if (form.Source(row) is { } source)
                errors[source.For(field!)] = call.Phrases.Format("personal.in-form", ("found", new PersonalDataData(text, what, call.Phrases).Found));
        }

        return errors.ToImmutable();
    }

    /// <summary>Support staff report what they hear from customers.</summary>
    public static bool IsAsked(StepState step) => step.Settings.Evidence == Evidence.Reported;
}
