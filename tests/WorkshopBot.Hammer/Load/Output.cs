using System.Text;

namespace WorkshopBot.Hammer.Load;

/// <summary>Standard output without buffers: a line is with the reader when <see cref="Write"/> comes back.</summary>
internal sealed class Output : IDisposable
{
    private readonly Stream stream = Console.OpenStandardOutput();
    private readonly Lock gate = new();

    public void Write(string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line + "\n");
        lock (gate) stream.Write(bytes);
    }

    public void Dispose() => stream.Dispose();
}
