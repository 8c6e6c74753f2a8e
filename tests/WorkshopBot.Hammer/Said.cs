using System.Collections.Immutable;
using WorkshopBot.Domain;

namespace WorkshopBot.Hammer;

/// <summary>What somebody sends to the workshop. The same words make the same command, so that it can be sent again.</summary>
/// <param name="Kind"><c>add</c>, <c>save</c>, <c>rename</c> or <c>undo</c>.</param>
/// <param name="Texts">The lines of the answer; the new name; the form that is undone.</param>
public sealed record Said(string Kind, ParticipantId By, CommandId Form, ImmutableArray<string> Texts)
{
    /// <summary>Who it is over all the participants that they become: <c>p3</c> in the form <c>p3-17</c>.</summary>
    public string Name => Form.Value[..Form.Value.LastIndexOf('-')];

    /// <summary>The how manieth of that name, from 0.</summary>
    public int Number => int.Parse(Form.Value[(Form.Value.LastIndexOf('-') + 1)..]);
}
