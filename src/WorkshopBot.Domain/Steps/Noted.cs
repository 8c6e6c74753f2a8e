using WorkshopBot.Domain.Fields;

namespace WorkshopBot.Domain.Steps;

/// <summary>What is one line of text at a stage, and has a lane of its own.</summary>
internal static class Noted
{
    public static EntryKind AtStage(string name, string handle) => new(name,
    [
        new ReferenceField("stage", StagesStep.Stage.Name), new TextField("text") { Required = true },
    ])
    {
        Handle = handle,
        TextField = "text",
        Line = new("text"),
    };
}
