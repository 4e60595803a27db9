"""Colour words and their sRGB values: CSS Color 4 names, everyday paint and crayon names, other
languages.
"""

from __future__ import annotations

from limner.stages.brief.words import word_set

CSS = """
aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc
bisque ffe4c4 black 111111 blanchedalmond ffebcd blue 1f5fd6 blueviolet 8a2be2 brown 7a4a24
burlywood deb887 cadetblue 5f9ea0 chartreuse 7fff00 chocolate 5c3317 coral ff6f61
cornflowerblue 6495ed cornsilk fff8dc crimson dc143c cyan 00bcd4 darkblue 00008b darkcyan 008b8b
darkgoldenrod b8860b darkgray a9a9a9 darkgrey a9a9a9 darkgreen 006400 darkkhaki bdb76b
darkmagenta 8b008b darkolivegreen 556b2f darkorange ff8c00 darkorchid 9932cc darkred 8b0000
darksalmon e9967a darkseagreen 8fbc8f darkslateblue 483d8b darkslategray 2f4f4f darkslategrey 2f4f4f
darkturquoise 00ced1 darkviolet 9400d3 deeppink ff1493 deepskyblue 00bfff dimgray 696969
dimgrey 696969 dodgerblue 1e90ff firebrick b22222 floralwhite fffaf0 forestgreen 228b22
fuchsia ff00ff gainsboro dcdcdc ghostwhite f8f8ff gold d4a528 goldenrod daa520 gray 808080
grey 808080 green 2e8b3d greenyellow adff2f honeydew f0fff0 hotpink ff69b4 indianred cd5c5c
indigo 4b0082 ivory fffff0 khaki c3b091 lavender c9b8e8 lavenderblush fff0f5 lawngreen 7cfc00
lemonchiffon fffacd lightblue add8e6 lightcoral f08080 lightcyan e0ffff lightgoldenrodyellow fafad2
lightgray d3d3d3 lightgrey d3d3d3 lightgreen 90ee90 lightpink ffb6c1 lightsalmon ffa07a
lightseagreen 20b2aa lightskyblue 87cefa lightslategray 778899 lightslategrey 778899
lightsteelblue b0c4de lightyellow ffffe0 lime 9bd91f limegreen 32cd32 linen faf0e6 magenta d6249f
maroon 701c2c mediumaquamarine 66cdaa mediumblue 0000cd mediumorchid ba55d3 mediumpurple 9370db
mediumseagreen 3cb371 mediumslateblue 7b68ee mediumspringgreen 00fa9a mediumturquoise 48d1cc
mediumvioletred c71585 midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 moccasin ffe4b5
navajowhite ffdead navy 14213d oldlace fdf5e6 olive 77803a olivedrab 6b8e23 orange f07f13
orangered ff4500 orchid da70d6 palegoldenrod eee8aa palegreen 98fb98 paleturquoise afeeee
palevioletred db7093 papayawhip ffefd5 peachpuff ffdab9 peru cd853f pink f28cb1 plum 8e4585
powderblue b0e0e6 purple 7b2d90 rebeccapurple 663399 red d62828 rosybrown bc8f8f royalblue 4169e1
saddlebrown 8b4513 salmon fa8072 sandybrown f4a460 seagreen 2e8b57 seashell fff5ee sienna a0522d
silver c0c0c0 skyblue 87ceeb slateblue 6a5acd slategray 708090 slategrey 708090 snow fffafa
springgreen 00ff7f steelblue 4682b4 tan d2b48c teal 0f7f83 thistle d8bfd8 tomato ff6347
turquoise 30b8b0 violet 8f5fd0 wheat f5deb3 white ffffff whitesmoke f5f5f5 yellow f7c912
yellowgreen 9acd32
"""
"""CSS names; the hues people mean by plain names (red, blue, lime, gold) are set as printers mix
them.
"""

