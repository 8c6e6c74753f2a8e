namespace WorkshopBot.Domain;

/// <summary>Our own id of a customer organisation; platform ids reach it through alias rows.</summary>
public readonly record struct TenantId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A workshop, with the tenant that every storage key starts with.</summary>
public readonly record struct WorkshopId(TenantId Tenant, string Value)
{
    public override string ToString() => $"{Tenant}/{Value}";
}

/// <summary>Random and of one workshop only: who it is stands in People, never in the log.</summary>
public readonly record struct ParticipantId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Made from the form that contributed it and the position in that form, so that a retry makes the same one.</summary>
public readonly record struct ElementId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>The form instance a command came from: a modal's view id, a page's hidden id. Not the click.</summary>
public readonly record struct CommandId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>The stored name of a kind of step, for example <c>pain-points</c>.</summary>
public readonly record struct StepName(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Where people meet. Compared ordinally.</summary>
/// <param name="Door"><c>web</c>, <c>slack</c> or <c>teams</c>.</param>
/// <param name="Key">
/// What the platform calls the place, its organisation included; for a browser room the SHA-256 of the link's secret, so that the
/// store gives no links away.
/// </param>
public sealed record Place(string Door, string Key);
