using WorkshopBot.Domain.Maps;
using static WorkshopBot.Maps.Tests.Samples.MapBuilder;

namespace WorkshopBot.Maps.Tests.Samples;

internal static class BikeShop
{
    private const string NoSize = "I cannot tell which frame size fits me";
    private const string SlowAnswer = "Nobody answers the size question before the weekend";
    private const string Surprise = "The delivery fee appears only on the last page";
    private const string NoDate = "No delivery date, only \"in 2 to 6 weeks\"";
    private const string Assembly = "Half assembled, and the tool for the pedals is missing";

    public static JourneyMap Map { get; } = MapBuilder.Map(
        "Buying a commuter bike online",
        "en",
        [
            Persona(
                "Mara Lindqvist", "Commuter, first bike in ten years", "City, 30 to 45",
                "Product manager who wants to leave the car at home, and has an hour on Sunday evening to find out how.",
                goals: ["Ride to work before the summer ends", "Not make an expensive mistake"],
                characteristics: ["Careful with money", "Reads every review", "No idea of gear ratios"],
                habits: ["Compares on the phone, buys on the laptop", "Asks two friends first"]),
            Persona("Jonas", "Courier who needs it tomorrow", inFocus: false),
            Persona("Edith", "Buys for her grandson", inFocus: false),
        ],
        [
            Stage("Need", "Get to work without the car",
                [Elsewhere("Talks to a colleague who rides", "Word of mouth"), Online("Reads \"which bike for 12 km\"", "Search engine")],
                Felt(1, 1, 2, 0, 1, 1, 1, 2),
                inside: [Inside("Marketing", "Newsletter", "Writes the commuter guide twice a year")], importance: 2.4m),
            Stage("Compare", "Narrow forty bikes down to three",
                [Online("Filters by price and range", "Website"), Online("Opens six tabs of reviews", "Review sites"), OnSite("Looks at one in the shop window", "Shop")],
                Felt(0, -1, 1, 0, -1, 0, 1, 0),
                [Pain("Every maker names the same part differently", 3, 4, "reported"), Pain("The filter forgets what I chose when I go back", 2, 2)],
                [Inside("Content team", "Shop system", "Copies data sheets by hand from suppliers")], 3.9m),
            Stage("Choose", "Be sure that it fits",
                [Online("Tries the size calculator", "Website"), Online("Asks about the frame size", "Chat"), OnSite("Measures inseam with a book and a pencil", "At home")],
                Felt(-1, -2, -1, 1, -2, -1, 2, 1),
                [Pain(NoSize, 5, 7, "measured"), Pain(SlowAnswer, 4, 3, "reported"), Pain("Two people answer the same question differently", 2, 1, side: "internal")],
                [Inside("Service desk", "Chat", "Answers Monday to Friday, 9 to 5"), Inside("Workshop", "Phone", "Asked when the desk does not know")], 4.8m, -1.6m),
            Stage("Order", "Pay quickly and safely",
                [Online("Fills the basket", "Website"), Online("Pays by instalment", "Payment page")],
                Felt(1, 0, 1, 1, 0, 1, -1, 1),
                [Pain(Surprise, 4, 5, "measured")],
                [Inside("Accounts", "Payment provider", "Checks credit by hand above 2,000")], 4.1m, 0.3m),
            Stage("Wait", "Know when it comes",
                [Online("Checks the order page every day", "Website"), Online("Calls to ask", "Phone line")],
                Felt(-2, -1, -2, -2, -1, -1, -2, -1),
                [Pain(NoDate, 5, 9, "measured"), Pain("The carrier calls at noon when I am at work", 3, 2), Pain("Stock system and carrier do not talk to each other", 4, 2, side: "internal")],
                [Inside("Logistics", "Carrier portal", "Exports orders to a spreadsheet twice a day")], 4.4m, -2.1m),
            Stage("Assemble", "Ride today",
                [OnSite("Unpacks a box as big as the hallway", "At home"), Online("Watches a video of another model", "Video")],
                Felt(-1, 2, 0, -2, 1, 2, -1, 0),
                [Pain(Assembly, 4, 4, "reported")], importance: 3.2m),
            Stage("Ride and care", "Keep it running",
                [OnSite("Rides to work", "Street"), OnSite("First free inspection", "Partner workshop"), Online("Gets a reminder after 300 km", "App")],
                Felt(2, 2, 1, 2, 2, 1, 2, 2),
                [Pain("The partner workshop does not know about the free inspection", 2, 1, "reported")],
                [Inside("Partner workshops", "Phone", "Book the inspection into their own calendar")], 3.6m, 0.8m),
        ],
        Idea("Show the delivery day before paying, and keep it up to date", "Wait", 1, 9, 4.6m, 2.5m, NoDate, Surprise)
            with
        { Owner = "Priya", NextStep = "Ask the carrier for its slot interface", Due = new(2026, 4, 17) },
        Idea("Size by photo: two pictures, an answer within a minute", "Choose", 2, 8, 4.4m, 3.1m, NoSize, SlowAnswer)
            with
        { Owner = "Tom", NextStep = "Try it with twenty customers" },
        Idea("Put the pedal tool and a one-page guide on top of the box", "Assemble", 3, 5, 3.2m, 1.5m, Assembly),
        Idea("All costs in the basket from the first click", "Order", 4, 6, 3m, 2m, Surprise),
        Idea("One name per part, explained where it stands", "Compare", 5, 3),
        Idea("A person to turn to from the first question to the first ride", null, 6, 2, solves: [SlowAnswer, NoDate]))
        with
    {
        Version = 3,
        Frame = new(
            "Orders a 2,400 bike for a 12 km way to work, in spring", "The car breaks down", "First inspection after 300 km",
            "as-is", "Where do we lose people who have already decided to ride?"),
        Notes = [new("decision", "Delivery day first: it is the worst moment and the cheapest to better."), new("assumption", "People would pay for assembly at home."), new("note", "Ask the couriers separately, their waiting is different.")],
        Parked = ["Leasing through the employer", "Second-hand bikes"],
        Unplaced = [new("pain-point", "The newsletter offers what I have just bought")],
        Withheld = [new("opportunities", 2)],
    };
}
