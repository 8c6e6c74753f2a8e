namespace WorkshopBot.Browser.Tests.Playground;

/// <summary>Three people in a group chat: Alex leads at the page, Megan and Adele answer beside him.</summary>
[Collection(nameof(PlaygroundHouse))]
public sealed class GroupChatTests(PlaygroundHouse house)
{
    private const string Reveal = "Show answers now";

    private PlaygroundPage Alex => house.Alex;

    [ChromiumFact(PlaygroundProcess.Package)]
    public async Task Three_people_map_in_a_group_chat_and_nobody_sees_an_answer_before_it_is_shown()
    {
        var megan = await house.Colleague(PlaygroundUser.Megan, "Group Chat");
        var adele = await house.Colleague(PlaygroundUser.Adele, "Group Chat");
        await Alex.Enter("Group Chat");
        await Alex.Sees("Map a customer’s journey together");
        var journey = new Journey(Alex, new LeadingByWords(Alex, Alex.Mention), "group");
        await Alex.Mention("start");
        await Alex.PressForForm("Start a workshop");
        await journey.Start();

        await adele.Answer(("Does it fit?", "fits"));
        await Alex.Sees("It fits: 1", "1 of 2 have answered");
        await Alex.Keep("group-frame-answered");
        await Alex.Mention("next");
        await Alex.Sees("Step 2 of 9");
        await Alex.Mention("next");
        await Alex.Sees("Step 3 of 9", "0 of 2 have answered");

        await megan.Say("add Compare bikes");
        await Alex.Sees("Step 3 of 9", "1 of 3 have answered", "Megan Bowen");
        await adele.Answer(("Stages, one a line", "Hear of us\nTry one for a weekend"));
        await Alex.Sees("Step 3 of 9", "2 of 3 have answered");
        await Alex.SeesNowhere("Compare bikes");
        await Alex.SeesNowhere("Try one for a weekend");
        await Alex.Keep("group-stages");

        await Alex.Enter("Personal Chat");
        await Alex.Sees(Reveal, "2 of 3 have answered", "Still missing: Alex Wilber");
        await Alex.Keep("group-cockpit");
        await Alex.PressAway(Reveal);
        await Alex.Sees("On to “Touchpoints”");
        await Alex.Enter("Group Chat");
        await Alex.Sees("Compare bikes", "Try one for a weekend");
        await Alex.Keep("group-revealed");

        await Alex.Mention("next");
        await Alex.Sees("Step 4 of 9");
        await journey.FromTouchpointsToTheFinishedMap();
    }
}
