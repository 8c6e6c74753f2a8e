using WorkshopBot.Domain.Maps;
using static WorkshopBot.Maps.Tests.Samples.MapBuilder;

namespace WorkshopBot.Maps.Tests.Samples;

internal static class Others
{
    public static JourneyMap Empty { get; } = Map("Not begun", "en", [], []);

    /// <summary>Small enough to be compared as a whole.</summary>
    public static JourneyMap Tea { get; } = Map(
        "A cup of tea", "en",
        [],
        [
            Stage("Boil", "Hot water", [OnSite("Fills the kettle", "Kitchen")], Felt(1, 0, 1)),
            Stage("Wait", null, [], Felt(-1, -1, 1), [Pain("It takes too long", 2, 3, "reported")]),
        ],
        Idea("Boil only one cup", "Wait", 1, 2, solves: ["It takes too long"]));

    /// <summary>With ways that skip and go back, a buyer with a curve of her own, and a pain point that was measured.</summary>
    public static JourneyMap Forklift { get; } = Map(
        "Renting a forklift", "en",
        [
            Persona("Ravi", "Warehouse lead") with { B2bRole = "user" },
            Persona("Ms Okafor", "Procurement", inFocus: false) with { B2bRole = "buyer", Curve = [Felt(1, 1), Felt(0, -1), Emotion.None, Felt(2, 2)] },
            Persona("Lena", "Works council", inFocus: false) with { B2bRole = "influencer", Curve = [Emotion.None, Felt(-2, -1), Felt(1), Felt(-1)] },
        ],
        [
            Stage("Ask", emotion: Felt(0, 1)) with { Handle = "S1", Links = [new("S3", "Framework contract"), new("Return", null)] },
            Stage("Compare", emotion: Felt(-1, -2), pains: [Pain("Offers come too late", 4, 3, "measured") with { Source = "https://example.org/offers?from=2026&to=2027" }]) with
            {
                Handle = "S2", Links = [new("S1", "Something is missing in the offer")],
            },
            Stage("Use", emotion: Felt(1, 1)) with { Handle = "S3", Links = [new("S3", "Rented for another month")] },
            Stage("Return", emotion: Felt(0)) with { Handle = "S4", Links = [new("S1", "Needs one again")] },
        ]);

    public static JourneyMap Three { get; } = Map(
        "Renewing a library card", "en",
        [Persona("Omar", "Reads a book a week", goals: ["Borrow today"])],
        [
            Stage("Notice", "Understand why the card is refused", [OnSite("Card is refused", "Self-service desk")], Felt(-1, -2, -1)),
            Stage("Renew", "Get it over with", [OnSite("Shows an identity card", "Front desk"), Online("Pays the yearly fee", "Card terminal")], Felt(0, 1, 0),
                [Pain("The desk closes at four", 3, 2)]),
            Stage("Borrow", "Go home with the book", [OnSite("Borrows the book", "Self-service desk")], Felt(2, 2, 1)),
        ],
        Idea("Renew online, with a reminder two weeks before", "Notice", 1, 4, solves: ["The desk closes at four"]));

