namespace WorkshopBot.Testing.Examples;

/// <summary>Before anybody leaves the house.</summary>
internal static class CityServicesAtHome
{
    public static IReadOnlyList<CityStage> Stages { get; } =
    [
        new("Find out what is due", "Know in five minutes what I must do, and by when",
            [
                ("Searches 'new address how many days' on the sofa between two boxes", "Web search"),
                ("Reads the city's moving page and its fourteen links", "Website"),
                ("Asks the neighbour who moved in last year", "In person"),
            ],
            [14, 34, 34, 14, 4],
            [
                "The moving page lists fourteen offices and no order",
                "The deadline is ten days on one page and two weeks on another",
                "Nothing says whether my children have to come along",
                "The page about moving across town looks exactly like the one for newcomers",
                "The words on the page are those of the law, not of anybody I know",
            ],
            [
                ", so I rang my sister, who got it wrong too",
                ", and I gave up until the second weekend",
                ", and with a van waiting outside I did not read on",
                ". I printed everything to be safe",
            ],
            [
                "One checklist made from three questions: who moves, from where, into what",
                "One deadline, written once and shown everywhere from the same source",
                "Say on top of every page who has to come in person and who need not",
                "Ask 'new in town or moved across town?' before showing anything",
                "Have each page read aloud by somebody from the citizens' panel before it goes up",
            ],
            [
                "Six departments edit the moving pages and none of us sees the whole",
                "A changed phone number waits three weeks in legal review",
                "The hotline hears of new rules on the same morning as the public",
            ],
            ("Web editors", "Content system", "Collect changes by mail from six departments and publish on Thursdays")),

        new("Gather the papers", "Have everything in one folder and leave the house once",
            [
                ("Digs the birth certificates out of box 23", "At home"),
                ("Orders a marriage certificate from the old city", "Email"),
                ("Photographs every page just in case", "Phone camera"),
            ],
            [18, 34, 30, 13, 5],
            [
                "The list asks for originals without saying of what",
                "My marriage certificate is in a language that the city wants translated",
                "Birth certificates older than six months are suddenly not good enough",
                "Papers for a shared flat are not mentioned at all",
                "Nobody could tell me whether a copy signed by the embassy counts",
            ],
            [
                ", and box 23 was already at the back of the cellar",
                ", so it cost me a day's leave and a trip to the old city",
                ", and I arrived with a rucksack full of the wrong things",
                ". In the end my mother drove over with her own folder",
            ],
            [
                "A list with photographs of each paper, for your case only",
                "Keep a list of sworn translators with their prices, and accept their scans",
                "Accept certificates of any age where we can ask the register ourselves",
                "A page for flat shares, written together with two flat shares",
                "Answer 'does this count?' from a photo within one working day",
            ],
            [
                "We ask for papers that a register upstairs already holds",
                "Each counter has its own idea of what an original is",
                "Translated certificates travel by internal mail for a week",
            ],
            ("Front office", "Shared drive", "Keeps a list of exceptions that has grown to nine pages")),

        new("Get the landlord's confirmation", "One signature from somebody who has no reason to hurry",
            [
                ("Sends the landlord the form and a friendly reminder", "Email"),
                ("Catches the caretaker by the bins", "In person"),
                ("Leaves an envelope in the letterbox of the property firm", "Letter"),
            ],
            [26, 32, 24, 12, 6],
            [
                "The property firm takes three weeks to sign a single page",
                "My landlord had never heard of the form",
                "The main tenant I rent from is in Chile and reads no mail",
                "The form asks for the owner and I only know the agent",
                "The firm wanted twenty-five for a signature that should be free",
            ],
            [
                ", while the city's deadline went on running",
                ", and I felt like a beggar for a piece of paper",
                ", so I registered late and apologised twice",
                ". My flatmate simply signed it himself and nobody noticed",
            ],
            [
                "Landlords confirm by a link that we send them, with a reminder after three days",
                "A one-page letter to landlords in five languages",
                "Let main tenants confirm for those who sublet, by phone or video",
                "Look up the owner in the land register ourselves",
                "Write to firms that charge for the signature, and publish how many we wrote to",
            ],
            [
                "One confirmation in eight is illegible and has no number to call",
                "We cannot check a signature, so we check that there is one",
                "Large landlords send spreadsheets that nobody has time to read in",
            ],
            ("Registration office", "Paper archive", "Files the confirmation and never opens it again")),

        new("Book an appointment", "A slot this week, near work, without refreshing a page at dawn",
            [
                ("Refreshes the booking page at five to eight", "Website"),
                ("Rings the city line in the lunch break", "Phone"),
                ("Gets a confirmation with a nine-digit code", "Email"),
            ],
            [34, 30, 16, 12, 8],
            [
                "The next free slot was in seven weeks",
                "The calendar shows one office at a time, and there are eight",
                "New slots appear at eight and are gone at two minutes past",
                "I could book for one person, but we are five",
                "The confirmation went to spam, and the code was in it",
            ],
            [
                ", so I took what I got, at the far end of the tram line",
                ", and on the phone they told me to try the website",
                ". I tried again every morning for nine days",
                ", and in the end I paid the fine with clenched teeth",
            ],
            [
                "A waiting list that offers cancelled slots by text message",
                "Show the next slot in the whole city first, and the map second",
                "Release slots all day, in small portions",
                "Family slots: one booking, as long as the family needs",
                "Send the code by text message as well, and let people in without it",
            ],
            [
                "One slot in five is never used, and we notice at ten past",
                "A student and a family of seven get the same fifteen minutes",
                "Opening a counter at short notice takes three signatures",
            ],
            ("Appointment team", "Booking system", "Opens slots by hand, two weeks ahead, on a quiet Monday")),

        new("Fill in the form online", "Type things once and see that they have arrived",
            [
                ("Signs in with the electronic identity and holds the card to the phone", "Mobile app"),
                ("Uploads the landlord's confirmation as a photo", "Website"),
                ("Asks the chat what 'previous secondary residence' means", "Live chat"),
            ],
            [24, 18, 12, 22, 24],
            [
                "The form throws you out after ten minutes without a word",
                "It rejects my surname because of the hyphen",
                "Photos over two megabytes are refused after the upload, not before",
                "It wants my old address from a list of streets I never lived in",
                "The electronic identity works on my phone and not on my laptop",
            ],
            [
                ", so I typed in the whole family three times",
                ", and then my father, who is 81, asked me to do his as well",
                ". In the end I printed it and took the tram",
                ", and there is no button that says help",
            ],
            [
                "Save after every field and let people go on with another device",
                "Accept every name that stands in a passport",
                "Shrink photos on the phone before they are sent",
                "Free text for old addresses, checked by us afterwards",
                "A text code is enough for whatever needs no signature",
            ],
            [
                "What arrives online is printed, stamped and typed in again",
                "The supplier of the form answers a ticket in six weeks",
                "We see that people give up on page three and cannot see why",
            ],
            ("Digital services", "Forms platform", "Exports the requests at noon and mails them to the offices")),
    ];
}
