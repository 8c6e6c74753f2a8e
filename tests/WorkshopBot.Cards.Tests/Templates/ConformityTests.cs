using WorkshopBot.Testing.Node;

namespace WorkshopBot.Cards.Tests.Templates;

/// <summary>The template language has no specification but its JavaScript packages.</summary>
public sealed class ConformityTests
{
    [NodeFact(Official.Packages)]
    public async Task Every_case_expands_as_the_official_packages_expand_it()
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Templates", "Cases"), "*.json").Order(StringComparer.Ordinal);

        var differences = await Official.Differences([.. files]);

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }
}
