using System.Text.Json.Nodes;

namespace WorkshopBot.Benchmarks.Teams;

/// <summary>A group chat whose workshop is at its stages.</summary>
/// <param name="Message">The step's, which everybody has.</param>
/// <param name="Open">What its button to answer sends.</param>
/// <param name="Form">What the form's button to save sends, with everything that is filled in.</param>
internal sealed record Meeting(GroupChat Chat, string Message, JsonObject Open, JsonObject Form)
{
    public const string FormPrefix = "bench";
    public const string Lines = "stage/all/lines";

    private static int last;

    /// <summary>Somebody's whole answer: the draft, and one more stage, which is another each time.</summary>
    public JsonObject Answer(Member by)
    {
        var number = Interlocked.Increment(ref last);
        var data = (JsonObject)Form.DeepClone();
        data[Lines] = $"Hear of us\nBuy\nRide\nAsk for the {number}th time";
        SentCards.Tag(data)["form"] = $"{FormPrefix}{number}";
        return Chat.Executed(by, Message, "answer.save", data);
    }

    public JsonObject Press(Member by) => Chat.Executed(by, Message, "answer.open", (JsonObject)Open.DeepClone());

    /// <summary>Another stage each time.</summary>
    public JsonObject Add(Member by) => Chat.Typed(by, $"add Ask for the {Interlocked.Increment(ref last)}th time");
}
