using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Server.Replay;

/// <summary>Turns an answer of the file into entries of the workshop: names become ids, a line becomes one entry a kind.</summary>
internal sealed class AnswerReader(FileForm form, Names names, Func<string, ParticipantId?> person)
{
    private readonly HashSet<(string By, string Kind, string About)> said = [];

    /// <summary>The entries of one part of the step.</summary>
    /// <exception cref="WrongFileException">A field is missing, is not of its form, or names nothing.</exception>
    public ImmutableArray<Entry> Read(FileAnswer answer, int part)
    {
        var kinds = form.Kinds.Where(k => Says(k, answer.Json)).ToImmutableArray();
        if (kinds.IsEmpty) kinds = [form.Kinds[0]];

        return [.. kinds.Where(k => k.Part == part).Select(k => new Entry(k.Name, Read(k, answer)))];
    }

    private static bool Says(EntryKind kind, Node answer) =>
        answer.Fields().Any(f => f.Name != kind.About && kind.Field(f.Name) is not null);

    private Payload Read(EntryKind kind, FileAnswer answer)
    {
        var stage = answer.Json.Field("stage") is { } node ? names.One(StagesStep.Stage.Name, node, null).Id : (ElementId?)null;

        var values = new List<(string, FieldValue?)>();
        foreach (var field in kind.Fields)
        {
            if (answer.Json.Field(field.Name) is { } given) values.Add((field.Name, Read(field, given, stage)));
            else if (field.Required) throw answer.Json.Required(field.Name, Expectations.Of(field)).Wrong(Expectations.Of(field));
        }

        var payload = Payload.Of(values.ToArray());
        if (kind.About is { } about && !said.Add((answer.By, kind.Name, payload.Word(about)!)))
            throw answer.Json.Field(about)!.Value.Wrong($"a {about} that {answer.By} has not answered for yet");
        return payload;
    }

    private FieldValue Read(Field field, Node given, ElementId? stage)
    {
        var expected = Expectations.Of(field);
        return field switch
        {
            NumberField => given.Number(expected),
            TextsField => (FieldValue)given.Items(expected).Select(t => FilledIn(t, expected)).ToImmutableArray(),
            ReferenceField f => names.One(f.Kind, given, f.Kind == StagesStep.Stage.Name ? null : stage).Id.Value,
            ReferencesField f => (FieldValue)given.Items(expected).Select(t => names.One(f.Kind, t, stage).Id.Value).ToImmutableArray(),
            ParticipantField => (person(Text.Clean(given.Text(expected))) ?? throw given.Wrong(expected)).Value,
            _ => FilledIn(given, expected),
        };
    }

    /// <summary>In a form a blank means nothing; in a file somebody has forgotten something.</summary>
    private static string FilledIn(Node given, string expected)
    {
        var text = given.Text(expected);
        return Text.Clean(text).Length > 0 ? text : throw given.Wrong(expected);
    }
}