CRAYON = """
amber ffbf00 amethyst 9966cc apricot fbceb1 aubergine 472c4c auburn a52a2a avocado 7f8c3a
baby-blue a9cff0
baby-pink f7c6d0 banana f8e16c bone e3dac9 bottle-green 0b4f3a brass b08d3c brick 9c3d2e brick-red
9c3d2e
bronze a9713a bubblegum ff9ecb bubblegum-pink ff9ecb buff e8cf9f burgundy 6d1a2d burnt-orange c8571b
burnt-sienna c9653f burnt-umber 8a3324 butter f8e8a0 buttercream f8ecc9 butterscotch e3a857 camel
c19a6b
candy-pink f4719c candy-red d8172b canary f8e54b canary-yellow f8e54b caramel b8723a cardinal b01c33
carmine 960018 celadon ace1af cerise de3163 cerulean 2a7fb8 champagne f0ddbb charcoal 36393f
cherry b5182f
cherry-red b5182f chestnut 8b4a2b cinnabar e34234 cinnamon b5651d claret 7f1734 clay b66a50 cobalt
0047ab
cobalt-blue 0047ab cocoa 6b4a36 coffee 5d3f2c copper b5703c cornflower 6495ed cranberry 9e1b3f
cream fbf3dd denim 3b5f8a dove-grey b5b3af ebony 2b2523 ecru d8cbaa eggplant 4b2749 eggshell f3ecd9
electric-blue 1f6bff electric-purple a020f0 emerald 12805c emerald-green 12805c espresso 3c2a21
eucalyptus 7f9f8a fawn d9b48f fern 5a8f4e flame e25822 flamingo fc8eac forest 22512f forest-green
22512f
french-blue 3f6fb5 ginger b5651d golden d4a528 goldenrod daa520 grape 5f2d82 graphite 41454a
grass-green 4f9a3a
gunmetal 2c3539 hazel 8e7618 heather b29dbe honey e3a430 hot-pink ff3d94 hunter-green 355e3b
ice-blue d4ecf5
ink 1d2433 iris 5a4fcf ivory f8f3e3 jade 2a9d76 jet 181818 jet-black 121212 kelly-green 3f9c35
kraft c39a6b
lapis 26619c lemon f8e04a lemon-yellow f8e04a lilac c6a7d8 lime-green 8fce2b magnolia f4ead8
mahogany 6a2c1a
mandarin f28a1c mango f6a31c marigold eda31f marine 1a4a7a matcha 8fa553 mauve b690aa merlot 5b1a2e
midnight 191d3a midnight-blue 15204a mint a8dcc0 mint-green a8dcc0 mocha 7d5a45 moss 6d7a3c
moss-green 6d7a3c
mulberry 8a2f5f mushroom b9a896 mustard c9962b mustard-yellow c9962b navy-blue 14213d neon-green
39ff14
neon-pink ff2fa0 neon-yellow e8ff1f neon-blue 2f6bff neon-orange ff6b1a nude e3c4ae oatmeal dfd2bd
ochre c7822b
off-white f7f4ec olive-green 6f7a35 onyx 1b1c1e oxblood 5a1418 parchment f1e4c6 pastel-blue b4d4ee
pastel-green bfe3c0 pastel-pink f7cfd8 pastel-yellow fbf0b2 pastel-purple d7c4ea pea-green 8ea64b
peach fbc9a4 peacock 0b6b75 peacock-blue 0b6b75 pearl f2ede3 periwinkle 9fa8e8 petrol 0f5260
petrol-blue 0f5260 pewter 8b8f92 pine 1f4d3b pine-green 1f4d3b pistachio a9cf86 pitch-black 0d0d0d
platinum e1e0dd plum 7d3c69 poppy d8392b poppy-red d8392b primrose f3e38a prussian-blue 0f2f4f
pumpkin e67a22
raspberry c21e56 robin-egg-blue 7fd1d3 rose e07a93 rose-gold c98b7c rosewood 65000b royal-blue
2f55c8
royal-purple 5b2c8f ruby a5123a ruby-red a5123a russet 80461b rust a8481f rust-orange b8531f sable
4a3a32
saffron ee9f1b sage a3b18a sage-green a3b18a salmon-pink f79a8b sand dcc7a0 sandstone cdb089
sapphire 1c4fa0
scarlet d8241f sea-green 3d9a7a seafoam a5dcc4 seafoam-green a5dcc4 sepia 7b5a3a shell-pink f6cdc0
sky-blue 8cc8ea slate 5d6975 slate-blue 566b8f smoke a5a5a3 smoky-grey 8e8e8c snow-white fcfcfa
soot 2a2928
steel 71797e steel-blue 4b7ba6 stone bdb4a6 straw e5d48b strawberry e3364f sun-yellow fbc918
sunflower f5b921
sunflower-yellow f5b921 sunset-orange f2663f tangerine f08423 taupe 8d7f72 tawny c06a1f teal-blue
1b6e86
terracotta c4623e terra-cotta c4623e tobacco 715139 topaz e6b14a tuscan-red 7c3030 ultramarine
2b3db8
umber 635147 vanilla f5e9c8 vermilion e0442a vermillion e0442a walnut 5d432c watermelon f25c69
wine 6a1b33
wine-red 6a1b33 wisteria b7a1d9 zinc a5a8a8 blush f0c4c0 blush-pink f2c2c2 dusty-rose c99a97
dusty-pink d8a9a6 dusty-blue 8fa9bd powder-pink f3d5d5 aqua-blue 4fc3d9 ocean-blue 1d6f9e
off-black 1c1c1e
blood-red 8a0a14 fire-engine-red ce2029 traffic-yellow f7b500 british-racing-green 0b4a2f
bottle-blue 15405e
blue-green 1c8a8a green-blue 1c8a8a blue-grey 7d8fa3 blue-gray 7d8fa3 red-orange ee4e23
yellow-green a6c83c
yellow-orange f5a623 orange-red e8431a red-violet a83268 blue-violet 6a3fc0 pink-red e0365f greige
c3b9aa
nougat c49a74 cardboard-brown b58a5a pacific-blue 1c9fc0 cotton-candy fbbfdc lavender-grey bcb4c8
"""
"""Paint, crayon, gem, food and plant names; they outrank a CSS name of the same spelling."""

