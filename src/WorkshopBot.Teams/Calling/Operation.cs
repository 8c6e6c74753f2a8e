using Azure.Core;

namespace WorkshopBot.Teams.Calling;

/// <summary>What is asked of Teams: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference.</summary>
internal sealed record Operation(string Name, RequestMethod Method, Rate Rate)
{
    public static readonly Operation Send = new("send", RequestMethod.Post, Rate.Sending);
    public static readonly Operation Reply = new("reply", RequestMethod.Post, Rate.Sending);
    public static readonly Operation Update = new("update", RequestMethod.Put, Rate.Sending);
    public static readonly Operation Delete = new("delete", RequestMethod.Delete, Rate.Sending);
    public static readonly Operation Create = new("create", RequestMethod.Post, Rate.Sending);
    public static readonly Operation Member = new("member", RequestMethod.Get, Rate.Asking);
    public static readonly Operation Members = new("members", RequestMethod.Get, Rate.Asking);

    public static readonly Operation Channels = new("channels", RequestMethod.Get, Rate.Asking);

    /// <summary>Whether doing it twice does no harm: messages have nothing by which Teams would know one again.</summary>
    public bool IsRepeatable => Method != RequestMethod.Post;
}
