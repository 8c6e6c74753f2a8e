using WorkshopBot.Benchmarks.Rooms.Running;

namespace WorkshopBot.Benchmarks.Teams;

/// <summary>A bot that is measured: the program, or one that only echoes.</summary>
internal sealed record Side(string Name, ServerProcess Server, SignedActivities Signed);

/// <summary>The same activities for each, under tokens of the issuer that it knows.</summary>
internal static class Sides
{
    public const string BotBuilder = "botbuilder";
    public const string AgentsSdk = "@microsoft/agents-hosting";

    /// <summary>The program as people run it, with a store on disk. On this machine services may be answered in the clear only in development.</summary>
    public static async Task<Side> Ours(string folder, Sink sink) => new(
        "ours", await ServerProcess.Teams(Settings(folder, sink), Environment(sink)), Signed(sink, Signer.BotService));

    /// <summary>The same, that says how much memory it holds.</summary>
    public static async Task<Side> Weighed(string folder, Sink sink) => new(
        "ours", await ServerProcess.Weighed(Settings(folder, sink), Environment(sink)), Signed(sink, Signer.BotService));

    public static async Task<Side> OfBotBuilder(Sink sink) => new(
        BotBuilder, await ServerProcess.Node(BotBuilder, "Teams/botbuilder.mjs", Peer(sink, Signer.BotService)), Signed(sink, Signer.BotService));

    public static async Task<Side> OfAgentsSdk(Sink sink) => new(
        AgentsSdk, await ServerProcess.Node(AgentsSdk, "Teams/agents.mjs", Peer(sink, sink.OwnIssuer)), Signed(sink, sink.OwnIssuer));

    private static SignedActivities Signed(Sink sink, string issuer) => new(sink.Signer, issuer, sink.ServiceUrl);

    private static IEnumerable<string> Settings(string folder, Sink sink) =>
    [
        "--Storage:Sqlite:Path", folder, "--Teams:AppId", Sink.AppId, "--Teams:ManagedIdentityClientId", Sink.AppId,
        "--Teams:OpenIdMetadata", sink.Metadata.AbsoluteUri,
    ];

    private static IEnumerable<KeyValuePair<string, string?>> Environment(Sink sink) =>
        [.. sink.Environment, new("DOTNET_ENVIRONMENT", "Development"), new("ASPNETCORE_ENVIRONMENT", "Development")];

    private static IEnumerable<KeyValuePair<string, string?>> Peer(Sink sink, string issuer) =>
    [
        .. sink.Environment, new("BENCH_APP_ID", Sink.AppId), new("BENCH_TENANT_ID", Sink.TenantId), new("BENCH_ISSUER", issuer),
        new("BENCH_METADATA", sink.Metadata.AbsoluteUri), new("BENCH_AUTHORITY", sink.Authority),
    ];
}
