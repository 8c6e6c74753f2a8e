namespace WorkshopBot.Browser.Tests.Playground;

/// <summary>A whole journey that one person maps in their own chat with the bot, and leads from their own card there.</summary>
[Collection(nameof(PlaygroundHouse))]
public sealed class PersonalChatTests(PlaygroundHouse house)
{
    private PlaygroundPage Alex => house.Alex;

    [ChromiumFact(PlaygroundProcess.Package)]
    public async Task One_person_maps_a_whole_journey_from_the_word_start_to_the_finished_map()
    {
        var journey = new Journey(Alex, new LeadingByButtons(Alex), "personal");
        await Alex.Enter("Personal Chat");
        await Alex.Sees("Map a customer’s journey together");
        await Alex.Say("start");
        await Alex.PressForForm("Start a workshop");
        await journey.Start();
        await journey.AgreeOnFrameAndPersona();
        await journey.NameStages();
        await journey.FromTouchpointsToTheFinishedMap();

        await Alex.Say("map");
        await Alex.Sees("The map is finished", "Greet people");
    }
}
