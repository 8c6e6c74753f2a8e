using System.Runtime.InteropServices;

namespace WorkshopBot.Maps.Pictures;

/// <summary>What is used of cairo. https://www.cairographics.org/manual/</summary>
internal static unsafe partial class Cairo
{
    public const string Library = "libcairo.so.2";

    public const int Success = 0;
    public const int WriteError = 11;
    public const int Rgb = 1;
    public const int Title = 0;
    public const int MadeAt = 5;

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_create")]
    public static partial nint NewImage(int format, int width, int height);

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_create_for_stream")]
    public static partial nint NewPdf(delegate* unmanaged[Cdecl]<nint, byte*, uint, int> write, nint closure, double width, double height);

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_set_metadata", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetMetadata(CairoSurface surface, int what, string value);

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_set_size")]
    public static partial void SetPageSize(CairoSurface surface, double width, double height);

    [LibraryImport(Library, EntryPoint = "cairo_surface_show_page")]
    public static partial void ShowPage(CairoSurface surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_flush")]
    public static partial void FlushSurface(CairoSurface surface);

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_get_data")]
    public static partial byte* DataOf(CairoSurface image);

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_get_stride")]
    public static partial int StrideOf(CairoSurface image);

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_get_width")]
    public static partial int WidthOf(CairoSurface image);

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_get_height")]
    public static partial int HeightOf(CairoSurface image);

    [LibraryImport(Library, EntryPoint = "cairo_surface_finish")]
    public static partial void Finish(CairoSurface surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_status")]
    public static partial int Status(CairoSurface surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_destroy")]
    public static partial void FreeSurface(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_create")]
    public static partial nint NewContext(CairoSurface surface);

    [LibraryImport(Library, EntryPoint = "cairo_set_source_rgb")]
    public static partial void SetSource(CairoContext context, double red, double green, double blue);

    [LibraryImport(Library, EntryPoint = "cairo_paint")]
    public static partial void Paint(CairoContext context);

    [LibraryImport(Library, EntryPoint = "cairo_status")]
    public static partial int Status(CairoContext context);

    [LibraryImport(Library, EntryPoint = "cairo_destroy")]
    public static partial void FreeContext(nint context);

    [LibraryImport(Library, EntryPoint = "cairo_status_to_string")]
    private static partial nint Sentence(int status);

    public static void Check(int status)
    {
        if (status != Success) throw new InvalidOperationException($"cairo could not draw the map: {Marshal.PtrToStringUTF8(Sentence(status))}.");
    }
}
