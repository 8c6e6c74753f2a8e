namespace WorkshopBot.Testing.Examples;

/// <param name="Feelings">How many of a hundred feel −2, −1, 0, +1, +2.</param>
/// <param name="Problems">Begin a pain point; every one may be followed by each of <paramref name="Consequences"/>.</param>
/// <param name="Ideas">One for each of <paramref name="Problems"/>, in their order.</param>
internal sealed record CityStage(
    string Name,
    string Goal,
    (string Text, string Channel)[] Touchpoints,
    int[] Feelings,
    string[] Problems,
    string[] Consequences,
    string[] Ideas,
    string[] InternalPains,
    (string Actor, string Channel, string Process) Internal);

internal static class CityServicesStages
{
    public static IReadOnlyList<CityStage> All { get; } =
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

        new("Travel to the citizens' office", "Find the right door on time, with the pram",
            [
                ("Looks for the entrance behind the scaffolding", "On site"),
                ("Takes the replacement bus because line 4 is closed", "Public transport"),
                ("Reads a paper sign that says 'Moved to wing C'", "Sign"),
            ],
            [5, 12, 38, 31, 14],
            [
                "The letter gives the postal address and not the entrance",
                "The lift was out of order and the office is on the second floor",
                "There is no sign from the car park to the office",
                "The map in the confirmation shows the old building",
                "Signs in the corridor say wing C while the doors say 3",
            ],
            [
                ", so I came ten minutes late and lost my slot",
                ", and I had a pram and a screaming two-year-old with me",
                ". A cleaner finally showed me the way through the yard",
                ", and on top of that it was raining sideways",
            ],
            [
                "A photo of the door in every confirmation",
                "A ground-floor counter for prams and wheelchairs whenever the lift is down",
                "Footprints on the pavement from the car park and the tram stop",
                "Draw the map from the room plan, so that a move of ours changes it",
                "One name for each room, on paper, on the door and in the booking",
            ],
            [
                "Facility management moves us and tells the booking system last",
                "We hang up paper signs because the official ones take a quarter",
                "Late arrivals push the whole morning, and there is no rule for them",
            ],
            ("Facility management", "Work orders", "Repairs lifts by contract, within five working days")),

        new("Wait in the hall", "Know how long, and have something to do meanwhile",
            [
                ("Draws a number in spite of the appointment", "Ticket machine"),
                ("Watches the display jump from B17 to F02", "Display"),
                ("Shares a bench and a biscuit with a stranger", "Waiting room"),
            ],
            [28, 32, 22, 12, 6],
            [
                "The display calls letters in no order that anyone understands",
                "The ticket machine was out of paper",
                "Four of seven counters were empty and the hall was full",
                "There is nowhere to change a baby or to charge a phone",
                "People without an appointment were called before me",
            ],
            [
                ", and I did not dare to leave my seat",
                ", and the security man was the only one to ask",
                ". Meanwhile my parking ran out",
                ", so I was late back for my shift and in a foul mood",
            ],
            [
                "A text message when I am three numbers from the front",
                "Check in with the booking code, on the phone or with a person",
                "A floating colleague who opens a counter when the wait passes twenty minutes",
                "A corner with sockets, water and a changing table",
                "Two queues shown as two queues, with an honest wait for each",
            ],
            [
                "Security staff answer questions that nobody trained them for",
                "The call system cannot tell an appointment from a walk-in",
                "Our lunch break and the busiest hour are the same hour",
            ],
            ("Hall steward", "Call system", "Sorts people by eye, with a clipboard")),

        new("At the counter", "Be dealt with by somebody who looks up",
            [
                ("Lays out the folder on a desk that is too small for it", "Counter"),
                ("Spells the street, which the system knows only with a typo", "Counter"),
                ("Signs with a pen on a string", "Tablet"),
            ],
            [8, 14, 20, 32, 26],
            [
                "The clerk typed everything that I had already entered online",
                "The pane of glass makes both of us shout",
                "My wife and I got different answers about the parking permit",
                "My partner had to come in person just to nod",
                "The system hung while three people watched the same hourglass",
            ],
            [
                ", although the lady herself was kindness in person",
                ", and the queue behind me learned my date of birth",
                ". It took forty minutes instead of ten",
                ", so we went home with half of it done",
            ],
            [
                "The counter opens what was sent online and only asks for what is missing",
                "Desks side by side with a shared screen instead of the panes",
                "One page of answers that the clerks may change themselves",
                "Partners agree from home with one tap",
                "Go on working when the register hangs, and send it in later",
            ],
            [
                "Seven programs are open for one change of address",
                "The register hangs every day between ten and eleven",
                "New colleagues learn from whoever happens to sit beside them",
            ],
            ("Counter clerks", "Residents' register and six other programs", "Type, print, stamp, scan, shred")),

