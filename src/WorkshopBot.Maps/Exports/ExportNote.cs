namespace WorkshopBot.Maps.Exports;

/// <summary>What became of texts that a format cannot hold. Worded by <c>export.note.…</c>.</summary>
public enum ExportNote
{
    /// <summary>Control characters and halves of surrogate pairs became U+FFFD.</summary>
    BrokenCharacters,

    /// <summary>Line breaks became spaces.</summary>
    LineBreaks,

    /// <summary>Characters that turn the reading direction of what follows were taken out.</summary>
    Direction,

    /// <summary>Marks that are stacked higher than any orthography does were taken out.</summary>
    Marks,

    /// <summary>Texts longer than the format takes were cut.</summary>
    Shortened,

    /// <summary>Texts that a spreadsheet would calculate got an apostrophe in front.</summary>
    Formulas,

    /// <summary>Stages that nobody rated stand in the middle, because the format knows no stage without a rating.</summary>
    Unrated,

    /// <summary>Elements that the format has no place for.</summary>
    LeftOut,

    /// <summary>More rows than the reading program takes at once.</summary>
    TooMany,
}
