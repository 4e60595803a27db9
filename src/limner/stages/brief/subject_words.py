"""The words noun phrases are told apart by: materials, adjectives, verbs, settings, abstract
nouns.
"""

from __future__ import annotations

from limner.stages.brief.words import word_set

MATERIALS = {
    "glass": "glass", "crystal": "glass", "marble": "marble", "granite": "granite",
    "stone": "stone", "slate": "slate",
    "wood": "wood", "wooden": "wood", "oak": "oak", "walnut": "walnut", "pine": "pine",
    "bamboo": "bamboo", "birch": "birch",
    "mahogany": "mahogany", "teak": "teak", "rattan": "rattan", "wicker": "wicker", "cork": "cork",
    "ceramic": "ceramic",
    "porcelain": "porcelain", "stoneware": "stoneware", "earthenware": "earthenware",
    "clay": "clay", "terracotta": "terracotta",
    "leather": "leather", "suede": "suede", "velvet": "velvet", "silk": "silk", "satin": "satin",
    "linen": "linen", "cotton": "cotton",
    "wool": "wool", "woolen": "wool", "woollen": "wool", "knit": "wool", "knitted": "wool",
    "denim": "denim", "canvas": "canvas",
    "felt": "felt", "fur": "fur", "metal": "metal", "metallic": "metal", "steel": "steel",
    "stainless": "steel", "iron": "iron",
    "brass": "brass", "bronze": "bronze", "copper": "copper", "aluminium": "aluminium",
    "aluminum": "aluminium", "chrome": "chrome",
    "gold": "gold", "golden": "gold", "silver": "silver", "concrete": "concrete", "brick": "brick",
    "plastic": "plastic",
    "rubber": "rubber", "acrylic": "acrylic", "paper": "paper", "cardboard": "cardboard",
    "kraft": "kraft paper", "wax": "wax",
    "ice": "ice", "frosted": "frosted glass", "enamel": "enamel", "matte": "matte",
    "glossy": "glossy", "straw": "straw",
    "lace": "lace", "tin": "tin", "foam": "foam", "amber": "amber glass",
}  # fmt: skip

ADJECTIVES = word_set("""
    lone solitary
    small little tiny big large huge giant tall short long wide narrow round oval curved flat
    thick thin slim fat chubby heavy
    light old new young ancient fresh ripe raw cold hot warm cool wet dry clean dirty shiny
    soft hard smooth rough fluffy furry
    fuzzy cute happy sad angry sleepy curious shocked surprised calm busy empty full open
    closed broken simple ornate elegant
    rustic modern vintage retro antique classic traditional futuristic tropical snowy sunny
    rainy foggy misty cloudy stormy
    sunlit moonlit starry dark bright pale vivid colourful colorful transparent translucent
    clear steaming smiling sleeping flying
    wild domestic wooden natural organic fine neat minimal minimalist abstract geometric
    floral botanical cozy cosy lonely crowded
    bustling quiet peaceful serene dreamy magical mysterious majestic grand luxurious fancy
    plain striped spotted dotted checked
    plaid patterned hand-made handmade homemade elderly adult male female asian african
    european japanese chinese korean indian
    french italian spanish german american british mexican thai arabic scandinavian nordic
    local urban rural snow-capped cracked
    worn weathered tall lush green leafy blooming golden various assorted mixed different
    several other same single double triple
    main few many much more most own next first second third last front back upper lower inner
    outer left right middle
    energetic fresh dynamic bold deep rich cosmic electric digital mechanical magical friendly
    fierce gentle playful silly
    brave wise evil good bad nice pretty beautiful handsome stunning gorgeous lovely juicy
    crispy crunchy creamy spicy sweet sour
    salty delicious tasty healthy hungry thirsty icy frozen melted liquid solid hollow
    round-shaped square rectangular triangular
    circular spiral realistic photorealistic stylized stylised detailed cinematic professional
    commercial editorial corporate
    additional further
    vast endless distant nearby remote hidden secret famous popular typical human towering
    massive enormous gigantic miniature
    mini micro mobile portable electric-powered wireless smart lit illuminated glowing
    sparkling shining gleaming
    plush silky velvety glassy glossy sheer woven quilted embroidered folded stacked scattered
    floating hanging standing sitting
    dim even
    lying seated running walking dancing jumping singing swimming reading cooking playing
    working""")

