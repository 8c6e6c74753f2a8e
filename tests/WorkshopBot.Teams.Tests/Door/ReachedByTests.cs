using WorkshopBot.Engine.Ports;
using WorkshopBot.Teams.Door;

namespace WorkshopBot.Teams.Tests.Door;

public sealed class ReachedByTests
{
    private static readonly Identity Own = new("teams", "tenant/29:ana");
    private static readonly Identity Entra = new("teams", "tenant/entra/ana");
    private static readonly Identity Elsewhere = new("web", "ana");

    [Fact]
    public void Whichever_name_a_store_tells_first_somebody_is_written_to_by_the_bots_own()
    {
        Assert.Equal(Own, People.ReachedBy([Entra, Elsewhere, Own]));
        Assert.Equal(Own, People.ReachedBy([Own, Entra]));
    }

    [Fact]
    public void Whom_only_Entra_knows_is_written_to_by_its_name_and_who_came_in_elsewhere_not_at_all()
    {
        Assert.Equal(Entra, People.ReachedBy([Elsewhere, Entra]));
        Assert.Null(People.ReachedBy([Elsewhere]));
    }
}
