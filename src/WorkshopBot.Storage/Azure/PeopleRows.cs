using Azure.Data.Tables;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Azure;

/// <summary>How people lie in rows: one partition a tenant, so that a person and all their doors change together.</summary>
/// <remarks>
/// <c>d,door,id,workshop</c>: a door, and whose it is. <c>p,workshop,participant</c>: a person.
/// <c>p,workshop,participant,door,id</c>: that the person has this door, for finding it from there.
/// </remarks>
internal static class PeopleRows
{
    private const string OfDoor = "d";
    private const string OfPerson = "p";
    private const string Participant = "Participant";
    private const string Name = "Name";
    private const string Locale = "Locale";
    private const string TimeZone = "TimeZone";

    public static string Partition(TenantId tenant) => Key.Of(tenant.Value);

    public static TableEntity Door(WorkshopId workshop, Identity identity, ParticipantId participant) =>
        new(Partition(workshop.Tenant), Key.Of(OfDoor, identity.Door, identity.Id, workshop.Value)) { [Participant] = participant.Value };

    public static TableEntity Person(WorkshopId workshop, ParticipantId participant, Profile profile) =>
        new(Partition(workshop.Tenant), Key.Of(OfPerson, workshop.Value, participant.Value))
        {
            [Name] = profile.Name,
            [Locale] = profile.Locale,
            [TimeZone] = profile.TimeZone,
        };

    public static TableEntity DoorOfPerson(WorkshopId workshop, Identity identity, ParticipantId participant) =>
        new(Partition(workshop.Tenant), Key.Of(OfPerson, workshop.Value, participant.Value, identity.Door, identity.Id));

    public static KeyRange Doors(Identity identity) => Key.Behind(OfDoor, identity.Door, identity.Id);

    public static KeyRange Everybody(WorkshopId workshop) => Key.Behind(OfPerson, workshop.Value);

    public static KeyRange Everything(Membership who) => Key.AtAndBehind(OfPerson, who.Workshop.Value, who.Participant.Value);

    public static bool IsPerson(TableEntity row) => Key.Parts(row.RowKey) is [OfPerson, _, _];

    public static Membership Membership(TenantId tenant, TableEntity door) =>
        new(new(tenant, Key.Parts(door.RowKey)[3]), new(door.GetString(Participant)));

    public static (ParticipantId Participant, Profile Profile) Read(TableEntity person) =>
        (new(Key.Parts(person.RowKey)[2]), new(person.GetString(Name), person.GetString(Locale), person.GetString(TimeZone)));

    /// <summary>The door that <see cref="DoorOfPerson"/> speaks of.</summary>
    public static TableEntity Door(WorkshopId workshop, TableEntity doorOfPerson) =>
        Key.Parts(doorOfPerson.RowKey) is [_, _, var participant, var door, var id]
            ? Door(workshop, new(door, id), new(participant))
            : throw new StoreFailedException($"{Failure.Tables} holds a row among people that is nobody's.");

    /// <summary>Null for the person's own row.</summary>
    public static Identity? IdentityOf(TableEntity row) => Key.Parts(row.RowKey) is [_, _, _, var door, var id] ? new(door, id) : null;

    /// <summary>Null for a door.</summary>
    public static Piece? PersonPiece(TableEntity row) => IsPerson(row)
        ? new Piece.Person(new(new(Tenant(row), Key.Parts(row.RowKey)[1]), Read(row).Participant), Read(row).Profile)
        : null;

    /// <summary>Null for a person, and for what a person's doors are found by.</summary>
    public static Piece? DoorPiece(TableEntity row) => Key.Parts(row.RowKey) is [OfDoor, var door, var id, _]
        ? new Piece.Door(Membership(Tenant(row), row), new(door, id))
        : null;

    private static TenantId Tenant(TableEntity row) => new(Key.Parts(row.PartitionKey)[0]);
}
