using System.Collections.Concurrent;
using WorkshopBot.Teams.Calling;

namespace WorkshopBot.Teams.Door;

/// <summary>The bot's conversations with single people. Who does not have the app has none.</summary>
internal sealed class PersonalChats(ConnectorApi api)
{
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<(string Tenant, string Person), string> conversations = [];

    /// <summary>Asked for once and process: Teams gives the same again.</summary>
    /// <exception cref="ConnectorException">Among others: they do not have the app.</exception>
    public async Task<ConversationAddress> With(Address address, ServiceAddress service, string person, CancellationToken cancellationToken)
    {
        if (!conversations.TryGetValue((address.Tenant, person), out var id))
        {
            id = (await api.CreatePersonal(service, address.Tenant, address.Bot, person, cancellationToken)).Id;
            if (conversations.Count >= MostRemembered) conversations.Clear();
            conversations[(address.Tenant, person)] = id;
        }

        return new(service, address.Tenant, id);
    }
}