NOT_PARTICIPLE = word_set("""
    painting building ceiling evening morning ring king wing string spring lighting clothing
    pudding wedding stocking dumpling
    sling swing earring thing nothing everything something drawing meeting setting crossing
    landing railing icing frosting topping
    dressing bedding sibling duckling gosling red bed seed shed weed feed reed sled deed breed
    greed speed bread thread head
    herring bling lightning awning hundred ceed biped hatred shred sacred""")
"""Words in -ing and -ed that are nouns."""

COMPOUND_FIRST = word_set("""
    running hiking dining living rocking wedding cutting sewing fishing sleeping shopping washing
    baking mixing frying serving
    swimming training walking writing drawing reading watering rolling parking coffee wine
    boxing cycling climbing skating sailing
    racing hunting gardening knitting dressing vending sparkling-water drinks""")
"""Words in -ing that make a compound with the noun after them: a running shoe does not run."""

COMPOUND_NEXT = word_set("""
    shoe trail boot track room chair ring board machine boat bag bowl tray mixer table cup glass
    robe suit pool lot desk book pad
    can pin wheel glove rope wall rink rod cart mug club area gear helmet bike jersey needle
    stick stone water rack pole space car
    knife dish plate utensil stove pot pan sheet mat tool tent light shelf hall dress gown cake
    instrument lesson""")
"""What follows such a word in a compound."""

VERBS = word_set("""
    is are was were be being been has have having do does can will shows show showing shown
    features featuring includes including
    contains containing depicts depicting depicted displays displaying holds stands sits lies
    rests hangs says reads explaining
    explains explain describing announcing celebrating promoting advertising inviting made
    arranged placed set surrounded filled
    covered topped decorated using used based inspired designed created rendered drawn painted
    printed written illustrated photographed
    shot taken seen viewed looking looks gazing staring watching wearing holding carrying
    riding driving facing leaning pointing
    delivers finds makes gives takes brings walks runs jumps flies swims plays eats drinks
    reads sings dances reaches meets discovers
    opens closes crosses climbs explores enjoys watches grows shines glows drifts floats
    rising falling laugh laughs laughing signed lists listing lit set let replace change swap
    remove move turn thinks asks replies smiles smile walks stand stands set make create
    generate produce draw design paint render give want need please add include use keep place
    put combine
    highlight emphasize convey evoke conveys evokes should must would could may might feel
    feels feeling like labelled labeled titled
    named called strung reading saying talks feeds serves pours chats speaks sells buys carries
    chases throws catches pushes pulls waits hugs kisses teaches""")

STOP = word_set("""
    a an the this that these those and or but nor so yet if then than as with without within of to
    in on at by for from up down out
    off over under again further once here there when where why how all any both each few more
    most other some such no not only own
    same too very just also its it he she they them his her their we our you your i my me who
    which what whose
    while during before after above below between into through about against per via etc eg ie
    plus minus versus vs
    one's let's it's there's please image picture""")

