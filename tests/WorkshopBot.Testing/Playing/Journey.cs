using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain;
using Xunit;

namespace WorkshopBot.Testing.Playing;

/// <summary>Twelve people map a whole journey in a chat, by forms and buttons as people do.</summary>
public sealed partial class Journey(ChatGroup group)
{
    private ChatPerson Ana => group.Ana;

    private ChatPerson Ben => group.Ben;

    private ChatPerson Cleo { get; set; } = null!;

    private ChatPerson Dora { get; set; } = null!;

    private ChatPerson Emil { get; set; } = null!;

    private ChatPerson Frieda { get; set; } = null!;

    private ChatPerson Hadi { get; set; } = null!;

    private ChatPerson Ivo { get; set; } = null!;

    private ChatPerson Jana { get; set; } = null!;

    private ChatPerson Karl { get; set; } = null!;

    private ChatPerson Lena { get; set; } = null!;

    private ChatPerson Mia { get; set; } = null!;

    public async Task Play()
    {
        Gather();
        await Frame();
        await Persona();
        await Stages();
        await Touchpoints();
        await Emotions();
        await PainPoints();
        await Opportunities();
        await Prioritise();
        await Owners();
        await InternalView();
        await Finish();
        TheChannelGotOneMessageAStep();
        await NobodyIsInAnAnonymousStep();
    }

    private void Gather()
    {
        (Cleo, Dora, Emil) = (group.Comes("Cleo"), group.Comes("Dora"), group.Comes("Emil"));
        (Frieda, Hadi) = (group.Comes("Frieda", "de-DE"), group.Comes("Hadi", "ar"));
        (Ivo, Jana, Karl) = (group.Comes("Ivo"), group.Comes("Jana"), group.Comes("Karl"));
        (Lena, Mia) = (group.Comes("Lena"), group.Comes("Mia"));
    }

    private Task<JourneyMap> Map() => group.Map();

    private async Task IsAt(string step, Phase phase = Phase.Open)
    {
        var now = await group.Step();
        Assert.Equal((step, phase), (now.Definition.Name.Value, now.Progress.Phase));
    }
}
