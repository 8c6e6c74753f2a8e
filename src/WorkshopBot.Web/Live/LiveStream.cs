using System.Threading.Channels;
using WorkshopBot.Web.People;

namespace WorkshopBot.Web.Live;

/// <summary>One browser that listens to a room.</summary>
/// <param name="person">Null: only looks, as the big screen may.</param>
/// <param name="onlooker">Who only looks; empty where nobody knows.</param>
internal sealed class LiveStream(Person? person, string language, string onlooker = "")
{
    /// <summary>Who is further behind than this is dropped, and gets the newest view when the page comes back.</summary>
    private const int MostWaiting = 16;

    private readonly Channel<ReadOnlyMemory<byte>> frames = Channel.CreateBounded<ReadOnlyMemory<byte>>(MostWaiting);

    private int touched;

    public Person? Person => person;

    /// <summary>Whose streams it is counted among. Big screens have no name, so all of a room count as one.</summary>
    public string Owner => person?.Id.Value ?? onlooker;

    public string Language => language;

    /// <summary>Has seen nothing yet, so it gets everything.</summary>
    public bool IsFresh { get; set; } = true;

    /// <summary>The commit that was last sent.</summary>
    public long Number { get; set; }

    /// <summary>What the private part was last drawn for.</summary>
    public object? DrawnFor { get; set; }

    /// <summary>How often the private part was asked to be drawn again.</summary>
    public int Touched => Volatile.Read(ref touched);

    /// <summary>The private part as last sent.</summary>
    public PrivateView Sent { get; set; } = PrivateView.None;

    public ChannelReader<ReadOnlyMemory<byte>> Frames => frames.Reader;

    public void Touch() => Interlocked.Increment(ref touched);

    public void Send(ReadOnlyMemory<byte> frame)
    {
        if (!frames.Writer.TryWrite(frame)) Close();
    }

    public void Close() => frames.Writer.TryComplete();
}
