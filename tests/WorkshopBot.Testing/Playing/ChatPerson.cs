using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Testing.Playing;

/// <summary>Somebody in a chat, and what they can do there.</summary>
public abstract class ChatPerson(string name)
{
    public string Name => name;

    /// <summary>As the people of a workshop are found.</summary>
    public abstract Identity Identity { get; }

    /// <summary>What they have open; null for nothing.</summary>
    public abstract IForm? Form { get; }

    /// <summary>The sentences that only they have read.</summary>
    public abstract IReadOnlyList<string> Told { get; }

    /// <summary>The messages that the bot keeps for them alone.</summary>
    public abstract IReadOnlyList<string> KeptForThem { get; }

    /// <summary>Whether they answer from what the bot shows to them alone.</summary>
    protected abstract bool AnswersAlone { get; }

    public IForm Seen => Form ?? throw new InvalidOperationException($"{Name} has nothing open.");

    /// <summary>From a button below the step's message; what opens is there then.</summary>
    public abstract Task Opens(string verb = Verbs.OpenAnswer);

    /// <summary>The same from what the bot shows of the step to them alone.</summary>
    public abstract Task OpensAlone(string verb = Verbs.OpenAnswer);

    /// <summary>Opens a form from their cockpit.</summary>
    public abstract Task OpensCockpits(string verb);

    /// <summary>Presses a button below the step's message, whatever comes of it.</summary>
    public abstract Task Presses(string verb);

    public abstract Task PressesAlone(string verb);

    public abstract Task PressesCockpits(string verb);

    /// <summary>Types words to the bot.</summary>
    /// <returns>What it answers.</returns>
    public abstract Task<string> Types(string words);

    /// <summary>Opens, fills and sends the form of the step.</summary>
    public async Task Answers(params (string Input, string Value)[] filled)
    {
        await (AnswersAlone ? OpensAlone() : Opens());
        await Sends(filled);
    }

    public virtual Task Sends(params (string Input, string Value)[] filled) => Seen.Send(filled);

    /// <summary>Presses a button inside what is open.</summary>
    public Task PressesInside(string verb, params (string Input, string Value)[] filled) => Seen.Press(verb, filled);

    public Task Closes() => Seen.Close();

    public string Prefilled(string input) => Seen.Prefilled(input);

    public override string ToString() => Name;
}