    public static JourneyMap Hospital { get; } = Map(
        "Geplante Hüftoperation: von der Überweisung bis zur Reha", "de",
        [
            Persona("Gertrud Hoffmann", "Patientin, 71, lebt allein", "Gesetzlich versichert",
                goals: ["Wieder ohne Stock einkaufen gehen", "Niemandem zur Last fallen"], characteristics: ["Hört schlecht", "Misstraut dem Internet"]),
            Persona("Sabine", "Tochter, wohnt 200 km entfernt", inFocus: false),
        ],
        [
            Stage("Überweisung", "Wissen, was auf mich zukommt", [OnSite("Gespräch mit dem Hausarzt", "Praxis"), Elsewhere("Brief mit drei Telefonnummern", "Post")], Felt(0, -1, 0, 1),
                [Pain("Drei Nummern, und überall Warteschleife", 3, 3, "reported")]),
            Stage("Krankenhausaufnahmegespräch", "Ernst genommen werden", [OnSite("Wartet zwei Stunden im Flur", "Ambulanz"), OnSite("Füllt fünf Formulare mit denselben Angaben aus", "Papier")], Felt(-2, -1, -2, -1),
                [Pain("Fünfmal dieselben Angaben, jedes Mal auf Papier", 4, 6, "measured"), Pain("Anamnesebogen wird händisch in zwei Systeme übertragen", 4, 2, "reported", "internal")],
                [Inside("Patientenmanagement", "Krankenhausinformationssystem", "Überträgt die Angaben vom Papier")], 4.2m, -1.5m),
            Stage("Operation", "Aufwachen ohne Angst", [OnSite("Narkosegespräch am Vorabend", "Station")], Felt(1, 2, -1, -2, 2, -1),
                [Pain("Niemand sagt der Tochter, dass alles gut gegangen ist", 5, 4, "reported")], [Inside("OP-Team", null, "Meldet das Ende nur der Station")], 5m),
            Stage("Station"),
            Stage("Entlassung", "Sicher nach Hause kommen", [OnSite("Bekommt Arztbrief und Medikamentenplan", "Station"), Elsewhere("Taxi")], Felt(-1, 0, -1, -1),
                [Pain("Rehaplatz erst am Tag der Entlassung bekannt", 4, 3)], [Inside("Sozialdienst", "Fax", "Sucht den Rehaplatz telefonisch")]),
            Stage("Reha", "Wieder selbständig gehen", [OnSite("Tägliche Übungen", "Rehaklinik"), Online("Übungsvideos zu Hause", "App")], Felt(2, 1, 2, 2), importance: 4.5m, gap: 0.5m),
        ],
        Idea("Aufnahmebogen einmal ausfüllen, telefonisch oder zu Hause", "Krankenhausaufnahmegespräch", 1, 7, 4.5m, 3m, "Fünfmal dieselben Angaben, jedes Mal auf Papier") with { Owner = "Dr. Yılmaz", Due = new(2026, 9, 1) },
        Idea("Anruf bei Angehörigen sofort nach dem Eingriff", "Operation", 2, 6, 4m, 1m, "Niemand sagt der Tochter, dass alles gut gegangen ist"),
        Idea("Rehaplatz schon bei der Aufnahme reservieren", null, 3, 3));

    public static JourneyMap Arabic { get; } = Map(
        "رحلة طلب وجبة عبر التطبيق 🍲", "ar",
        [Persona("ليلى حداد", "موظفة تعمل من المنزل", "25–35", "تطلب الغداء ثلاث مرات في الأسبوع", ["طعام ساخن قبل اجتماع الساعة 13:00", "عدم دفع رسوم مفاجئة"], ["قليلة الصبر 😅"]), Persona("سامي", "سائق التوصيل", inFocus: false)],
        [
            Stage("الجوع", "إيجاد شيء سريع", [Online("تفتح التطبيق وتتصفح العروض 🍕", "تطبيق الجوال")], Felt(1, 0, 1, 1)),
            Stage("الاختيار", "وجبة صحية بأقل من 40 ريالًا", [Online("تقارن بين ثلاثة مطاعم في Google Maps", "الموقع"), Elsewhere("تسأل زميلتها", "واتساب")], Felt(-1, 1, 2, -2),
                [Pain("الصور لا تشبه الوجبة الحقيقية 😡", 3, 4, "reported")]),
            Stage("الدفع", "الدفع بأمان", [Online("تدفع عبر Apple Pay", "صفحة الدفع")], Felt(0, -1, 0, 0), [Pain("رسوم التوصيل تظهر في الصفحة الأخيرة فقط", 4, 6, "measured")], importance: 4.1m, gap: -1.2m),
            Stage("الانتظار", "معرفة وقت الوصول", [Online("تتابع السائق على الخريطة", "تطبيق الجوال"), OnSite("تنتظر عند الباب", "المنزل")], Felt(-2, -2, -1, -2),
                [Pain("الوقت المتوقع يتغير من 20 إلى 55 دقيقة", 5, 9, "measured"), Pain("السائق لا يعرف رقم المبنى", 3, 2, side: "internal")], [Inside("فريق العمليات", "لوحة التحكم", "يوزع الطلبات يدويًا وقت الذروة")]),
            Stage("الأكل", "وجبة ساخنة", [OnSite("تستلم الطلب", "عند الباب")], Felt(2, 1, 2, 2)),
        ],
        Idea("عرض وقت وصول صادق مع هامش خطأ", "الانتظار", 1, 8, 4.5m, 2m, "الوقت المتوقع يتغير من 20 إلى 55 دقيقة") with { Owner = "Huda", NextStep = "تجربة مع 50 عميلًا", Due = new(2026, 5, 3) },
        Idea("إظهار كل الرسوم من البداية", "الدفع", 2, 6, 3.5m, 1.5m, "رسوم التوصيل تظهر في الصفحة الأخيرة فقط"),
        Idea("فريق دعم واحد للرحلة كلها", null, 3, 2))
        with
    { Frame = new("طلب غداء في يوم عمل", "الشعور بالجوع", "انتهاء الوجبة", "as-is", null), Parked = ["الاشتراك الشهري"], Notes = [new("decision", "نبدأ بوقت الوصول")] };