ABSTRACT = word_set("""
    style styles design designs typography type text texts word words lettering letter letters
    font fonts headline title subtitle
    tagline caption captions heading headings background backdrop foreground image images
    picture pictures photo photograph photos
    view views scene scenes layout composition palette palettes colour color colours colors
    tone tones hue hues shade shades quality
    lighting light lights shadow shadows mood atmosphere feeling feel vibe vibes look theme
    themes angle angles lens depth field film photography
    shot shots resolution detail details aesthetic aesthetics concept art artwork illustration
    illustrations drawing render rendering
    gradient gradients texture textures pattern patterns contrast accent accents element
    elements graphic graphics motif icons icon
    night day morning evening afternoon time hour event festival sale brand company business
    app website site page campaign
    advertisement ad poster banner flyer cover card sheet board menu sign label section
    sections part parts side sides top bottom left
    right center centre middle corner edge edges margin margins space area areas front back
    row rows column columns grid line lines
    bullet bullets point points step steps panel panels frame frames expression expressions
    version variation set series collection
    use purpose example sample samples way kind kinds sort size sizes scale format ratio
    aspect orientation language languages
    english french german spanish japanese chinese korean hindi arabic bengali thai hebrew
    italian portuguese russian dutch turkish
    name names message information info content data chart diagram infographic slide
    presentation story idea ideas
    energy motion movement speed focus dof bokeh noise reflection reflections print press
    mockup template white black space
    degree degrees mm px bleed trim crop inch inches cm studio commercial corporate deal deals
    product products item items thing things
    world life style's mode dark-mode ui ux interface video videos clip clips movie movies
    marks hospitality pleasure logo button buttons tab tabs bar header footer title-page price
    prices date venue
    party concert show gig exhibition conference workshop class course launch opening sale
    discount offer birthday wedding
    anniversary celebration ceremony holiday season spring summer autumn fall winter year
    month week weekend today tomorrow
    tip tips reason reasons benefit benefits fact facts way ways
    rule rules storytelling portrait landscape hero shot flyer tagline slogan band genre fan fans
    children's audience people's model""")

GRAPES = {"red": ("wine",), "white": ("wine",), "rosé": ("wine",), "olive": ("oil",)}
"""Drinks of two words, by the first: a bottle of red wine."""

DRINKS = word_set("""
    water juice milk wine beer cola coke soda lemonade whisky whiskey bourbon coffee espresso
    latte cappuccino tea cocoa chocolate smoothie champagne cider ale stout lager
""")
"""What is poured; words before it say which: a glass of freshly squeezed orange juice."""

IN_BARS = word_set("soap chocolate candy gold silver cereal protein granola energy snack muesli")
"""What comes in bars that nobody sits at."""

TOPICAL = word_set("""
    app company brand night festival party event sale class workshop concert conference exhibition
    show fair day club school store
    business website site campaign launch course gig celebration illustration illustrations
    drawing drawings icon icons photo photos
    photograph photographs picture pictures render renders mockup mockups motif motifs graphic
    graphics painting paintings sketch sketches
    theme brochure season subscription""")
"""Heads that are about the noun before them: a jazz night shows jazz, citrus illustrations show
citrus.
"""

TEXT_SURFACES = word_set("""
    sign poster banner label billboard board chalkboard blackboard whiteboard menu placard
    signpost signboard plaque neon flyer
    sticker scoreboard marquee noticeboard header footer title tagline sheet card ticket tag
    decal notice panel badge
    caption headline button advertisement ad display storefront signage""")
"""Carriers that are drawn for their words; they are not subjects besides."""

LANDMARKS = word_set("""
    lighthouse castle church temple mosque palace house cabin cottage windmill spaceship bridge
    tower barn island volcano waterfall fountain tent boat ship train
""")
"""Places that are as often the subject: a setting only where something is in, at or inside them."""

SETTINGS = word_set("""
    kitchen street beach forest park office bedroom bathroom room city town village garden field
    meadow mountain mountains desert
    ocean sea seaside coast shore lake river riverside harbour harbor market café cafe
    restaurant bar pub shop store supermarket
    bakery bookstore bookshop library classroom school university campus museum gallery studio
    workshop factory warehouse gym stadium
    arena theater theatre cinema stage station airport subway metro platform train road
    highway alley square plaza bridge rooftop
    balcony terrace patio courtyard farm barn vineyard orchard greenhouse jungle rainforest
    woods woodland countryside hills valley
    canyon cave cliff island lagoon waterfall swamp savanna tundra glacier sky space moon
    planet spaceship cockpit lab laboratory
    hospital clinic church temple mosque castle palace hotel lobby spa pool playground zoo
    aquarium amusement-park fair carnival
    festival-ground camp campsite cabin cottage house home apartment living-room dining-room
    hallway corridor elevator attic basement
    garage driveway backyard yard porch lawn sidewalk crosswalk cityscape skyline downtown
    neighbourhood neighborhood landscape
    dojo bazaar souk pier dock marina boardwalk lighthouse underwater racetrack ballroom
    boardroom cafeteria canteen mall marketplace intersection crossroads boulevard avenue promenade
    cellar brewery roastery barbershop salon boutique diner bistro""")

