/**
 * The words by which names are judged. They are data, compiled into the lexicon with the names, so that a page
 * without names loads none of them with the content script. Words are divided by spaces.
 */
export const SIGNS = {
  /** Titles, ranks and offices that stand before a surname without being a given name. */
  titles: `
    Министром Министра Министру Генерала Генералом Генералу Главнокомандующий Командующий Миністра Міністрам Міністру
    О Об В На За При Под Из Со Без Да Над До Ко Не Ни Аб Пра За З Са
    Then But And When As If While For Since After Before Yet So Now Today Yesterday Meanwhile However Both Only Even
    Still Also Like Unlike Dear Re Did Does Is Was Has Had Will Would Can Could That Because Although With From By
    Сам Но А И По Как Когда Если Затем Потом Ранее Позже Также Однако Сегодня Вчера Пока Уже Ещё Тогда Только Даже
    Але І Як Калі Пасля Таксама Сёння Учора Пакуль Тады Толькі Нават Спадар Паводле Согласно Для От У К С
    Adm Admiral Air Amir Ambassador Army Brig Brigadier Capt Captain Chairman Chief Col Colonel Commander
    Comrade Deputy Dr Field Foreign Force Gen General Head Hon Ltc Lt Lieutenant Maj Major
    Marshal Mayor Minister Mr Mrs Ms Navy Officer President Prime Prof Professor Secretary Sgt Sir Speaker Staff
    Капитан Майор Маршал Подполковник Глава Премьер Посол Бригадный Then Генерал Министр Адмирал Полковник Президент Господин Товарищ Міністр سرتیپ سرلشکر سردار امیر دریادار
    سپهبد آیت‌الله دکتر ژنرال وزیر رئیس Генерал-лейтенант Генерал-майор генерал министр міністр командующий
    камандуючы Генерал-лейтэнант Генерал-маёр
    Bundesminister Verteidigungsminister Bundesverteidigungsminister Generalmajor Generalleutnant Generaloberst
    Brigadegeneral Oberst Oberbefehlshaber Präsident Herr Herrn Ministre Général Colonel Monsieur Le Ministro
    Presidente Coronel Señor Generał Pan Pana Pułkownik Prezydent Генерали Президента Полковника Пан Міністром Bakan
    Bakanı Orgeneral Korgeneral Tümgeneral Tuğgeneral Sayın`,
  /** Persian and Arabic given names, which no capital tells from other words. */
  arabicGivenNames: `
    علی محمد حسین حسن رضا احمد محمود مهدی عباس اکبر اصغر جواد جعفر کاظم صادق هادی امین مجتبی مصطفی مرتضی ابراهیم
    اسماعیل یوسف داوود سلیمان قاسم ناصر منصور سعید مسعود مجید حمید وحید فرید رشید کریم رحیم سید میرحسین علیرضا
    محمدرضا حمیدرضا غلامرضا محمدعلی محمدجواد امیرحسین بهرام بهروز پرویز ایرج هوشنگ فرهاد فریدون کامران کیوان نیما
    آرش آرمان فاطمه زهرا مریم زینب نرگس لیلا نسرین پروین شیرین سارا عبدالله خالد عمر عثمان طارق`,
  /** Words with which the names of institutions, realms, leagues and wars end. */
  heads: `
    Airport Arena Avenue Ballet Basin Bay Boulevard Bridge Canyon Cathedral Circus Dressing Gulf Heights Highway Hill
    Hills Hotel Island Islands Lane Mall Mountains Orthodox Park Peninsula Plaza Road Square Stadium Station Terminal
    Tower Tractor Valley
    Academy Administration Affiliation Agency Airlines Airways Alliance Archive Archives Army Armies Assembly
    Assoc Association Authority Ballet Bank Board Brigade Broadcasting Bureau Cemetery Census Center Centre
    Chamber Championship Championships Church Club Coalition College Command Commission Committee Company
    Confederation Conference Congress Constitution Consulate Convention Corp Corporation Corps Council Court
    Cross Cup Customs Department Directorate Division Embassy Empire Exchange Expedition Federation Festival
    Fleet Foundation Front Fund Gallery Gazette Government Guard Guards Guild Hall Herald House Inc Industries
    Institute Institution Institutes Journal League Legion Library Ltd Marines Ministry Monastery Movement
    Museum Navy Network Observatory Opera Orchestra Order Organisation Organization Parliament Party
    Patriarchate Patrol Penitentiary Philharmonic Police Post Press Prize Project Quarterly Railway Railways
    Rangers Reactor Realm Regiment Republic Reserve Review Revolution Route School Schools Scouts Senate Series
    Service Services Society Squadron SSR Street Supreme Survey Symphony Teamsters Telegraph Theater Theatre
    Times Tribune Treasury Treaty Trophy Tsardom Union Universities University Virgin Volunteers War Wars Works
    Open Games Grand Idol Force Forces
    Dollar Dollars Entertainment Holdings Insider Motors Pharmaceuticals Pictures Records Resources Securities Studios
    Telecom Battlegroup Corridor Duma Oblast Television
    Akademia Cerkiew Izba Prawda Uniwersytet
    Bakanlığı Bankası Büyükelçiliği Denizi Grubu Komisyonu Kongresi Meclisi Ordusu Parlamentosu Partisi Seddi Takımı
    Üniversitesi`,
  /** Words that in a headline too stand between a state and the head of its institution: «US Air Force». */
  bodyWords: 'Air Armed Central Coast Federal Foreign House Marine National Naval Premier Special State Supreme',
  /** Words that head a name by what follows them: «University of …». */
  leftHeads: `
    Académie Banco Banque Battle Conquest Dinamo Dynamo History Invasion Museo Peace Schlacht Siege Universidad Université
    Universität Wall`,
  /** Heads whose officers are the state's: «Iranian Army Chief» describes a person. */
  stateBodies: `
    Army Navy Force Forces Guard Guards Fleet Marines Corps Embassy Ministry Government Parliament Senate
    Congress Council Department Treasury Police Supreme Court Assembly Agency Commission Bureau Order Command House
    Bakanlığı Meclisi Ordusu`,
  /** Words for those who hold an office: what they make longer is no name but their description. */
  offices: `
    Admiral Ambassador Adviser Advisor Attorney Chairman Chairwoman Chancellor Chief Colonel Commander
    Commissioner Congressman Congresswoman Consul Counsel Deputy Diplomat Director Emperor Envoy
    Foreign Gen General Governor Head Judge Justice King Lawmaker Leader Lieutenant Lt Maj Major Marshal Mayor
    Minister MP Officer Official Officials Premier President Prime Prince Princess Queen Rep Representative
    Secretary Sen Senator Shah Speaker Spokesman Spokesperson Spokeswoman Vice
    Bakanı Başkanı Büyükelçisi Sözcüsü`,
  /** Words that, before a state's name, make it a part of the world, a people of another place, a team or a vessel. */
  openers: `
    album battleship cinema corvette cruiser destroyer ferry film frigate hotel icebreaker magazine movie newspaper novel
    black white Black White song steamer steamship submarine tanker tractor trawler yacht
    North South East West Northern Southern Eastern Western Central Northeastern Northwestern Southeastern
    Southwestern Upper Lower Inner Outer Latin Native African Asian Hispanic Indigenous European Asiatic Soviet
    Imperial Tsarist Greater Anglo Pan Afro Mexican Team Miss Captain Radio Air Dinamo Dynamo FC FK HC BC HMS
    USS MV Hotel Morning Chef Voice Club Little`,
  /** Words that, joined to a people's name by a hyphen, speak of two peoples or of a view, not of descent: «Soviet-American». */
  pairing: 'Soviet Sino Russo Euro European Non Pro Anti',
  /** Short English words: in a line of capitals these letters are no acronym. */
  smallWords: `
    am an and are as at be but by can do for go has he her him his how if in is it its me may my new no not now of off
    on one or our out see she so the to two up us was we who why you`,
  /** Beginnings of nouns that, after a state's adjective, make the name of an institution. */
  cyrillicHeads: `
    академи акадэмі академі федераци федэрацы федераці импери імпер імпері церк церкв царк царкв православн праваслаўн железн чыгунк чыгунц чыгуначн дорог компани
    кампані корпораци карпарацы парти парты газет лиг ліг премьер-лиг прэм’ер-ліг университет універсітэт
    институт інстытут театр тэатр музе агентств агенцтв ассоциаци асацыяц общество таварыств фонд палат
    энциклопед энцыклапед правд бирж союз саюз ўніверсітэт університет інститут асоціаці товариств спілк залізниц
    ССР РСР`,
  /** Beginnings of words that, before a state, are the first of a firm's, a club's or a prize's name. */
  cyrillicOpeners: `
    Кубок Кубк Капитан Капітан Чемпионат Чэмпіянат
    Банк банк Почт Пошт Един Справедлив Геро Госстрах Голос Голас Динамо Дынама Радио Радыё Молод Зенит Торпедо
    Арен Арэн Мисс Міс Сбербанк Газпромбанк Нацбанк Адзін Єдин Кубак Чемпіонат`,
  /**
   * Nouns that head a Persian or Arabic name of an institution: «وزارت … ایران». One before a low line does so together
   * with the word after it; with none after it, only directly before the state.
   */
  arabicHeads: `
    امپراتوری دینامو تراکتور دریای
    وزارت وزارتخانه سفارت سازمان شرکت بانک خبرگزاری صدای روزنامه اتاق انجمن شورای نیروی نیروهای کنگره کنگرهی
    سنای مجلس دیوان موسسه مؤسسه انستیتوی اداره ادارات سندیکای گمرک کمیته دانشگاه دانشکده فدراسیون باشگاه لیگ جام
    اتحادیه آکادمی فرهنگستان موزه کتابخانه خیابان میدان بزرگراه هتل سینما شبکه تلویزیون رادیو خلیج ناو کشتی
    جشنواره بورس بیمه پژوهشگاه پژوهشکده پارک کانون حزب جبهه مجله هفته‌نامه ماهنامه انتشارات بنیاد بیمارستان
    ورزشگاه استادیوم پل برج بندر کارخانه گروه وزارة سفارة بنك شركة صحيفة وكالة
    سپاه ستاد فرماندهی پارلمان کمیسیون تیم_ملی دولت_ انقلاب_
    راه‌آهن سیمای خطوط_هوایی`,
  /** Heads that, before an organisation, only say what it is: «سازمان ناتو». */
  arabicAppositions: 'سازمان اتحادیه گروه بانک شرکت حزب جبهه منظمة',
  /** Words that, after a state, make it the first word of a surname or a firm's name. */
  arabicTails: 'نژاد پور زاده منش خودرو ایر تایر فارما ترانسفو پیما اینترنشنال پلاست',
  /** Words that end a chain of nouns: what stands before them is another phrase. */
  arabicBreaks: `
    در از به با که بر برای را است تا نیز هم علیه میان بین بود شد گفت کرد داد دارد ولی اما این آن - رژیم سفرای
    عضو اخبار مرز بوده شده کرده غیره تحلیلگر کارشناس نماینده نمایندگان سخنگوی رئیس رئيس وزیر سفیر مدیر
    نوشت نوشته گفته خواست متحد حکام ضد حمله وضعیت قطعنامه تحریم تحریم‌های
    الأمن ملف في إلى من على عن إن أن مع حول`,
} as const;

/** The lists by name, as they are stored. */
export type SignLists = Readonly<Partial<Record<keyof typeof SIGNS, string>>>;
