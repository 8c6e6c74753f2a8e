using System.Net;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Hammer.Load;

namespace WorkshopBot.Hammer.Servers;

/// <summary>Sends what people say through a room's forms, to whichever server is next, until one has said that it is saved.</summary>
internal sealed class RoomSpeaker(Fleet fleet, Room room, string at, Journal journal) : ISpeaker, IDisposable
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly string Saved = Phrases.For("en")["reply.saved"];

    private readonly string action = $$$"""{"verb":"answer.save","data":{"at":"{{{at}}}"}}""";
    private readonly Visitor visitor = new(fleet);
    private bool hasPage;

    public Task Join(ParticipantId person) => Insist(async () =>
    {
        visitor.BecomeSomebodyElse();
        if (!hasPage) await visitor.Get(room.PeoplePath);
        hasPage = true;
        var answer = await visitor.Post($"{room.PeoplePath}/join", ("person-name", person.Value));
        if (answer.Status == HttpStatusCode.Redirect) return true;

        return IsPassing(answer.Status) ? false : throw new UnexpectedAnswerException($"{person} was not let in: {answer}");
    });

    public async Task Say(Said said)
    {
        journal.Write(new(false, said));
        (string, string)[] fields = [("_form", said.Form.Value), ("action", action), .. Room.Inputs(said)];
        await Insist(() => IsSaved(said, fields), () => journal.CutOff(said));
        journal.Write(new(true, said));
    }

    public void Dispose() => visitor.Dispose();

    private async Task<bool> IsSaved(Said sent, (string, string)[] fields)
    {
        var (status, said) = await visitor.Act($"{room.PeoplePath}/act", fields);
        if (status == HttpStatusCode.OK && said is { Kind: "done" or "show" } && said.Say == Saved) return true;
        if (!IsPassing(status) && said is not { Kind: "saving" or "again" })
            throw new UnexpectedAnswerException($"{sent.By} sent {sent.Form} and was answered {(int)status} {said}");

        journal.NotYet(said?.Say ?? status.ToString());
        if (status == HttpStatusCode.TooManyRequests) await Task.Delay(Pause, TimeProvider.System);
        return false;
    }

    private static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests;

    /// <param name="done">False asks to try again.</param>
    /// <param name="cut">Told when a server was not there, or has gone before it answered.</param>
    private static async Task Insist(Func<Task<bool>> done, Action? cut = null)
    {
        while (true)
        {
            try
            {
                if (await done()) return;
            }
            catch (Exception e) when (e is HttpRequestException or IOException)
            {
                cut?.Invoke();
            }

            await Task.Delay(Breath, TimeProvider.System);
        }
    }
}