PLACES = {
    "background": "background", "foreground": "foreground", "distance": "background",
    "centre": "centre", "center": "centre",
    "middle": "centre", "left": "left", "right": "right", "top": "top", "bottom": "bottom",
    "front": "foreground",
}  # fmt: skip

GROUPS = {
    "pair": 2, "couple": 2, "dozen": 12, "half-dozen": 6, "trio": 3, "quartet": 4, "bunch": 5,
    "group": 4, "crowd": 12, "row": 4,
    "stack": 4, "pile": 6, "set": 3, "collection": 5, "variety": 4, "flock": 7, "herd": 6,
    "handful": 5, "range": 4, "selection": 4,
    "cluster": 5, "family": 4, "line": 4, "bouquet": 6, "assortment": 5, "array": 6, "series": 4,
    "arrangement": 5, "swarm": 10, "school": 8,
}  # fmt: skip
"""Words that count what follows 'of'."""

CONTAINERS = word_set(
    "cup glass mug bowl plate basket bottle jar box vase pot bag tray bucket can tin crate "
    "jug pitcher tumbler carafe slice piece loaf stack sprig scoop ball bouquet pool field sea"
)
"""Words that hold what follows 'of': a bowl of fruit is one thing."""

PAIRED = word_set("shoe sneaker boot glove sock sandal slipper earring mitten ski headphone")

