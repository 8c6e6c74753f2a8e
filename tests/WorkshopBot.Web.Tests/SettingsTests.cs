using WorkshopBot.Server.Hosting;

namespace WorkshopBot.Web.Tests;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Storage:Provider", "Oracle", "Storage:Provider should be Sqlite or Memory")]
    [InlineData("Storage:Provider", "Azure", "Azure is not there yet")]
    [InlineData("Storage:Provider", "1", "Storage:Provider should be Sqlite or Memory")]
    [InlineData("Web:AllowCreate", "yes", "Web:AllowCreate should be true or false")]
    [InlineData("PublicUrl", "workshop.example", "PublicUrl should be an address like")]
    [InlineData("PublicUrl", "https://workshop.example/path", "PublicUrl should be an address like")]
    [InlineData("PublicUrl", "ftp://workshop.example", "PublicUrl should be an address like")]
    public async Task A_wrong_setting_stops_the_program_with_one_line_that_names_it(string key, string value, string expected)
    {
        var (say, complain) = (new StringWriter(), new StringWriter());

        var code = await ServeCommand.Run([$"--{key}", value], demo: false, say, complain, CancellationToken.None);

        Assert.Equal(1, code);
        Assert.Contains(expected, Assert.Single(complain.ToString().TrimEnd().Split('\n')));
        Assert.Empty(say.ToString());
    }

    [Fact]
    public async Task An_address_that_is_taken_is_said_in_one_line()
    {
        await using var first = await Driving.RoomServer.Start();
        var complain = new StringWriter();

        var code = await ServeCommand.Run(
            ["--urls", first.Address.ToString(), "--Storage:Provider", "Memory"], demo: false, new StringWriter(), complain, CancellationToken.None);

        Assert.Equal(1, code);
        Assert.Contains("listens at this address already", Assert.Single(complain.ToString().TrimEnd().Split('\n')));
    }

    [Fact]
    public async Task A_command_that_is_not_there_is_said_in_one_line()
    {
        var complain = new StringWriter();

        var code = await ServeCommand.Run(["repaly"], demo: false, new StringWriter(), complain, CancellationToken.None);

        Assert.Equal(1, code);
        Assert.Contains("There is no command \"repaly\"", complain.ToString());
    }

    [Fact]
    public async Task A_folder_that_is_a_file_is_said_in_one_line()
    {
        var file = Path.GetTempFileName();
        var complain = new StringWriter();

        var code = await ServeCommand.Run(["--Storage:Sqlite:Path", file], demo: false, new StringWriter(), complain, CancellationToken.None);

        File.Delete(file);
        Assert.Equal(1, code);
        Assert.Contains("Storage:Sqlite:Path should be a folder", complain.ToString());
    }
}
