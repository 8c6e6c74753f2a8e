using System.Runtime.InteropServices;

namespace WorkshopBot.Maps.Pictures;

/// <summary>What is used of librsvg, and of what it stands on. https://gnome.pages.gitlab.gnome.org/librsvg/Rsvg-2.0/</summary>
internal static partial class Rsvg
{
    public const string Library = "librsvg-2.so.2";
    private const string Objects = "libgobject-2.0.so.0";
    private const string Basics = "libglib-2.0.so.0";

    [LibraryImport(Library, EntryPoint = "rsvg_handle_new_from_data")]
    public static partial nint New(ReadOnlySpan<byte> data, nuint length, out nint error);

    [LibraryImport(Library, EntryPoint = "rsvg_handle_render_document")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool Render(RsvgDrawing drawing, CairoContext context, in Viewport viewport, out nint error);

    [LibraryImport(Objects, EntryPoint = "g_object_unref")]
    public static partial void Free(nint instance);

    [LibraryImport(Basics, EntryPoint = "g_error_free")]
    public static partial void FreeError(nint error);

    [StructLayout(LayoutKind.Sequential)]
    public readonly record struct Viewport(double X, double Y, double Width, double Height);
}
