namespace WorkshopBot.Testing.Examples;

/// <summary>When it is done.</summary>
internal static class CityServicesAfterwards
{
    public static IReadOnlyList<CityStage> Stages { get; } =
    [
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
