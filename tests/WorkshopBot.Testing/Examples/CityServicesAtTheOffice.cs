namespace WorkshopBot.Testing.Examples;

/// <summary>In the citizens' office.</summary>
internal static class CityServicesAtTheOffice
{
    public static IReadOnlyList<CityStage> Stages { get; } =
    [
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
    ];
}
