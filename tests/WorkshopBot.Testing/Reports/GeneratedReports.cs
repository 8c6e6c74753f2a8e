namespace WorkshopBot.Testing.Reports;

/// <summary>
/// Reports as support staff send them over days: twenty themes in six languages, each said in other words, with details and slips
/// of the keyboard. The same number gives the same reports.
/// </summary>
public static class GeneratedReports
{
    private const int Seed = 20_260_512;

    /// <summary>A theme: places in the sentence, each with what may stand there.</summary>
    private static readonly string[][][] Themes =
    [
        [["the", "our", ""], ["app"], ["crashes", "crashed", "is crashing"], ["when uploading", "while uploading", "on upload of"], ["photos", "a photo", "the photo"]],
        [["", "the"], ["voucher code", "voucher codes", "vouchers"], ["rejected", "is rejected", "gets rejected"], ["at checkout", "during checkout", "in the checkout"]],
        [["courier", "the courier", "couriers"], ["leaves", "left", "leaving"], ["parcels", "the parcel", "parcel"], ["in the rain", "outside in rain"]],
        [["", "the"], ["invoice", "invoices"], ["arrives", "arrive", "arriving"], ["weeks late", "late by weeks"]],
        [["technician", "the technician"], ["missed", "misses", "has missed"], ["the appointment", "appointment", "appointments"]],
        [["password reset", "resetting password", "reset of password"], ["link", "links"], ["expired", "expires", "has expired"]],
        [["", "Die"], ["Rücksendung", "Rücksendungen", "Ruecksendung"], ["dauert", "dauern"], ["zu lange", "viel zu lange"]],
        [["Öffnungszeiten", "die Öffnungszeiten"], ["auf der Website", "auf der Webseite"], ["falsch", "sind falsch"]],
        [["Techniker", "der Techniker", "Die Techniker"], ["klingelt nicht", "klingeln nicht"], ["an der Haustür", "an Haustür"]],
        [["Zählerstand", "Zählerstände", "der Zählerstand"], ["vom Portal", "durch das Portal"], ["abgelehnt", "wird abgelehnt", "wurde abgelehnt"]],
        [["", "la"], ["carte", "cartes"], ["bloquée", "bloquees", "est bloquée"], ["sans prévenir", "sans nous prévenir"]],
        [["le", "", "les"], ["remboursement", "remboursements"], ["dure", "durent"], ["trop longtemps", "beaucoup trop longtemps"]],
        [["", "la"], ["maleta", "maletas"], ["perdida", "perdidas"], ["en la conexión", "en conexión", "en la conexion"]],
        [["", "el"], ["código", "codigo", "códigos"], ["de verificación", "verificación"], ["no llega", "no llegan", "nunca llega"]],
        [["التطبيق", "تطبيق"], ["يتعطل", "تعطل"], ["عند رفع", "عند الرفع"], ["الصور", "صورة", "صور"]],
        [["مواعيد", "المواعيد"], ["العمل", "عمل"], ["خاطئة", "خاطئه"], ["في الموقع", "على الموقع"]],
        [["救急の", "救急での", "救急"], ["待ち時間", "待ち時間"], ["が長い", "がとても長い", "は長すぎる"]],
        [["返品の", "返品"], ["送料", "送料"], ["が高い", "は高い", "が高すぎる"]],
        [["airport bus", "the airport bus", "airport buses"], ["skips", "skipped", "skipping"], ["our stop", "stops", "the stop"]],
        [["meal", "meals", "the meal"], ["for diabetics", "for diabetic patients"], ["cold", "arrive cold", "is cold"]],
    ];

    private static readonly string[] Details = ["again", "today", "since Monday", "heute", "wieder", "hoy", "encore", "!!", "…", "اليوم", "今日"];

    public static IEnumerable<(int Theme, string Text)> Take(int count)
    {
        var random = new Random(Seed);
        for (var n = 0; n < count; n++)
        {
            var theme = random.Next(Themes.Length);
            var text = string.Join(' ', Themes[theme].Select(place => place[random.Next(place.Length)]).Where(words => words.Length > 0));
            if (random.Next(3) == 0) text += $" {Details[random.Next(Details.Length)]}";
            if (random.Next(5) == 0) text = Slip(text, random);
            yield return (theme, text);
        }
    }

    /// <summary>A letter twice, or two in the wrong order.</summary>
    private static string Slip(string text, Random random)
    {
        var at = random.Next(text.Length - 1);
        return random.Next(2) == 0 ? text.Insert(at, text[at].ToString()) : $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}";
    }
}
