using System.Collections.Immutable;
using WorkshopBot.Domain.Suggestions;

namespace WorkshopBot.Domain.Tests.Suggestions;

public sealed class NearDuplicatesTests
{
    private static ImmutableArray<Group> Find(params string[] texts) =>
        NearDuplicates.Find([.. texts.Select((text, i) => (new ElementId($"e{i}"), text))]);

    [Theory]
    [InlineData("compare bikes", "Comparing bikes")]
    [InlineData("compare bikes", "compare the bike")]
    [InlineData("Comparing bikes", "compare the bike")]
    [InlineData("Payment", "PAYMENT")]
    [InlineData("Pay", "Paying")]
    [InlineData("Delivery", "Deliveries")]
    [InlineData("Choose a bike", "Choosing the bike")]
    [InlineData("Ride home", "Riding home")]
    [InlineData("Shop for a bike", "Shopping for bikes")]
    [InlineData("Plan the trip", "Planning a trip")]
    [InlineData("Registration", "Register")]
    [InlineData("Renew", "Renewal")]
    [InlineData("Store visit", "Visit the store")]
    [InlineData("Book an appointment", "Booking appointments")]
    [InlineData("Book appointment", "Book appointment online")]
    [InlineData("The customer's order", "Customer orders")]
    [InlineData("Café visit", "cafe visits")]
    [InlineData("Calender invitation", "Calendar invitation")]
    [InlineData("The website is very slow on my phone", "Website very slow on the phone")]
    [InlineData("I had to wait on hold for an hour", "Had to wait an hour on hold")]
    [InlineData("Nobody told me when the parcel would arrive", "nobody told me when my parcel will arrive")]
    [InlineData("Can't find the return label", "Couldn't find the return label")]
    public void English_that_says_the_same_is_grouped(string one, string other) => Assert.Single(Find(one, other));

    [Theory]
    [InlineData("Buy a bike", "Pay the bike")]
    [InlineData("Pay online", "Buy online")]
    [InlineData("compare bikes", "compare prices")]
    [InlineData("Compare", "Company")]
    [InlineData("Delivery", "Delivery complaint")]
    [InlineData("Booking", "Booking confirmation")]
    [InlineData("Sign up", "Sign out")]
    [InlineData("Step 1", "Step 2")]
    [InlineData("Part", "Party")]
    [InlineData("Contact us", "Contract us")]
    [InlineData("Take the bus home", "Take the car home")]
    [InlineData("The website is clear", "The website is not clear")]
    [InlineData("It works on my phone", "It doesn't work on my phone")]
    [InlineData("I could not find the price of the bike", "I could not find the size of the bike")]
    [InlineData("Waiting on the phone", "Waiting at the counter")]
    [InlineData("Checkout page loads slowly", "Checkout page asks for my password twice")]
    [InlineData("The", "A")]
    [InlineData("Search", "Research")]
    [InlineData("Hear of us", "Tell us")]
    [InlineData("👍", "👎")]
    [InlineData("", "")]
    public void English_that_says_something_else_is_not_grouped(string one, string other) => Assert.Empty(Find(one, other));

    [Theory]
    [InlineData("Räder vergleichen", "Vergleich der Räder")]
    [InlineData("Bezahlen", "bezahlt")]
    [InlineData("Buchung", "Buchen")]
    [InlineData("Termin buchen", "Terminbuchung", "Termine")]
    [InlineData("Fahrradvergleich", "Fahrräder vergleichen")]
    [InlineData("Bestellungen", "Bestellung")]
    [InlineData("Lieferung", "liefern")]
    [InlineData("STRASSE suchen", "Straße suchen")]
    [InlineData("Die Rechnung war falsch", "Rechnungen waren falsch")]
    public void German_that_says_the_same_is_grouped(string one, string other, string? more = null) =>
        Assert.Equal(["e0", "e1"], Assert.Single(Find([one, other, .. more is null ? [] : new[] { more }])).Members.Select(m => m.Value));

    [Theory]
    [InlineData("Fahrrad kaufen", "Fahrrad leihen")]
    [InlineData("Preisvergleich", "Preisschild")]
    [InlineData("Bestellung", "Bestellung stornieren")]
    [InlineData("Rechnung", "Berechnung")]
    [InlineData("Die Ampel ist grün", "Die Ampel ist nicht grün")]
    [InlineData("Status", "Station")]
    public void German_that_says_something_else_is_not_grouped(string one, string other) => Assert.Empty(Find(one, other));

    [Theory]
    [InlineData("مقارنة الأسعار", "مقارنة اسعار")]
    [InlineData("الدفع", "دفع")]
    [InlineData("فتح الحساب", "فَتْحُ حِسَاب")]
    [InlineData("الحجز والدفع", "حجز ودفع", "الدفع والحجز")]
    [InlineData("خدمة العملاء", "خدمه العملاء")]
    [InlineData("تحميل التطبيق", "تحميل تطبيق")]
    public void Arabic_that_says_the_same_is_grouped(string one, string other, string? instead = null) =>
        Assert.Single(Find(one, instead ?? other));

    [Theory]
    [InlineData("فتح الحساب", "إغلاق الحساب")]
    [InlineData("الدفع", "التسليم")]
    [InlineData("التطبيق واضح", "التطبيق غير واضح")]
    public void Arabic_that_says_something_else_is_not_grouped(string one, string other) => Assert.Empty(Find(one, other));

    [Theory]
    [InlineData("Comparer les vélos", "comparaison des velos")]
    [InlineData("Réserver", "Réservation")]
    [InlineData("L’achat du vélo", "achat de vélos")]
    [InlineData("Livraison", "livraisons")]
    public void French_that_says_the_same_is_grouped(string one, string other) => Assert.Single(Find(one, other));

    [Theory]
    [InlineData("Acheter un vélo", "Essayer un vélo")]
    [InlineData("Le site est rapide", "Le site n'est pas rapide")]
    [InlineData("Livraison", "Livret")]
    public void French_that_says_something_else_is_not_grouped(string one, string other) => Assert.Empty(Find(one, other));

    [Theory]
    [InlineData("自転車を比較する", "自転車の比較")]
    [InlineData("支払い", "支払う")]
    [InlineData("支払いをする", "お支払い")]
    [InlineData("アプリのダウンロード", "アプリをダウンロードする")]
    [InlineData("比较自行车", "自行车比较")]
    [InlineData("选择自行车", "选择一辆自行车")]
    [InlineData("ＡＢＣカード", "ABCカード")]
    [InlineData("자전거 비교", "자전거를 비교하기")]
    [InlineData("ตรวจสอบราคา", "ตรวจสอบราคา ")]
    [InlineData("сравнить велосипеды", "Сравнить велосипед")]
    public void Scripts_with_and_without_spaces_are_read(string one, string other) => Assert.Single(Find(one, other));

    [Theory]
    [InlineData("自転車を買う", "自転車を借りる")]
    [InlineData("使いやすい", "使いやすくない")]
    [InlineData("比较价格", "比较自行车")]
    [InlineData("付款方便", "付款不方便")]
    [InlineData("注册", "注销")]
    [InlineData("自転車", "自動車")]
    [InlineData("자전거 구매", "자전거 대여")]
    [InlineData("ตรวจสอบราคา", "ตรวจสอบสินค้า")]
    [InlineData("купить велосипед", "вернуть велосипед")]
    public void Scripts_with_and_without_spaces_are_told_apart(string one, string other) => Assert.Empty(Find(one, other));
}
