namespace WorkshopBot.Maps.Layout;

/// <summary>One kind of row of the map. It yields nothing where the map has nothing to show.</summary>
internal interface ILane
{
    IEnumerable<Band> Bands(Sheet sheet);
}
