namespace WorkshopBot.Testing.BlockKit.Shapes;

internal sealed class Report
{
    private readonly List<string> errors = [];

    public IReadOnlyList<string> Errors => errors;

    public void Add(string path, string what) => errors.Add($"{path}: {what}");
}
