using System.Collections.Frozen;

namespace WorkshopBot.Domain.Maps;

/// <summary>The pick-list of channels, in several languages: what is on it is known to be digital or physical.</summary>
public static class Channels
{
    private static readonly FrozenDictionary<string, string> Kinds = Named("digital",
        // English
        "app", "mobile app", "web", "website", "webshop", "online shop", "online", "shop website", "e-mail", "email", "mail", "newsletter", "chat",
        "live chat", "chatbot", "sms", "text message", "push notification", "notification", "social media", "facebook",
        "instagram", "whatsapp", "telegram", "tiktok", "youtube", "linkedin", "search", "search engine", "google", "online ad", "online ads", "ad",
        "portal", "customer portal", "patient portal", "online form", "web form", "form", "video call", "online banking", "mobile banking",
        "marketplace", "review site", "forum", "blog", "podcast", "webinar", "survey", "messenger", "teams", "slack", "intranet",
        "online calendar", "payment page", "checkout", "tracking page", "help center", "help centre", "knowledge base", "digital", "video", "web search", "google search", "google maps", "app store", "play store",
        "facebook group", "online account", "customer account", "payment provider", "apple pay", "google pay", "snapchat", "website chat",
        // German
        "webseite", "internet", "internetseite", "onlineshop", "online-shop", "handy-app", "suchmaschine", "suche", "soziale medien",
        "kundenportal", "patientenportal", "online-formular", "onlineformular", "kontaktformular", "videoanruf", "videosprechstunde",
        "online-banking", "onlinebanking", "kurznachricht", "online-werbung", "bewertungsportal", "umfrage", "buchungsportal", "intranetseite",
        // French, Spanish, Italian, Portuguese
        "site web", "site", "boutique en ligne", "courriel", "réseaux sociaux", "moteur de recherche", "sitio web", "página web", "tienda online",
        "correo electrónico", "redes sociales", "aplicación", "buscador", "sito web", "negozio online", "posta elettronica", "ricerca", "aplicativo",
        "application", "appli", "rete sociale", "loja online", "correio eletrônico",
        // Arabic
        "تطبيق", "التطبيق", "تطبيق الجوال", "تطبيق الهاتف", "موقع", "الموقع", "موقع إلكتروني", "الموقع الإلكتروني", "بريد إلكتروني", "البريد الإلكتروني", "رسالة نصية",
        "رسائل نصية", "دردشة", "الدردشة", "محادثة", "واتساب", "وسائل التواصل", "وسائل التواصل الاجتماعي", "محرك بحث", "محرك البحث", "إشعار", "إنترنت", "الإنترنت",
        "مكالمة فيديو", "بوابة إلكترونية",
        // Hebrew, Russian, Turkish, Polish, Chinese, Japanese, Korean
        "אתר", "אפליקציה", "דואר אלקטרוני", "сайт", "приложение", "электронная почта", "чат", "соцсети", "uygulama", "web sitesi", "e-posta",
        "aplikacja", "strona internetowa", "sklep internetowy", "网站", "应用", "应用程序", "电子邮件", "微信", "短信", "小程序", "ウェブサイト", "アプリ", "メール", "チャット",
        "웹사이트", "앱", "이메일", "카카오톡")
        .Concat(Named("physical",
        // English
        "store", "shop", "in store", "in-store", "in person", "face to face", "branch", "bank branch", "counter", "service desk", "reception", "front desk",
        "office", "city office", "town hall", "citizen office", "showroom", "workshop", "warehouse", "kiosk", "ticket machine", "vending machine",
        "atm", "phone", "telephone", "call", "phone call", "hotline", "call centre", "call center", "letter", "post", "postal mail", "parcel", "package",
        "packaging", "delivery", "courier", "home", "at home", "home visit", "printed manual", "manual", "partner workshop", "repair shop", "doorstep", "street", "billboard", "poster", "flyer", "leaflet", "brochure",
        "catalogue", "catalog", "newspaper", "magazine", "radio", "tv", "television", "event", "trade fair", "fair", "word of mouth", "friends", "family",
        "hospital", "ward", "clinic", "waiting room", "doctor", "doctor's office", "pharmacy", "pickup point", "parcel locker", "locker", "paper", "paper form",
        "sign", "signage", "test ride", "car", "bus", "train", "station", "airport", "hotel", "restaurant", "physical", "product",
        // German
        "filiale", "laden", "geschäft", "ladengeschäft", "vor ort", "persönlich", "schalter", "empfang", "rezeption", "büro", "bürgeramt", "bürgerbüro", "rathaus", "werkstatt",
        "telefon", "anruf", "brief", "postweg", "paket", "lieferung", "kurier", "zuhause", "zu hause", "plakat", "prospekt", "flyer", "broschüre", "zeitung",
        "zeitschrift", "fernsehen", "messe", "veranstaltung", "mundpropaganda", "freunde", "familie", "krankenhaus", "klinik", "station", "praxis", "arztpraxis",
        "hausarzt", "apotheke", "wartezimmer", "wartebereich", "aufnahme", "patientenaufnahme", "packstation", "automat", "geldautomat", "papier", "formular auf papier",
        "papierformular", "visite", "op", "operationssaal", "aufwachraum", "gespräch", "aushang", "beschilderung", "patientenzimmer", "schwester", "pforte",
        // French, Spanish, Italian, Portuguese
        "magasin", "boutique", "agence", "téléphone", "courrier", "guichet", "tienda", "sucursal", "teléfono", "carta", "oficina", "negozio", "filiale bancaria",
        "telefono", "lettera", "sportello", "loja", "agência", "telefone",
        // Arabic
        "فرع", "الفرع", "فرع البنك", "متجر", "المتجر", "محل", "هاتف", "الهاتف", "مكالمة", "مكالمة هاتفية", "اتصال هاتفي", "مركز الاتصال", "شباك", "الشباك", "مكتب", "بريد", "البريد", "رسالة بريدية", "طرد", "توصيل", "مندوب", "مندوب التوصيل",
        "صراف آلي", "الصراف الآلي", "جهاز الصراف", "لوحة إعلانية", "إعلان طرقي", "جريدة", "التلفزيون", "شخصيا", "شخصيًا", "وجها لوجه", "وجهًا لوجه", "أصدقاء", "الأصدقاء", "ورق", "نموذج ورقي",
        // Hebrew, Russian, Turkish, Polish, Chinese, Japanese, Korean
        "חנות", "סניף", "טלפון", "магазин", "отделение", "телефон", "письмо", "şube", "mağaza", "telefon görüşmesi", "sklep", "oddział", "list",
        "商店", "门店", "电话", "柜台", "邮寄", "店舗", "電話", "窓口", "郵便", "매장", "전화", "지점"))
        .DistinctBy(channel => channel.Key)
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary><c>digital</c>, <c>physical</c>, or null for what is not on the list.</summary>
    public static string? KindOf(string? channel) => channel is null ? null : Kinds.GetValueOrDefault(channel.Trim());

    private static IEnumerable<KeyValuePair<string, string>> Named(string kind, params IEnumerable<string> names) =>
        names.Select(name => KeyValuePair.Create(name, kind));
}
