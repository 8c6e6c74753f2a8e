using WorkshopBot.Web.Rooms;

namespace WorkshopBot.Web.Tests;

public sealed class RoomSecretTests
{
    [Fact]
    public void A_link_reads_back_as_what_was_written()
    {
        var secret = RoomSecret.New();

        Assert.Equal(22, secret.Text.Length);
        Assert.Equal(secret.Hash, RoomSecret.Parse(secret.Text)!.Hash);
    }

    [Fact]
    public void The_link_for_everybody_follows_from_the_facilitators_and_is_another()
    {
        var secret = RoomSecret.New();

        Assert.Equal(secret.People.Text, RoomSecret.Parse(secret.Text)!.People.Text);
        Assert.NotEqual(secret.Text, secret.People.Text);
        Assert.NotEqual(secret.Text, secret.People.People.Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAA A")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAB")]
    [InlineData("AAAAAAAAAAAAAAAAAAAA+A")]
    public void A_link_has_one_spelling(string? text) => Assert.Null(RoomSecret.Parse(text));

    [Fact]
    public void A_secret_does_not_say_itself_by_accident()
    {
        var secret = RoomSecret.New();

        Assert.DoesNotContain(secret.Text, $"{secret} {Room.By(secret, new(new("local"), "w"), facilitates: true)}");
    }
}
