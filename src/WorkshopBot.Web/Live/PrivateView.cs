namespace WorkshopBot.Web.Live;

/// <summary>What one person sees besides. Empty where there is nothing.</summary>
public sealed record PrivateView(string Mine, string Cockpit)
{
    public static PrivateView None { get; } = new("", "");

    public IEnumerable<KeyValuePair<string, string?>> All => [new("mine", Mine), new("cockpit", Cockpit)];

    public IEnumerable<KeyValuePair<string, string?>> Since(PrivateView earlier)
    {
        if (Mine != earlier.Mine) yield return new("mine", Mine);
        if (Cockpit != earlier.Cockpit) yield return new("cockpit", Cockpit);
    }
}