NAMED = """
cat: katze, kätzchen, chat, gato, gata, gatto, кот, кошка, kot, kedi, mèo, 猫, 猫咪, ネコ, 고양이,
    बिल्ली, বিড়াল, قطة, חתול, แมว
dog: hund, hündchen, chien, perro, cane, cachorro, cão, собака, pies, köpek, chó, 狗, 小狗, 犬,
    강아지, कुत्ता, কুকুর, كلب, כלב, หมา
fox: fuchs, renard, zorro, volpe, raposa, лиса, lis, tilki, cáo, 狐狸, キツネ, 여우
bird: vogel, oiseau, pájaro, uccello, pássaro, птица, ptak, kuş, chim, 小鸟, 鸟, 鳥, 새 한, पक्षी,
    পাখি, طائر, ציפור, นก
horse: pferd, cheval, caballo, cavallo, cavalo, лошадь, koń, at koşan, 马匹, 馬, 말 한, घोड़ा,
    حصان, סוס
fish: fisch, poisson, pez, pesce, peixe, рыба, ryba, balık, con cá, 小鱼, 金鱼, 魚, 물고기, मछली,
    মাছ, سمكة, דג
rabbit: hase, kaninchen, lapin, conejo, coniglio, coelho, кролик, królik, tavşan, 兔子, うさぎ, 토끼
bear: bär, ours, oso, orso, urso, медведь, niedźwiedź, ayı, 熊, クマ, 곰
panda: panda, панда, 熊猫, パンダ, 판다
dragon: drache, dragón, drago, dragão, дракон, smok, ejderha, rồng, 龙, 龍, ドラゴン, 용, ड्रैगन,
    تنين
woman: frau, femme, mujer, donna, mulher, женщина, kobieta, kadın, 女人, 女性, 여자, 여성, महिला,
    নারী, امرأة, אישה
man: mann, homme, hombre, uomo, homem, мужчина, mężczyzna, adam, 男人, 男性, 남자, 남성, पुरुष,
    رجل, גבר
girl: mädchen, fille, niña, ragazza, menina, девочка, девушка, dziewczyna, kız, 女孩, 少女,
    女の子, 소녀, लड़की, মেয়ে, فتاة, ילדה
boy: junge, garçon, niño, ragazzo, menino, мальчик, chłopiec, oğlan, 男孩, 少年, 男の子, 소년,
    लड़का, ছেলে, ولد, ילד
child: kind, enfant, bambino, criança, ребёнок, dziecko, çocuk, 孩子, 儿童, 子供, 아이, बच्चा,
    শিশু, طفل, ילדים
robot: roboter, робот, 机器人, ロボット, 로봇, रोबोट, روبوت, רובוט
astronaut: astronaute, astronauta, космонавт, astronot, 宇航员, 宇宙飛行士, 우주비행사
tree: baum, arbre, árbol, albero, árvore, дерево, drzewo, ağaç, cây, 大树, 树木, 木々, 나무, पेड़,
    গাছ, شجرة, עץ, ต้นไม้
flower: blume, blumen, fleur, fleurs, flor, flores, fiore, fiori, цветок, цветы, kwiat, kwiaty,
    çiçek, hoa, 花朵, 鲜花, 花, 꽃, फूल, ফুল, زهرة, زهور, פרח, פרחים, ดอกไม้
fireworks: feuerwerk, feux d'artifice, fuegos artificiales, fuochi d'artificio, фейерверк,
    花火, 烟花, 焰火, 煙火, 불꽃놀이
rose: rosen, rosas rojas, роза, розы, róża, güller, 玫瑰, バラ, 장미, गुलाब, গোলাপ
cherry blossom: kirschblüten, fleurs de cerisier, сакура, 樱花, 桜, 벚꽃
lotus: lotus, 莲花, 荷花, 蓮, 연꽃, कमल
mountain: berg, berge, montagne, montaña, montagna, montanha, гора, горы, góra, góry, dağ, núi,
    山脉, 高山, 山々, 富士山, 산맥, पहाड़, পাহাড়, جبل, הר
sea: meer, mer, mar, mare, море, morze, deniz, biển, 大海, 海洋, 海, 바다, समुद्र, সমুদ্র, بحر, ים
lake: lac, lago, озеро, jezioro, göl, 湖泊, 湖, 호수, झील
sun: sonne, soleil, sol, sole, солнце, słońce, güneş, mặt trời, 太阳, 太陽, 태양, सूरज, সূর্য,
    شمس, שמש
moon: mond, lune, luna, lua, луна, księżyc, ay ışığı, mặt trăng, 月亮, 明月, 満月, 달빛, 보름달,
    चाँद, চাঁদ, قمر, ירח
star: stern, sterne, étoile, étoiles, estrella, estrellas, stella, stelle, estrela, звезда,
    звёзды, gwiazda, yıldız, 星星, 星, 별, तारा, তারা, نجمة, כוכב
cloud: wolke, wolken, nuage, nuages, nube, nubes, nuvola, nuvem, облако, облака, chmura, bulut,
    mây, 云朵, 白云, 雲, 구름, बादल, মেঘ, سحابة, ענן
house: haus, maison, casa, дом, domek, ev, ngôi nhà, 房子, 家屋, 집 한, घर, বাড়ি, منزل, בית
car: auto, wagen, voiture, coche, macchina, carro, машина, автомобиль, samochód, araba, ô tô,
    汽车, 轿车, 車, 자동차, कार, গাড়ি, سيارة, מכונית
bicycle: fahrrad, vélo, bicicleta, bicicletta, велосипед, rower, bisiklet, xe đạp, 自行车, 自転車,
    자전거, साइकिल, সাইকেল, دراجة, אופניים
boat: boot, bateau, barco, barca, лодка, łódź, tekne, thuyền, 小船, 帆船, 船, 배 한, नाव, নৌকা,
    قارب, סירה
cup of coffee: tasse kaffee, tasse de café, taza de café, tazza di caffè, xícara de café,
    чашка кофе, filiżanka kawy, kahve fincanı, tách cà phê, 咖啡杯, 一杯咖啡, コーヒーカップ,
    커피 한 잔, 커피잔
cup of tea: tasse tee, tasse de thé, taza de té, tazza di tè, чашка чая, filiżanka herbaty,
    一杯茶, 茶杯, お茶, 차 한 잔
coffee: kaffee, café, caffè, кофе, kawa, kahve, cà phê, 咖啡, コーヒー, 커피, कॉफी, কফি, قهوة,
    קפה, กาแฟ
tea: tee, thé, té, tè, чай, herbata, çay, trà, 茶叶, 绿茶, 緑茶, 녹차, चाय, চা, شاي, תה
bread: brot, pain, pan, pane, pão, хлеб, chleb, ekmek, bánh mì, 面包, パン, 빵, रोटी, রুটি, خبز, לחם
cake: kuchen, torte, gâteau, pastel, torta, bolo, торт, ciasto, pasta dilimi, bánh, 蛋糕, ケーキ,
    케이크, केक, কেক, كعكة, עוגה
apple: apfel, äpfel, pomme, pommes, manzana, manzanas, mela, mele, maçã, maçãs, яблоко, яблоки,
    jabłko, jabłka, elma, táo, 苹果, りんご, リンゴ, 사과, सेब, আপেল, تفاحة, תפוח
book: buch, bücher, livre, livres, libro, libros, книга, книги, książka, kitap, sách, 书本, 书籍,
    本棚, 책, किताब, বই, كتاب, ספר
lantern: laterne, lanterne, farol, lanterna, фонарь, latarnia, fener, đèn lồng, 灯笼, 提灯, 등불,
    लालटेन, فانوس
window: fenster, fenêtre, ventana, finestra, janela, окно, okno, pencere, cửa sổ, 窗户, 窓, 창문,
    खिड़की, জানালা, نافذة, חלון
table: tisch, table en, mesa, tavolo, стол, stół, masa, cái bàn, 桌子, テーブル, 테이블, मेज,
    টেবিল, طاولة, שולחן
bottle: flasche, bouteille, botella, bottiglia, garrafa, бутылка, butelka, şişe, cái chai, 瓶子,
    ボトル, बोतल, বোতল, زجاجة, בקבוק
pizza: pizza, пицца, 披萨, ピザ, 피자, पिज़्ज़ा, بيتزا, פיצה
"""
"""Names of things in other languages, by their English name."""

