namespace WorkshopBot.Maps.Layout;

/// <summary>One kind of row of the map. It yields nothing where the map has nothing to show.</summary>
internal interface ILane
{
    IEnumerable<Band> Bands(Sheet sheet);

    /// <summary>What of it stands at a stage, for layouts that tell the journey stage by stage; not what heads the stage.</summary>
    IEnumerable<StageCards> At(Sheet sheet, int stage) => [];
}
