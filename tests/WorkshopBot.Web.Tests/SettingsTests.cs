using WorkshopBot.Server.Hosting;

namespace WorkshopBot.Web.Tests;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Storage:Provider", "Oracle", "Storage:Provider should be Sqlite, Azure or Memory")]
    [InlineData("Storage:Provider", "Azure", "Storage:Azure:ConnectionString should be the storage account's connection string, or")]
    [InlineData("Storage:Provider", "1", "Storage:Provider should be Sqlite, Azure or Memory")]
    [InlineData("Telemetry:OtlpEndpoint", "localhost", "Telemetry:OtlpEndpoint should be an address like")]
    [InlineData("Logging:Format", "xml", "Logging:Format should be text or json")]
    [InlineData("Retention:WorkshopDays", "0", "Retention:WorkshopDays should be a whole number of days")]
    [InlineData("Sealing:Certificate", "/nowhere/seal.pfx", "Sealing:Certificate should be a file")]
    [InlineData("Sealing:CertificateBase64", "AAAA", "Sealing:CertificateBase64 should be a certificate")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc", "OTEL_EXPORTER_OTLP_PROTOCOL should be http/protobuf")]
    [InlineData("Web:AllowCreate", "yes", "Web:AllowCreate should be true or false")]
    [InlineData("PublicUrl", "workshop.example", "PublicUrl should be an address like")]
    [InlineData("PublicUrl", "https://workshop.example/path", "PublicUrl should be an address like")]
    [InlineData("PublicUrl", "ftp://workshop.example", "PublicUrl should be an address like")]
    public async Task A_wrong_setting_stops_the_program_with_one_line_that_names_it(string key, string value, string expected)
    {
        var (say, complain) = (new StringWriter(), new StringWriter());

        var code = await ServeCommand.Run(
            ["--OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4318", $"--{key}", value], demo: false, say, complain, CancellationToken.None);

        Assert.Equal(1, code);
        Assert.Contains(expected, Assert.Single(complain.ToString().TrimEnd().Split('\n')));
        Assert.Empty(say.ToString());
    }

    [Theory]
    [InlineData("--Storage:Azure:ConnectionString", "AccountName=a;AccountKey=SECRET", "The connection string of Azure storage cannot be understood.")]
    [InlineData("--Storage:Azure:TableEndpoint", "https://a.table.core.windows.net/?sig=SECRET", "Storage:Azure:QueueEndpoint should be")]
    [InlineData("--Storage:Azure:TableEndpoint", "http://a.table.core.windows.net/?sig=SECRET", "Storage:Azure:TableEndpoint should be")]
    public async Task What_is_wrong_with_an_account_is_said_without_its_secret(string key, string value, string expected)
    {
        var complain = new StringWriter();

        var code = await ServeCommand.Run(
            ["--Storage:Provider", "Azure", key, value, "--urls", "http://127.0.0.1:0"], demo: false, new StringWriter(), complain, CancellationToken.None);

        Assert.Equal(1, code);
        Assert.Contains(expected, Assert.Single(complain.ToString().TrimEnd().Split('\n')));
        Assert.DoesNotContain("SECRET", complain.ToString());
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