FOREIGN_SETTINGS = """
kitchen: küche, cuisine, cocina, cucina, cozinha, кухн*, kuchni*, mutfak, 厨房, キッチン, 台所,
    주방, 부엌, रसोई, مطبخ, מטבח
street: straße, rue, calle, strada, rua, улиц*, ulic*, sokak, đường phố, 街道, 街头, 通り, 路地,
    거리, सड़क, রাস্তা, شارع, רחוב, ถนน
beach: strand, plage, playa, spiaggia, praia, пляж*, plaż*, plaj, bãi biển, 海滩, 沙滩, ビーチ,
    浜辺, 해변, समुद्र तट, شاطئ, חוף
forest: wald, forêt, bosque, foresta, bosco, floresta, лес*, las*, orman, rừng, 森林, 树林, 森,
    숲, जंगल, বন, غابة, יער, ป่า
city: stadt, ville, ciudad, città, cidade, город*, miast*, şehir, thành phố, 城市, 都市, 街並み,
    도시, शहर, শহর, مدينة, עיר, เมือง
garden: garten, jardin, jardín, giardino, jardim, сад*, ogród*, bahçe, vườn, 花园, 庭院, 庭園, 庭,
    정원, बगीचा, حديقة, גן
café: café interior, caffetteria, cafetería, кафе, kawiarni*, kafe, quán cà phê, 咖啡馆, 咖啡厅,
    カフェ, 카페, मक़हा, مقهى, בית קפה
office: büro, bureau, oficina, ufficio, escritório, офис*, biur*, ofis, văn phòng, 办公室,
    オフィス, 사무실, कार्यालय, مكتب, משרד
sky: himmel, ciel, cielo, céu, небо, niebo, gökyüzü, bầu trời, 天空, 空, 하늘, आकाश, আকাশ, سماء,
    שמיים
"""
