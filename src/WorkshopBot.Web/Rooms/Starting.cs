using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using WorkshopBot.Domain;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Web.Forms;
using WorkshopBot.Web.People;

namespace WorkshopBot.Web.Rooms;

/// <summary>Makes a room: a workshop and its two links.</summary>
internal sealed class Starting(
    IStore store, WorkshopEngine engine, Reception reception, RoomBook rooms, Joining joining, PersonCookies cookies)
{
    /// <summary>Where nobody knows whose a room is, it is its own.</summary>
    public static WorkshopId WorkshopOf(RoomSecret secret, HttpContext context) =>
        new(OwnTenant.Of(context) ?? secret.Tenant, secret.Workshop);

    public async Task<Reply> Start(
        RoomSecret secret, Newcomer newcomer, Press press, HttpContext context, CancellationToken cancellationToken)
    {
        var workshop = WorkshopOf(secret, context);
        var person = await joining.Enter(
            workshop, secret.Starter, newcomer, FrozenDictionary<ParticipantId, Profile>.Empty, cancellationToken);
        var reply = await reception.Receive(press.By(person), cancellationToken);
        if (reply is Reply.StillSaving saving) reply = await saving.Later.WaitAsync(cancellationToken);

        if (reply is Reply.Done) await Open(secret, person, context, cancellationToken);
        else await ForgetUnstarted(workshop, cancellationToken);
        return reply;
    }

    /// <summary>Makes the links work and lets the starter in.</summary>
    public async Task Open(RoomSecret secret, Person person, HttpContext context, CancellationToken cancellationToken)
    {
        await rooms.Add(secret, person.Workshop, cancellationToken);
        cookies.Write(context, person);
    }

    /// <summary>A name is kept for as long as there is a workshop it belongs to.</summary>
    private async Task ForgetUnstarted(WorkshopId workshop, CancellationToken cancellationToken)
    {
        if (await engine.Look(workshop, cancellationToken) is Outcome.Saved { Workshop: Workshop.NotStarted })
        {
            await store.People.ForgetWorkshop(workshop, cancellationToken);
        }
    }
}
