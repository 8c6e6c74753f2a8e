using System.Text.Json.Serialization;

namespace WorkshopBot.Domain;

[JsonConverter(typeof(JsonStringEnumConverter<Role>))]
public enum Role
{
    [JsonStringEnumMemberName("participant")] Participant,
    [JsonStringEnumMemberName("facilitator")] Facilitator,
    [JsonStringEnumMemberName("decider")] Decider,
    [JsonStringEnumMemberName("observer")] Observer,
}

[JsonConverter(typeof(JsonStringEnumConverter<Phase>))]
public enum Phase
{
    /// <summary>Not opened yet, or left by going back.</summary>
    [JsonStringEnumMemberName("waiting")] Waiting,

    [JsonStringEnumMemberName("open")] Open,
    [JsonStringEnumMemberName("reveal")] Reveal,
    [JsonStringEnumMemberName("settled")] Settled,
    [JsonStringEnumMemberName("skipped")] Skipped,
}

[JsonConverter(typeof(JsonStringEnumConverter<ElementStatus>))]
public enum ElementStatus
{
    [JsonStringEnumMemberName("live")] Live,

    /// <summary>Came after reveal; a facilitator takes it onto the map.</summary>
    [JsonStringEnumMemberName("proposed")] Proposed,

    /// <summary>Taken back by its author.</summary>
    [JsonStringEnumMemberName("withdrawn")] Withdrawn,

    [JsonStringEnumMemberName("parked")] Parked,
    [JsonStringEnumMemberName("removed")] Removed,
    [JsonStringEnumMemberName("merged")] Merged,
}

[JsonConverter(typeof(JsonStringEnumConverter<Evidence>))]
public enum Evidence
{
    [JsonStringEnumMemberName("assumed")] Assumed,
    [JsonStringEnumMemberName("reported")] Reported,
    [JsonStringEnumMemberName("measured")] Measured,
}

[JsonConverter(typeof(JsonStringEnumConverter<NoteKind>))]
public enum NoteKind
{
    [JsonStringEnumMemberName("note")] Note,
    [JsonStringEnumMemberName("decision")] Decision,
    [JsonStringEnumMemberName("assumption")] Assumption,
}

[JsonConverter(typeof(JsonStringEnumConverter<Audience>))]
public enum Audience
{
    /// <summary>Takes part by themselves.</summary>
    [JsonStringEnumMemberName("whoever")] Whoever,

    /// <summary>Is in the channel or chat that the group meets in.</summary>
    [JsonStringEnumMemberName("channel")] Channel,

    /// <summary>Is in a group of people that the chat keeps.</summary>
    [JsonStringEnumMemberName("group")] Group,
}
