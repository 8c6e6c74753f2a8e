using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout;

/// <summary>What stands on a sheet whose columns are settled, from top to bottom; the stages stand between intro and bands.</summary>
internal sealed record Contents(
    Sheet Sheet, Block Header, Block Intro, IEnumerable<Band> Bands, Block Beside, Block Legend, string Footer);
