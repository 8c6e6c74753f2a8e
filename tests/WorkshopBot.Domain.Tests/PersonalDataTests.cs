namespace WorkshopBot.Domain.Tests;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("Write to mia.lange+shop@mail.example.org again", PersonalKind.Mail, "mia.lange+shop@mail.example.org")]
    [InlineData("jürgen@bücher.example hat nie Antwort bekommen", PersonalKind.Mail, "jürgen@bücher.example")]
    [InlineData("He called from +49 (0)30 1234-5678 twice", PersonalKind.Phone, "+49 (0)30 1234-5678")]
    [InlineData("Her number 030/12 34 56 78 was wrong", PersonalKind.Phone, "030/12 34 56 78")]
    [InlineData("اتصل من ٠٥٠١٢٣٤٥٦٧ مرتين", PersonalKind.Phone, "٠٥٠١٢٣٤٥٦٧")]
    [InlineData("Card 4111 1111 1111 1111 was declined", PersonalKind.Card, "4111 1111 1111 1111")]
    [InlineData("3782-822463-10005 was refused", PersonalKind.Card, "3782-822463-10005")]
    public void What_names_a_person_is_found_with_its_place(string text, PersonalKind kind, string what)
    {
        var found = Assert.Single(PersonalData.Find(text));

        Assert.Equal((kind, what), (found.Kind, text.Substring(found.At, found.Length)));
    }

    [Theory]
    [InlineData("Ordered 12345678, delivered 2026-11-27 10:30")]
    [InlineData("On 27.11.2026 nobody answered")]
    [InlineData("Version 3.10.4 costs 1,299.00 and takes 45 minutes")]
    [InlineData("Order 9876543210 was lost")]
    [InlineData("mail@ is no address, nor @shop")]
    [InlineData("")]
    public void Dates_prices_and_order_numbers_are_nobody(string text) => Assert.Empty(PersonalData.Find(text));

    [Fact]
    public void Several_are_found_in_their_order_and_a_word_takes_their_place()
    {
        const string Text = "mia@shop.example, 030 1234567 and 4111111111111111!";
        var found = PersonalData.Find(Text);

        Assert.Equal([PersonalKind.Mail, PersonalKind.Phone, PersonalKind.Card], found.Select(f => f.Kind));
        Assert.Equal("[Mail], [Phone] and [Card]!", PersonalData.Without(Text, found, kind => $"[{kind}]"));
    }

    [Fact]
    public void Long_rubbish_is_searched_in_time_that_grows_with_its_length_alone()
    {
        var rubbish = string.Concat(Enumerable.Repeat("a.1-2(3)@4+5 ", 8_000));

        Assert.DoesNotContain(PersonalData.Find(rubbish), f => f.Kind == PersonalKind.Mail);
    }
}