    public static JourneyMap Chinese { get; } = Map(
        "网上购买咖啡机的客户旅程：从第一次听说到推荐给朋友", "zh-Hans",
        [Persona("王小明", "软件工程师，每天喝三杯咖啡", goals: ["在家里也能喝到好咖啡", "不想花太多时间清洗机器"])],
        [
            Stage("发现需求", "早上不再排队", [OnSite("在办公室试喝同事的咖啡", "办公室"), Online("在小红书上看评测视频📱", "社交媒体")], Felt(1, 1, 2)),
            Stage("比较型号", "在二十款里选出两款", [Online("打开十几个网页，逐一比较水压、容量、清洗方式以及价格", "网站")], Felt(-1, 0, -1), [Pain("参数名称每家都不一样，看不懂「预浸泡」是什么意思。", 4, 5, "reported")]),
            Stage("下单付款", "安全、快速", [Online("用手机支付", "小程序")], Felt(1, 1, 1)),
            Stage("安装使用", "第一杯就成功", [OnSite("照着说明书安装", "家里"), Online("扫码看教程视频", "视频")], Felt(-2, 2, -2, 2), [Pain("说明书只有英文和德文", 5, 4, "measured")], importance: 4.7m, gap: -0.8m),
        ],
        Idea("提供中文一页式快速入门卡片，放在包装最上层", "安装使用", 1, 6, 4m, 1m, "说明书只有英文和德文"));

    public static JourneyMap Fifteen { get; } = Map(
        "Moving a household of five from one country to another, with two cats, a piano and a school year that has already begun", "en",
        [Persona("The Okonkwo-Bergström family", "Two working parents, three children, two cats", goals: ["Nobody misses more than a week of school", "The piano arrives in tune"])],
        [.. Enumerable.Range(1, 15).Select(i => Stage(
            StageNames[(i - 1) % StageNames.Length],
            $"Long goal number {i}: know what has to happen next, who does it, and what it costs if it does not happen in time",
            [
                Online("Fills in the same form for the third time, because the second office does not accept what the first one has stamped", "Government portal"),
                OnSite("Queues with three children and a folder of originals, copies and certified copies", "Town hall"),
                Elsewhere("Asks in a group chat of people who did it last year", i % 2 == 0 ? "Group chat" : null),
            ],
            i == 7 ? null : Felt((i * 7 % 5) - 2, (i * 3 % 5) - 2, (i * 7 % 5) - 2, (i % 3) - 1),
            [
                Pain($"Every office asks for a paper that only another office can give, and that one asks for the first paper ({i})", (i % 5) + 1, i, i % 2 == 0 ? "reported" : "assumed"),
                Pain("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", 2),
            ],
            i % 3 == 0 ? [Inside("Registration office", "Counter 14, second floor", "Types the form into a system that cannot be reached from outside")] : null,
            1 + (i % 4), (i % 5) - 2.25m))],
        [.. Enumerable.Range(1, 8).Select(i => Idea(
            $"One list of papers for every office, kept by somebody who has authority over all of them ({i})", StageNames[i], i, 12 - i, 4.25m, 1m + (i / 2m),
            $"Every office asks for a paper that only another office can give, and that one asks for the first paper ({i + 1})"))]);

    private static string[] StageNames =>
    [
        "Decide to move", "Tell the families", "Find work and school", "Visa and permits", "Find a flat from afar", "Cancel everything", "Pack",
        "Say goodbye", "Travel with cats", "Arrive at night", "Register", "Open a bank account", "First day of school", "Piano arrives out of tune", "Feel at home",
    ];
}
