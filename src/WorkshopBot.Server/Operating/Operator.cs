using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Moving;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Server.Hosting;
using WorkshopBot.Storage;

namespace WorkshopBot.Server.Operating;

/// <summary>One call of an operator's command: the server's settings, its store, and where to say what.</summary>
internal sealed class Operator(Surroundings surroundings, IConfiguration configuration, TextWriter say, TextWriter complain)
{
    // For eyes and files, never for a page: < and & may stay what they are.
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public Settings Settings => Settings.Read(configuration);

    public DateTimeOffset Now => surroundings.Clock.GetUtcNow();

    public TimeProvider Clock => surroundings.Clock;

    public IConfiguration Configuration => configuration;

    public Stream StandardInput => surroundings.StandardInput();

    public Stream StandardOutput => surroundings.StandardOutput();

    /// <summary>Gives a command its settings, which may stand on the command line as for the server, and its way of failing.</summary>
    public static Command Command(
        string name, string description, Surroundings surroundings, Func<Operator, ParseResult, CancellationToken, Task> work, params Option[] options)
    {
        var command = new Command(name, description) { TreatUnmatchedTokensAsErrors = false };
        foreach (var option in options) command.Add(option);
        command.SetAction((arguments, cancellationToken) => Run(arguments, surroundings, work, cancellationToken));
        return command;
    }

    public void Say(string line) => say.WriteLine(line);

    public void SayJson(object value) => say.WriteLine(Json(value));

    /// <summary>Beside the result, so that this goes into a file without it.</summary>
    public void Mention(string line) => complain.WriteLine(line);

    public static string Json(object value) => JsonSerializer.Serialize(value, value.GetType(), Readable);

    public Task<IStore> OpenStore(CancellationToken cancellationToken) => surroundings.Open(Settings, false, cancellationToken);

    public Task<IStore> OpenStore(Settings settings, bool create, CancellationToken cancellationToken) =>
        surroundings.Open(settings, create, cancellationToken);

    public IArchive Archive(IStore store) => surroundings.Archive(store);

    public WorkshopEngine Engine(IStore store) =>
        new(store, StepCatalog.Standard, new(), surroundings.Clock, NullLogger<WorkshopEngine>.Instance);

    /// <exception cref="OperatorException">The operator did not say yes.</exception>
    public void Confirm(string question)
    {
        complain.Write($"{question} Type yes to go on: ");
        if (surroundings.Input.ReadLine()?.Trim() != "yes") throw new OperatorException("Nothing was changed.");
    }

    private static async Task<int> Run(
        ParseResult arguments, Surroundings surroundings, Func<Operator, ParseResult, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        var complain = arguments.InvocationConfiguration.Error;
        try
        {
            string[] settings = [.. arguments.UnmatchedTokens];
            Check(settings);
            var configuration = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = settings }).Configuration;
            await work(new(surroundings, configuration, arguments.InvocationConfiguration.Output, complain), arguments, cancellationToken);
            return 0;
        }
        catch (OperationCanceledException)
        {
            complain.WriteLine("Interrupted. Run it again to finish it.");
            return 1;
        }
        catch (Exception e) when (e is OperatorException or WrongSettingException or StoreUnusableException or StoreFailedException
            or CopyRefusedException or IOException or UnauthorizedAccessException)
        {
            complain.WriteLine(e.Message);
            return 1;
        }
    }

    /// <summary>A misspelt option must not pass as a setting that nobody reads.</summary>
    private static void Check(string[] settings)
    {
        for (var i = 0; i < settings.Length; i++)
        {
            var isSetting = settings[i].StartsWith("--Storage:", StringComparison.OrdinalIgnoreCase)
                || settings[i].StartsWith("--Retention:", StringComparison.OrdinalIgnoreCase);
            if (!isSetting) throw new OperatorException($"\"{settings[i]}\" is neither an option of this command nor a setting like --Storage:Provider.");
            if (!settings[i].Contains('=', StringComparison.Ordinal)) i++;
        }
    }
}
