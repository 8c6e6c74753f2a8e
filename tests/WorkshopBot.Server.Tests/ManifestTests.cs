using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using WorkshopBot.Server.Hosting;
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
