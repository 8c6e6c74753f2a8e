namespace WorkshopBot.Testing.Examples;

/// <summary>What the 300 people of <see cref="CityServicesExample"/> have to say, stage by stage.</summary>
internal static class CityServicesStages
{
    public static IReadOnlyList<CityStage> All { get; } =
        [.. CityServicesAtHome.Stages, .. CityServicesAtTheOffice.Stages, .. CityServicesAfterwards.Stages];
}
