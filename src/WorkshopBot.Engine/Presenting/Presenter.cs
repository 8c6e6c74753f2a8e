
namespace WorkshopBot.Engine.Presenting;

/// <summary>What should be visible of a workshop. Cards for everybody speak the workshop's language, private ones the person's.</summary>
public sealed class Presenter
{
    /// <summary>The one message of a workshop that says where it stands.</summary>
    public Card Board(Scene scene) => throw new NotImplementedException();

    /// <summary>The message of the current step: its question, what the group said, or that it is settled. Null past the last step.</summary>
    public Card? Step(Scene scene) => throw new NotImplementedException();

    /// <summary>For facilitators, who lead from it. Null for everybody else.</summary>
    public Card? Cockpit(Scene scene, Viewer viewer) => throw new NotImplementedException();

    /// <summary>What this person has to do and has said at the current step. Null when there is nothing to tell.</summary>
    public Card? Mine(Scene scene, Viewer viewer) => throw new NotImplementedException();

    /// <summary>Five lines for who has just come.</summary>
    public Card CatchUp(Scene scene, Viewer viewer) => throw new NotImplementedException();

    /// <summary>The finished map in short. Null until it is finished.</summary>
    public Card? Finished(Scene scene) => throw new NotImplementedException();

    /// <summary>The form that starts a workshop; saved with the verb <c>start</c>.</summary>
    public Card StartForm(string language) => throw new NotImplementedException();
}
