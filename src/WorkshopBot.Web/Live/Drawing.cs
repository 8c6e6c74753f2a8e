using WorkshopBot.Domain;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Web.Pictures;

namespace WorkshopBot.Web.Live;

/// <summary>Draws what is different since the last time, and sends it to whom it concerns.</summary>
internal sealed class Drawing(Scenes scenes, Regions regions, MapPictures maps)
{
    private readonly Dictionary<string, SharedView> last = new(StringComparer.Ordinal);

    public async Task Send(Moment moment, IReadOnlyCollection<LiveStream> streams, CancellationToken cancellationToken)
    {
        var scene = await scenes.Of(moment.Id, moment.Workshop, moment.Number, moment.Writing, cancellationToken);
        var map = maps.Of(scene).Version;
        foreach (var readers in streams.GroupBy(s => s.Language))
        {
            var view = await regions.Shared(scene, moment.Here, readers.Key, map);
            Send(view, last.GetValueOrDefault(readers.Key), scene.Number, readers);
            last[readers.Key] = view;
        }

        foreach (var stream in streams.Where(s => s.Person is not null)) await SendPrivate(stream, scene, cancellationToken);
        foreach (var stream in streams) stream.IsFresh = false;
    }

    private static void Send(SharedView view, SharedView? before, long number, IEnumerable<LiveStream> readers)
    {
        ReadOnlyMemory<byte>? all = null, different = null;
        foreach (var stream in readers)
        {
            if (stream.IsFresh || before is null) stream.Send(all ??= Frame.Of("view", number, view.All));
            else if (view != before) stream.Send(different ??= Frame.Of("view", number, view.Since(before)));
            else if (number > stream.Number) stream.Send(different ??= Frame.Of("view", number, []));
            stream.Number = number;
        }
    }

    private async Task SendPrivate(LiveStream stream, Scene scene, CancellationToken cancellationToken)
    {
        var by = stream.Person!.Id;
        var reason = Reason.Of(scene, by, stream.Touched);
        if (!stream.IsFresh && Equals(stream.DrawnFor, reason)) return;

        var view = await regions.Private(scene, new(by, stream.Language), form: null, cancellationToken);
        if (stream.IsFresh || view != stream.Sent)
        {
            stream.Send(Frame.Of("mine", scene.Number, stream.IsFresh ? view.All : view.Since(stream.Sent)));
        }

        (stream.DrawnFor, stream.Sent) = (reason, view);
    }

    /// <summary>What a person's private part depends on: as long as it is the same, nothing is drawn.</summary>
    private sealed record Reason(string At, Role? Role, bool Answered, object? Said, int Claims, long? Number, int Touched)
    {
        public static Reason Of(Scene scene, ParticipantId by, int touched)
        {
            var role = scene.Workshop.Present(by)?.Role;
            return new(
                Regions.At(scene.Workshop), role, scene.Answered.Contains(by), scene.Current?.ByPerson.GetValueOrDefault(by),
                scene.Current?.Claims.Count(c => c.Participant == by) ?? 0,

                // Facilitators see how it goes, which is different after every commit.
                role == Domain.Role.Facilitator ? scene.Number : null,
                touched);
        }
    }
}
