using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Engine.Wording;
using WorkshopBot.Web.Rooms;

namespace WorkshopBot.Web.People;

/// <summary>Lets people in by the link they hold.</summary>
internal sealed class Joining(IStore store, WorkshopEngine engine, PersonCookies cookies, TimeProvider clock)
{
    public const string Door = "web";

    /// <summary>Makes somebody known in a workshop: who they are stands beside its log.</summary>
    public async Task<Person> Enter(
        WorkshopId workshop, string identity, Newcomer newcomer, IReadOnlyDictionary<ParticipantId, Profile> others, CancellationToken cancellationToken)
    {
        var name = DisplayNames.Free(newcomer.Name, others.Values.Select(p => p.Name));
        var id = await store.People.Enter(
            workshop, new(Door, identity), newcomer.Profile with { Name = name }, new(RandomId.New()), cancellationToken);
        return new(workshop, id, identity, newcomer.Language, clock.GetUtcNow());
    }

    /// <returns>Why they may not come in, or null.</returns>
    public async Task<string?> Join(Visit visit, Newcomer newcomer, Scene scene, HttpContext context, CancellationToken cancellationToken)
    {
        var identity = visit.Person?.Identity ?? IdentityBehind(newcomer.Form, visit);
        var themselves = await store.People.Find(visit.Room.Workshop.Tenant, new(Door, identity), cancellationToken);
        var others = scene.Profiles.Where(p => themselves.All(t => t.Participant != p.Key)).ToDictionary();
        var person = await Enter(visit.Room.Workshop, identity, newcomer, others, cancellationToken);
        var join = new Command.Join(newcomer.Watches ? Role.Observer : Role.Participant) { Leads = visit.Room.Facilitates };
        var outcome = await engine.Execute(visit.Room.Workshop, new($"web-{person.Id}-{newcomer.Form}"), person.Id, join, cancellationToken);
        if (outcome is Outcome.StillSaving saving) outcome = await saving.Later.WaitAsync(cancellationToken);
        if (outcome is not Outcome.Saved) return Sentence(outcome, visit, scene);

        cookies.Write(context, person);
        return null;
    }

    private string Sentence(Outcome outcome, Visit visit, Scene scene) => outcome switch
    {
        Outcome.Refused refused => RefusalWording.Word(refused.Refusal, scene.Workshop, visit.Phrases, clock.GetUtcNow()),
        Outcome.ReadOnly => visit.Phrases["web.read-only"],
        _ => visit.Phrases["web.notice.unavailable"],
    };

    /// <summary>Of a browser that was never here. Not the form's id itself, which stands in the log.</summary>
    private static string IdentityBehind(string form, Visit visit) => Base64Url.EncodeToString(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{visit.Room.Workshop} {form}")).AsSpan(0, 12));
}
