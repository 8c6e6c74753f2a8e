using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using WorkshopBot.Server.Hosting;
using WorkshopBot.Teams;
using WorkshopBot.Testing;

namespace WorkshopBot.Server.Tests;

/// <summary>What can be known of the manifests without a container engine and without Azure.</summary>
public sealed partial class ManifestTests
{
    private static readonly string Dockerfile = File.ReadAllText(Repository.At("manifests/container/Dockerfile"));
    private static readonly string Bicep = File.ReadAllText(Repository.At("manifests/azure/main.bicep"));

    [Fact]
    public void The_image_copies_only_what_is_there()
    {
        var copied = Copies().Matches(Dockerfile).SelectMany(copy => copy.Groups[1].Value.Split(' ')[..^1]).ToList();

        Assert.Contains("src", copied);
        Assert.All(copied, path => Assert.True(Path.Exists(Repository.At(path)), path));
    }

    [Fact]
    public void The_image_has_what_is_built_into_the_program()
    {
        var copied = Copies().Matches(Dockerfile).SelectMany(copy => copy.Groups[1].Value.Split(' ')[..^1]).ToList();
        var project = XDocument.Load(Repository.At("src/WorkshopBot.Server/WorkshopBot.Server.csproj"));
        var builtIn = project.Descendants("EmbeddedResource").SelectMany(e => e.Attribute("Include")!.Value.Split(';'))
            .Select(path => path.Replace("../../", "")).ToList();

        Assert.NotEmpty(builtIn);
        Assert.All(builtIn, path => Assert.True(copied.Any(c => c == path || path.StartsWith($"{c}/", StringComparison.Ordinal)), path));
    }

    /// <summary>Warnings are errors, and the rules that are not ours are off there.</summary>
    [Fact]
    public void The_image_is_built_by_the_rules_of_the_repository() =>
        Assert.Contains(".editorconfig", Copies().Matches(Dockerfile).SelectMany(copy => copy.Groups[1].Value.Split(' ')));

    [Fact]
    public void What_the_build_needs_is_not_ignored()
    {
        var let = File.ReadAllLines(Repository.At("manifests/container/Dockerfile.dockerignore"))
            .Where(line => line.StartsWith('!')).Select(line => line[1..].Replace("/**", "")).ToList();

        Assert.All(Copies().Matches(Dockerfile).SelectMany(copy => copy.Groups[1].Value.Split(' ')[..^1]), path => Assert.Contains(path, let));
    }

    [Fact]
    public void The_image_runs_as_nobody_special()
    {
        var last = Dockerfile.Split("FROM ")[^1];

        Assert.Contains("USER $APP_UID", last);
        Assert.True(last.IndexOf("USER", StringComparison.Ordinal) < last.IndexOf("ENTRYPOINT", StringComparison.Ordinal));
    }

    [Fact]
    public void Port_and_probes_of_the_app_are_those_of_the_image()
    {
        var port = Regex.Match(Dockerfile, @"EXPOSE (\d+)").Groups[1].Value;

        Assert.Contains($"http://+:{port}", Dockerfile);
        Assert.Contains($"targetPort: {port}", Bicep);
        Assert.Equal(2, Regex.Count(Bicep, $@"path: '/health/(live|ready)', port: {port}"));
    }

    [Fact]
    public void The_app_is_given_settings_that_the_program_reads()
    {
        var given = Settings().Matches(Bicep).Select(m => m.Groups[1].Value).Where(name => name != "AZURE_CLIENT_ID").ToList();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(given.Select(name => KeyValuePair.Create(name.Replace("__", ":"), Sample(name)))).Build();

        var settings = Hosting.Settings.Read(configuration);

        Assert.Equal(StorageProvider.Azure, settings.Storage.Provider);
        Assert.NotNull(settings.Storage.Azure!.TableEndpoint);
        Assert.NotNull(settings.Storage.Azure!.QueueEndpoint);
        Assert.NotNull(settings.Telemetry.Endpoint);
        Assert.NotNull(settings.Web.PublicUrl);
        Assert.Contains("Sealing__CertificateBase64", given);
    }

    [Theory]
    [InlineData("the identity itself", "11111111-1111-1111-1111-111111111111")]
    [InlineData("an app that trusts it", "22222222-2222-2222-2222-222222222222")]
    public void The_app_is_given_settings_with_which_Teams_is_on(string what, string app)
    {
        const string Identity = "11111111-1111-1111-1111-111111111111";
        var given = Settings().Matches(Bicep).Select(m => m.Groups[1].Value).Where(name => name.StartsWith("Teams__", StringComparison.Ordinal));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(given.Select(name => KeyValuePair.Create(
            name.Replace("__", ":"), (string?)(name == "Teams__AppId" ? app : Identity)))).Build();

        var settings = TeamsSettings.Read(configuration, isDevelopment: false);

        Assert.True(settings.IsOn, what);
        Assert.Equal((app, Identity, Identity), (settings.AppId, settings.TenantId, settings.ManagedIdentityClientId));
    }

    [Fact]
    public void The_bot_is_registered_where_activities_are_taken()
    {
        var builder = WebApplication.CreateBuilder(
            ["--environment", "Development", "--Storage:Provider", "Memory", "--Teams:AllowUnauthenticatedLoopback", "true"]);
        using var app = builder.AddWorkshopBot().Build();
        app.MapTeams();

        var taken = ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>();
        var endpoint = Regex.Match(Bicep, @"endpoint: '\$\{address\}(/[^']+)'").Groups[1].Value;
        Assert.Contains(endpoint, taken.Select(e => e.RoutePattern.RawText));
    }

    private static string? Sample(string name) => name switch
    {
        "Storage__Provider" => "Azure",
        "Web__AllowCreate" => "false",
        _ when name.StartsWith("Sealing", StringComparison.Ordinal) => null,
        _ => "https://example.org/",
    };

    [GeneratedRegex(@"^COPY (?!--from)(.+)$", RegexOptions.Multiline)]
    private static partial Regex Copies();

    [GeneratedRegex(@"\{ name: '(\w+)'")]
    private static partial Regex Settings();
}
