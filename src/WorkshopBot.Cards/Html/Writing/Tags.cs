using System.Text;

namespace WorkshopBot.Cards.Html.Writing;

/// <summary>Writes well-formed HTML: what is opened is closed, and every text and value is escaped.</summary>
internal sealed class Tags
{
    private readonly StringBuilder html = new(4096);
    private readonly Stack<string> open = new();
    private bool inTag;

    /// <summary>Where the next thing will stand; ends the tag that is being written.</summary>
    public int Position
    {
        get
        {
            EndTag();
            return html.Length;
        }
    }

    public Tags Open(string name)
    {
        EndTag();
        html.Append('<').Append(name);
        inTag = true;
        if (name is not ("input" or "img" or "br" or "col")) open.Push(name);
        return this;
    }

    /// <summary>Nothing where the value is null.</summary>
    public Tags Attribute(string name, string? value)
    {
        if (value is null) return this;

        html.Append(' ').Append(name).Append("=\"");
        Escape.Value(html, value);
        html.Append('"');
        return this;
    }

    public Tags Flag(string name, bool set)
    {
        if (set) html.Append(' ').Append(name);
        return this;
    }

    /// <summary>Classes of our own: names that are null are left out.</summary>
    public Tags Class(params ReadOnlySpan<string?> names)
    {
        var first = true;
        foreach (var name in names)
        {
            if (name is null) continue;

            html.Append(first ? " class=\"" : " ").Append(name);
            first = false;
        }

        if (!first) html.Append('"');
        return this;
    }

    public Tags Text(ReadOnlySpan<char> text)
    {
        EndTag();
        Escape.Text(html, text);
        return this;
    }

    /// <summary>The content of a text area, which comes back as it is; a parser swallows its first line feed.</summary>
    public Tags Content(string value)
    {
        EndTag();
        if (value.StartsWith('\n') || value.StartsWith('\r')) html.Append('\n');
        Escape.Value(html, value);
        return this;
    }

    public Tags Close()
    {
        EndTag();
        html.Append("</").Append(open.Pop()).Append('>');
        return this;
    }

    public void Insert(int position, Tags other)
    {
        EndTag();
        html.Insert(position, other.ToString());
    }

    public override string ToString()
    {
        EndTag();
        return html.ToString();
    }

    private void EndTag()
    {
        if (inTag) html.Append('>');
        inTag = false;
    }
}