FOREIGN = """
red: rot*, rouge, rouges, rojo*, roja*, rosso, rossa, rossi, rosse, vermelh*, rood, rode, красн*,
    czerwon*, kırmızı, röd, röda, rød, đỏ, màu đỏ, 红色, 紅色, 大红, 赤い, 赤色, 赤, 빨간, 빨강,
    붉은, लाल, লাল, أحمر, حمراء, אדום, אדומה, แดง
blue: blau*, bleu, bleue, bleus, bleues, azul, azules, azuis, blu, blauw*, син*, голуб*,
    niebiesk*, mavi, blå, xanh dương, xanh lam, 蓝色, 藍色, 蓝, 青い, 青色, 青, 파란, 파랑, 푸른,
    नीला, नीली, नीले, নীল, أزرق, زرقاء, כחול, כחולה, น้ำเงิน, สีฟ้า
green: grün*, vert, verte, verts, vertes, verde, verdes, verdi, groen*, зелен*, зелён*, zielon*,
    yeşil, grön, xanh lá, 绿色, 綠色, 緑色, 緑, 초록, 녹색, हरा, हरी, हरे, সবুজ, أخضر, خضراء,
    ירוק, ירוקה, เขียว
yellow: gelb*, jaune, jaunes, amarill*, giall*, amarel*, geel, gele, желт*, жёлт*, żółt*, sarı,
    gul, vàng, 黄色, 黃色, 黄, 노란, 노랑, पीला, पीली, पीले, হলুদ, أصفر, صفراء, צהוב, צהובה,
    เหลือง
black: schwarz*, noir, noire, noirs, noires, negro*, negra*, ner*, preto*, preta*, zwart*, черн*,
    чёрн*, czarn*, siyah, svart*, đen, 黑色, 黑, 黒い, 黒色, 黒, 검은, 검정, काला, काली, काले,
    কালো, أسود, سوداء, שחור, שחורה, สีดำ
white: weiß*, weiss*, blanc, blanche, blancs, blanches, blanco*, blanca*, bianc*, branc*, wit,
    witte, бел*, biał*, beyaz, vit, vita, hvit, trắng, 白色, 白, 白い, 흰, 하얀, 흰색, सफेद, সাদা,
    أبيض, بيضاء, לבן, לבנה, ขาว
orange: naranja, naranjas, arancione, arancioni, laranja, oranje, оранжев*, pomarańczow*, turuncu,
    cam, 橙色, 橘色, オレンジ色, オレンジ, 주황, नारंगी, কমলা, برتقالي, כתום, ส้ม
pink: rosa, rosas, roze, розов*, różow*, pembe, hồng, 粉色, 粉红, 粉紅, ピンク, 분홍, 핑크,
    गुलाबी, গোলাপি, وردي, ורוד, ชมพู
purple: lila, violett*, violet, violette, morado*, morada*, viola, roxo*, roxa*, paars*,
    фиолетов*, fioletow*, mor, tím, 紫色, 紫, 보라, 보라색, बैंगनी, বেগুনি, بنفسجي, סגול, ม่วง
brown: braun*, brun, brune, bruns, marrón, marrones, marrone, marrom, bruin*, коричнев*, brązow*,
    kahverengi, nâu, 棕色, 褐色, 茶色, 갈색, भूरा, भूरी, বাদামি, بني, חום, น้ำตาล
grey: grau*, gris, grises, grigi*, cinza, grijs, grijze, сер*, szar*, gri, grå, xám, 灰色, 회색,
    धूसर, ধূসর, رمادي, אפור, สีเทา
gold: gold, golden*, doré*, dorad*, dorat*, dourad*, goud*, gouden, золот*, złot*, altın,
    vàng kim, 金色, ゴールド, 금색, 황금, सुनहरा, सुनहरी, সোনালি, ذهبي, ذهبية, זהב, ทอง
silver: silbern*, argenté*, platead*, argent*, zilver*, серебр*, srebrn*, gümüş, bạc, 银色, 銀色,
    銀, 은색, فضي, כסף, เงิน
turquoise: türkis*, turquesa, turchese, бирюз*, turkusow*, turkuaz, 青绿, 湖蓝, ターコイズ, 청록,
    फ़िरोज़ी, ফিরোজা, فيروزي, טורקיז
navy: marineblau*, bleu marine, azul marino, azul marinho, blu navy, marineblauw, granatow*,
    lacivert, xanh navy, 深蓝, 藏青, 深藍, 紺色, 紺, 남색, كحلي
beige: бежев*, beżow*, bej, be, 米色, ベージュ, 베이지, بيج, בז׳
cream: creme, crème, crema, кремов*, kremow*, krem, kem, 奶油色, 米白, クリーム色, 크림색, كريمي,
    קרם
mint: menthe, menta, мятн*, miętow*, 薄荷, 薄荷绿, ミント, 민트, نعناعي
light blue: hellblau*, bleu clair, celeste, azul claro, azzurr*, lichtblauw*, błękitn*, açık mavi,
    天蓝, 浅蓝, 水色, 하늘색, سماوي, תכלת
dark blue: dunkelblau*, bleu foncé, azul oscuro, azul escuro, blu scuro, donkerblauw*, koyu mavi
dark green: dunkelgrün*, vert foncé, verde oscuro, verde escuro, verde scuro, donkergroen*, 墨绿,
    深绿, 深緑
light green: hellgrün*, vert clair, verde claro, verde chiaro, lichtgroen*, 浅绿, 黄緑, 연두
burgundy: bordeaux, weinrot*, burdeos, bordô, bordó, бордов*, bordow*, bordo, 酒红, ワインレッド,
    와인색, عنابي
"""
"""Colour words of other languages by the English name they stand for; `*` matches any ending."""

