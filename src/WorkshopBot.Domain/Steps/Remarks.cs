using WorkshopBot.Domain.Fields;

namespace WorkshopBot.Domain.Steps;

/// <summary>What people say about a draft that is on the table: it fits, or the one thing that is wrong.</summary>
internal static class Remarks
{
    public static EntryKind On(string kind) => new(kind,
    [
        new ChoiceField("fits", ["fits", "change"]) { Required = true }, new TextField("text"),
    ])
    {
        OnePerPerson = true,
    };
}
