using System.Collections.Immutable;
using WorkshopBot.Domain;

namespace WorkshopBot.Server.Replay;

/// <summary>A workshop as somebody wrote it down: what was said, step by step. Checked in form; names are looked up while playing.</summary>
internal sealed record WorkshopFile(
    string Title, string Kind, string Language, ImmutableArray<string> People, string Facilitator, ImmutableArray<FileStep> Steps);

/// <param name="Anonymous">Null: as usual for this step.</param>
internal sealed record FileStep(
    StepName Name, string Path, bool? Anonymous, int? Budget, ImmutableArray<FileAnswer> Answers, ImmutableArray<FileMerge> Merges);

internal sealed record FileAnswer(string By, Node Json);

internal sealed record FileMerge(string Path, ImmutableArray<string> Texts);