NOUNISH = word_set(
    "orange rose peach cherry lemon lime plum olive lavender chocolate coffee salmon banana "
    "mango apricot "
    "strawberry raspberry watermelon pumpkin avocado honey caramel cinnamon vanilla mint "
    "sage poppy grape "
    "coral pearl shell snow sand stone smoke ice brick walnut chestnut ginger cream butter "
    "wine champagne "
    "straw wheat ink jet flame fern moss pine forest eucalyptus sunflower cardinal flamingo "
    "peacock "
    "mushroom pistachio matcha cocoa mocha espresso saffron mustard iris orchid thistle "
    "linen denim camel "
    "hazel bone slate steel copper brass bronze gold silver pewter platinum clay ruby "
    "emerald sapphire jade "
    "amber topaz onyx zinc tomato marine midnight violet heather magnolia wisteria tobacco "
    "strawberry "
    "primrose marigold cornflower lilac cranberry mulberry tangerine mandarin cam be mor "
    "sand tan graphite"
)
"""Colour words that are things too; whether one is a colour depends on its neighbours."""

GUARDED = word_set(
    "stone ink jet flame iris bone cam be mor smoke brick coffee snow sand forest wine cream "
    "honey ginger butter camel clay cardinal slate steel hazel pearl midnight marine"
)
"""Things first: colours only where a colour is plainly meant."""

METALS = frozenset(
    ["gold", "silver", "brass", "bronze", "copper", "steel", "pewter", "platinum", "graphite"]
)
"""Never counted as things: 'a touch of gold' is a colour."""