        new("Pay the fee", "Pay with what I carry and see what it is for",
            [
                ("Walks down to the machine in the basement with a slip", "Payment machine"),
                ("Taps the card twice and pays once, it turns out", "Payment machine"),
                ("Keeps the receipt for the employer", "Receipt"),
            ],
            [6, 11, 42, 28, 13],
            [
                "The machine is in the basement and the counter on the second floor",
                "The machine takes coins and the cards of one single bank",
                "The slip says 'fee 14b' and a sum, nothing else",
                "The fee went up in March and the website did not",
                "There is no receipt for what is paid by phone",
            ],
            [
                ", which is an odd end to an hour of patience",
                ", and then I queued again to show that I had paid",
                ". For ten euros they lost all the goodwill of the counter",
                ", and the man at the desk only shrugged",
            ],
            [
                "A card terminal on every counter",
                "Machines that take notes and every card, or no machines",
                "Fees in plain words on slip and receipt",
                "One table of fees, read by website, counter and machine",
                "A receipt by mail or text message for every way of paying",
            ],
            [
                "We count coins for forty minutes every evening",
                "Cash desk and register are compared by a colleague with two screens",
                "Waiving a fee needs a form that costs more than the fee",
            ],
            ("City treasury", "Cash desk software", "Books payments overnight and reports differences by fax")),

        new("Receive the documents", "Hold sticker, card and certificate, all with the right street",
            [
                ("Finds a card in the letterbox: nobody at home", "Letter"),
                ("Looks for a tracking number that does not exist", "Website"),
                ("Gets the PIN a week before the card", "Letter"),
            ],
            [22, 32, 30, 12, 4],
            [
                "The certificate came with a typo in the street",
                "The card went to the old address, of all places",
                "Two letters came two weeks apart, and neither mentions the other",
                "The PIN came and the card did not",
                "Nobody could say whether anything had been sent",
            ],
            [
                ", so I started again with a new appointment",
                ", and the answer came from a no-reply address",
                ". I needed it for the kindergarten that very week",
                ", and meanwhile my bank would not believe where I live",
            ],
            [
                "Show on the counter screen what will be printed, before it is printed",
                "Block the old address in card orders as soon as it changes",
                "One letter with a list of what else will come, and when",
                "Send the PIN only when the card has been handed over",
                "Follow a document like a parcel",
            ],
            [
                "Cards are ordered at night from yesterday's addresses",
                "Returned letters lie in a box that belongs to nobody",
                "We cannot see what the printing firm has sent",
            ],
            ("Print and post centre", "Batch jobs", "Prints at night, folds at six, hands over at eight")),

        new("Tell everybody else", "Say it once, and car, school, dog and tax office know",
            [
                ("Books another appointment for the car papers", "Website"),
                ("Writes the same address once more, for the dog", "Paper form"),
                ("Hands the school a copy of the certificate", "School office"),
            ],
            [30, 30, 22, 12, 6],
            [
                "The vehicle office wants the same papers again, two streets away",
                "The dog needs a form of its own, with a stamp",
                "The school had us in the old district for a whole term",
                "The parking permit needs car papers that need the new address first",
                "The waste department learned of us from the neighbours",
            ],
            [
                ", although we are one and the same city",
                ", so I took a third day off",
                ". I keep a spreadsheet of who knows and who does not",
                ", and each office was surprised that the others had not told it",
            ],
            [
                "Tick whom the city may tell, once, at the counter or online",
                "The dog follows its owner's address by itself",
                "Registration tells the school office the same night",
                "A parking permit on the spot, for thirty days, until the car papers follow",
                "Bins are ordered together with the registration",
            ],
            [
                "Data protection is quoted by whoever does not want to change an interface",
                "Vehicle office and residents' office share a roof and no line",
                "We post lists of newcomers to the waste department once a quarter",
            ],
            ("Six specialist departments", "Letters, spreadsheets", "Each asks the citizen for what another one holds")),

        new("Arrive and belong", "Know where the library is, when the bins go out and where to vote",
            [
                ("Gets the welcome folder with vouchers for the pool", "Letter"),
                ("Finds the bin calendar as a picture in the neighbours' group", "Messenger"),
                ("Gets the polling card, with the right street", "Letter"),
            ],
            [18, 17, 11, 26, 28],
            [
                "The welcome folder came four months after us",
                "The polling card went to the old flat",
                "Bin dates are only in an app that asks for my birthday",
                "The vouchers had expired the week before",
                "The newcomers' evening is on a weekday at four",
            ],
            [
                ", which made the children laugh and me a little sad",
                ", so we asked the neighbours, as people did in my grandmother's time",
                ". It felt as if the city had forgotten that we came",
                ", and still I like it here",
            ],
            [
                "Hand over the welcome folder at the counter, on the day",
                "Print polling cards from the register of the same morning",
                "Bin dates by text message, without an account",
                "Vouchers that start on the day of the registration",
                "Newcomers' evening on a Saturday, with childcare and soup",
            ],
            [
                "Folders are packed twice a year by whoever has time",
                "The election office freezes its list six weeks before we tell anybody",
                "Nobody is in charge of newcomers once they are registered",
            ],
            ("City marketing", "Address list", "Orders folders in spring and in autumn")),
    ];
}
