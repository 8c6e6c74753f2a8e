using WorkshopBot.Domain;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests.Door.Playing;

/// <summary>Twelve people map a whole journey in a channel, by modals and buttons as people do.</summary>
public sealed partial class JourneyTests
{
    private ChannelGroup group = null!;

    private FakeUser Ana => group.Ana;

    private FakeUser Ben => group.Town.Ben;

    private FakeUser Cleo { get; set; } = null!;

    private FakeUser Dora { get; set; } = null!;

    private FakeUser Emil { get; set; } = null!;

    private FakeUser Frieda { get; set; } = null!;

    private FakeUser Hadi { get; set; } = null!;

    private FakeUser Ivo { get; set; } = null!;

    private FakeUser Jana { get; set; } = null!;

    private FakeUser Karl { get; set; } = null!;

    private FakeUser Lena { get; set; } = null!;

    private FakeUser Mia { get; set; } = null!;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Twelve_people_come_from_the_first_command_to_the_finished_map_however_often_Slack_delivers(bool twice)
    {
        await using (group = await ChannelGroup.Meet(twice))
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
            NothingWasRefused(twice);
            await NobodyIsInAnAnonymousStep();
        }
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
