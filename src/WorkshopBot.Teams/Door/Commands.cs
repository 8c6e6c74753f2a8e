using System.Collections.Immutable;
using System.Text.Json.Nodes;
using WorkshopBot.Cards;
using WorkshopBot.Cards.Teams;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Teams.Calling;
using WorkshopBot.Teams.Receiving;

namespace WorkshopBot.Teams.Door;

/// <summary>Words that somebody typed to the bot: behind a mention, or in their own chat with it.</summary>
internal sealed class Commands(
    Spots spots, People people, HeldPlaces held, TypedWords typed, Presenter presenter, Refreshing refreshing, Drawing drawing, Replies replies,
    MapAddresses maps, HomeCards home, DirectReports reports, OtherChannels others,
    DirectFiles files)
{
    public async Task Handle(Organisation organisation, Activity activity, ServiceAddress service, CancellationToken cancellationToken)
    {
        // With other permissions than ours Teams brings everything that is said in a channel.
        if (!activity.Conversation.IsPersonal && !Mentions.IsMeant(activity)) return;

        var (word, rest) = TypedWords.Read(Mentions.Strip(activity));
        var here = Places.Of(organisation, activity.Conversation.ChannelId);
        var language = People.LanguageOf(activity);
        var phrases = Phrases.For(language);
        if (word.Length == 0 && files.MapsIn(activity) is { IsEmpty: false } sent) await Bring(sent);
        else if (word is TypedWords.Start or TypedWords.Collect) await Offer();
        else if (word == TypedWords.Help) await Here(new TeamsMessage.Text(phrases["teams.help"]));
        else if (await spots.Here(organisation, activity, cancellationToken) is { } spot) await InWorkshop(spot);
        else if (activity.Conversation.IsPersonal) await Alone();
        else await Privately(phrases["teams.none"]);

        async Task Bring(ImmutableArray<JsonObject> sent)
        {
            foreach (var file in sent) await Here(new TeamsMessage.Text(await files.Bring(file, organisation, phrases, cancellationToken)));
        }

        async Task Offer()
        {
            if (await held.IsTaken(organisation.Tenant, here, cancellationToken)) await Privately(phrases["chat.running"]);
            else await Here(Card(presenter.Begin(language, ""), new(here.Key)));
        }

        async Task InWorkshop(Spot spot)
        {
            var by = await people.Find(organisation, activity, spot.Workshop, TypedWords.Joins(word), cancellationToken);
            var words = Phrases.For(by.Language);

            // Who asks where the group reads is answered by the one message that is kept there.
            if (word == TypedWords.Map && rest.Length == 0 && await spots.IsWithTheGroup(activity, spot, cancellationToken)) rest = TypedSummary.Here;
            Task<Elsewhere> Other(string named) => others.Find(named, organisation, activity, service, words, cancellationToken);
            await Tell(spot, await typed.Handle(spot, by, Press.CommandOf(by, activity), word, rest, cancellationToken, Other), words);
        }

        // What is written to the bot alone is a report, where something is being collected.
        async Task Alone()
        {
            var words = Mentions.Strip(activity);
            var report = words.Length == 0 ? new DirectReport.Nowhere() : await reports.Take(
                organisation.Tenant, People.IdentityOf(organisation, activity.From), by => Press.CommandOf(by, activity), words, cancellationToken);
            await (report switch
            {
                DirectReport.Taken taken => Tell(taken.Spot, taken.Told, Phrases.For(taken.Language)),
                DirectReport.Choose choose => Here(Card(choose.Card, new(here.Key))),
                DirectReport.TooLong { Language: var of } => Here(new TeamsMessage.Text(Phrases.For(of)["which.too-long"])),
                _ => HomeOfTheirs(),
            });
        }

        async Task HomeOfTheirs() => await Here(await home.Draw(organisation, activity, service, cancellationToken));

        async Task Tell(Spot spot, Told told, Phrases words)
        {
            var about = new Subject(spot.Place.Key, spot.Workshop.Value);
            await (told switch
            {
                Told.View { Mine: not null } view => Here(Card(view.Card, about, await Refresh(spot, view.Card))),
                Told.View { IsPrivate: true } view => ToThemAlone(Card(view.Card, about), words),
                Told.View view => Here(Card(await maps.Fill(view.Card, cancellationToken), about)),
                Told.Replied { Reply: Reply.Done { Say: var say } } when word == TypedWords.Map =>
                    say is null || say == words["summary.comes"] ? Task.CompletedTask : Privately(say),
                Told.Replied { Reply: Reply.Done done } => Here(new TeamsMessage.Text(done.Say ?? words["chat.done"])),
                Told.Replied { Reply: Reply.Refused refused } => Privately(refused.Say),
                Told.Replied { Reply: Reply.StillSaving saving } => Privately(saving.Say),
                Told.Sentence sentence => Privately(sentence.Say),
                _ when activity.Conversation.IsPersonal => HomeOfTheirs(),
                _ => Privately(words["teams.unknown"]),
            });
        }

        async Task<TeamsRefresh?> Refresh(Spot spot, Card card) =>
            await refreshing.Of(spot.Workshop, card, cancellationToken) is null ? null : new(Refreshing.Verb, [activity.From.Id]);

        TeamsMessage.Card Card(Card card, Subject about, TeamsRefresh? refresh = null) =>
            new(drawing.Message(card, about, Drawing.SurfaceOf(service), refresh));

        Task Here(TeamsMessage message) => replies.Here(organisation, activity, service, message, cancellationToken);

        async Task ToThemAlone(TeamsMessage message, Phrases words)
        {
            if (!await replies.Alone(organisation, activity, service, message, cancellationToken)) await Here(new TeamsMessage.Text(words["export.alone"]));
        }

        Task Privately(string sentence) =>
            replies.Privately(organisation, activity, service, new TeamsMessage.Text(sentence), cancellationToken);
    }
}
