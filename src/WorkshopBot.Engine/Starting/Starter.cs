using System.Collections.Frozen;
using System.Collections.Immutable;
using WorkshopBot.Domain.Fields;

namespace WorkshopBot.Engine.Starting;

/// <summary>A journey as many know it, so that a group does not begin with nothing: one file of <c>Starting/Starters</c>.</summary>
/// <param name="Name">That of its file.</param>
/// <param name="Texts">By language.</param>
public sealed record Starter(string Name, FrozenDictionary<string, StarterText> Texts)
{
    private const string Fallback = "en";

    public StarterText In(string language) => Texts.GetValueOrDefault(language) ?? Texts[Fallback];
}

/// <param name="Name">What it is chosen by.</param>
/// <param name="Title">Of the workshop.</param>
/// <param name="Frame">Fields of the frame.</param>
/// <param name="Persona">Fields of a persona.</param>
public sealed record StarterText(
    string Name, string Title, Payload Frame, Payload Persona, ImmutableArray<StarterStage> Stages);

/// <param name="Touchpoints">Each as the line that people type: <c>what happens @ channel</c>.</param>
public sealed record StarterStage(string Name, string Goal, ImmutableArray<string> Touchpoints);
