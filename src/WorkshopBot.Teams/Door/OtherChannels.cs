using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Teams.Calling;
using WorkshopBot.Teams.Receiving;

namespace WorkshopBot.Teams.Door;

/// <summary>Another channel of the team in which somebody writes, by its name. Of other teams the bot is told nothing.</summary>
internal sealed class OtherChannels(ConnectorApi api, Addresses addresses)
{
    private const int MostNamed = 20;

    public async Task<Elsewhere> Find(
        string named, Organisation organisation, Activity activity, ServiceAddress service, Phrases phrases, CancellationToken cancellationToken)
    {
        if (Addresses.TeamOf(activity) is not { } team) return new Elsewhere.No(phrases["summary.no-team"]);

        try
        {
            var channels = await api.Channels(service, organisation.Id, team, cancellationToken);
            var name = named.TrimStart('#').Trim();
            if (channels.FirstOrDefault(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } channel)
                return new Elsewhere.No(phrases.Format("summary.no-channel", ("channels", string.Join(phrases["map.list-separator"], channels.Take(MostNamed).Select(c => c.Name)))));

            return new Elsewhere.Found(await addresses.Reach(channel.Id, organisation, activity, service, cancellationToken), Text.Clean(channel.Name));
        }
        catch (ConnectorException)
        {
            return new Elsewhere.No(phrases["reply.unavailable"]);
        }
    }
}
