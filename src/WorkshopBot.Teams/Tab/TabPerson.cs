namespace WorkshopBot.Teams.Tab;

/// <summary>Who looks at a tab, as Entra says.</summary>
internal sealed record TabPerson(string TenantId, string EntraId)
{
    public override string ToString() => "(person)";
}
