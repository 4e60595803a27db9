"""Picture kinds and the words that call them, in the languages prompts come in.

The default table serves a reader used on its own; the planner hands in the cues its kind
files declare, which are added to these.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from limner.basics.english import singular
from limner.document.brief import Span
from limner.stages.brief.lexicon import Hit, Lexicon, pairs, rows
from limner.stages.brief.reading import Reading
from limner.stages.brief.subject_words import SETTINGS
from limner.stages.brief.words import word_set

_TABLE = """
poster: poster, event poster, movie poster, film poster, concert poster, gig poster,
    travel poster, festival poster, motivational poster, playbill, plakat, affiche, cartel,
    póster, manifesto, locandina, cartaz, pôster, постер, плакат, афиша, plakat, afiş, áp phích,
    海报, 海報, 招贴, ポスター, 포스터, पोस्टर, পোস্টার, ملصق, بوستر, פוסטר, כרזה, โปสเตอร์
flyer: flyer, flier, leaflet, handbill, handout, pamphlet, flugblatt, handzettel, prospectus,
    volante, folheto, volantino, листовка, флаер, ulotka, el ilanı, tờ rơi, 传单, 傳單, チラシ,
    フライヤー, 전단지, 전단, पर्चा, فلاير, פלאייר
brochure: brochure, brochure cover, catalogue, catalog, broschüre, dépliant, folleto, opuscolo,
    брошюра, broszura, broşür, 宣传册, 小册子, パンフレット, 브로슈어, كتيب
social-ad: social ad, instagram story, insta story, instagram reel, instagram ad, story ad,
    social media ad, social post, social media post, instagram post, facebook ad, instagram ad,
    linkedin post, ad creative, advertisement, advert, ad, promo graphic, promo, social graphic,
    anzeige, werbeanzeige, annonce, publicité, anuncio, publicación, annuncio, anúncio, реклама,
    reklama, reklam, quảng cáo, 广告, 廣告, 広告, 광고, विज्ञापन, বিজ্ঞাপন, إعلان, פרסומת
banner: banner, web banner, website banner, hero banner, header image, blog header, email header,
    leaderboard, hero image, cover image, cover photo, linkedin banner, twitter header,
    facebook cover, vinyl banner, bannière, bandeau, pancarta, faixa, striscione, баннер, baner,
    pankart, băng rôn, 横幅, 橫幅, バナー, 배너, 현수막, बैनर, ব্যানার, بانر, באנר
menu: menu, café menu, cafe menu, restaurant menu, drinks menu, cocktail menu, wine list,
    price list, menu board, menu card, speisekarte, getränkekarte, carte des boissons, menú,
    carta, cardápio, меню, karta dań, menü, thực đơn, 菜单, 菜單, 价目表, メニュー, お品書き,
    메뉴판, 메뉴, मेनू, মেনু, قائمة الطعام, תפריט, เมนู
infographic: infographic, infographics, infografik, infographie, infografía, infografica,
    infográfico, инфографика, infografika, 信息图, 資訊圖表, 信息图表, インフォグラフィック,
    인포그래픽, इन्फोग्राफिक, ইনফোগ্রাফিক, إنفوجرافيك, אינפוגרפיקה
chart: bar chart, column chart, line chart, pie chart, donut chart, doughnut chart, area chart,
    stacked bar chart, stacked chart, bar graph, line graph, graph, chart, histogram,
    scatter plot, scatter chart, scatterplot, scatter graph, bubble chart,
    radar chart, spider chart, radar plot, web chart, gauge chart, gauge, treemap, tree map, sankey,
    sankey diagram, alluvial diagram, grouped bar chart, grouped column chart, clustered bar chart,
    streudiagramm, punktdiagramm, netzdiagramm, histogramm, flächendiagramm, nuage de points,
    diagramme en radar, histogramme, gráfico de dispersión, gráfico de radar, histograma,
    散点图, 雷达图, 直方图, 树状图, 桑基图, 散布図, レーダーチャート, ヒストグラム, 산점도,
    balkendiagramm, säulendiagramm, kreisdiagramm, liniendiagramm, graphique, diagramme en barres,
    camembert, gráfico de barras, gráfico circular, gráfico, grafico a barre, grafico, диаграмма,
    график, wykres, çubuk grafik, biểu đồ, 柱状图, 折线图, 饼图, 图表, 棒グラフ, 円グラフ,
    折れ線グラフ, グラフ, 막대 그래프, 그래프, 차트, चार्ट, رسم بياني, תרשים עמודות
slide: slide, presentation slide, title slide, keynote slide, powerpoint slide, deck slide,
    pitch deck, slide deck, powerpoint, presentation, folie, präsentationsfolie, diapositive,
    diapositiva, slide di presentazione, слайд, slajd, slayt, 幻灯片, 投影片, 演示文稿, スライド,
    슬라이드, स्लाइड, شريحة, שקף
label: packaging label, product label, bottle label, wine label, jar label, beer label, soap label,
    candle label, honey label, tea label, coffee label, cosmetic label, spice label,
    label design, label for, packaging design, packaging, package design, etikett, étiquette,
    etiqueta, etichetta, rótulo, этикетка, etykieta, etiket, nhãn, 标签, 標籤, 包装, ラベル,
    パッケージ, 라벨, 패키지, लेबल, লেবেল, ملصق منتج, תווית
book-cover: book cover, novel cover, book jacket, dust jacket, e-book cover, ebook cover,
    paperback cover, buchcover, buchumschlag, couverture de livre, portada de libro,
    portada del libro, copertina di libro, copertina, capa de livro, обложка книги,
    okładka książki, kitap kapağı, bìa sách, 书籍封面, 封面, 書封, 本の表紙, 表紙, 책 표지, 표지,
    पुस्तक आवरण, किताब का कवर, বইয়ের প্রচ্ছদ, প্রচ্ছদ, غلاف كتاب, כריכת ספר, ปกหนังสือ
magazine-cover: magazine cover, cover of a magazine, zeitschriftencover, couverture de magazine,
    portada de revista, 杂志封面, 雑誌の表紙, 잡지 표지
album-cover: album cover, album art, record sleeve, vinyl cover, podcast cover, cover art,
    single cover, 专辑封面
business-card: business card, visiting card, name card, visitenkarte, carte de visite,
    tarjeta de visita, tarjeta de presentación, biglietto da visita, cartão de visita, визитка,
    wizytówka, kartvizit, danh thiếp, 名片, 名刺, 명함, विजिटिंग कार्ड, ভিজিটিং কার্ড, بطاقة عمل,
    כרטיס ביקור, นามบัตร
invitation: invitation, wedding invitation, invite, party invitation, birthday invitation,
    save the date, invitation card, einladung, einladungskarte, hochzeitseinladung, faire-part,
    invitación, invito, partecipazione, convite, приглашение, zaproszenie, davetiye, thiệp mời,
    thiệp cưới, 请柬, 邀请函, 請柬, 招待状, 초대장, 청첩장, निमंत्रण, নিমন্ত্রণ, دعوة, הזמנה
greeting-card: greeting card, birthday card, christmas card, thank you card, thank-you card,
    valentine, valentine card, postcard, holiday card, grußkarte, geburtstagskarte,
    weihnachtskarte, postkarte, carte postale, carte de vœux, tarjeta de felicitación, postal,
    cartolina, открытка, pocztówka, kartpostal, 贺卡, 明信片, はがき, 年賀状, 엽서, 카드뉴스
comic: comic, comic strip, comic page, manga, manga page, four-panel, webtoon, graphic novel page,
    bande dessinée, tebeo, historieta, fumetto, quadrinhos, комикс, komiks, çizgi roman,
    truyện tranh, 漫画, 漫畫, 四格漫画, マンガ, 4コマ, 만화, कॉमिक, কমিক, قصة مصورة, קומיקס
storyboard: storyboard, story board, storyboards, 分镜, 分鏡, 绘コンテ, 絵コンテ, 스토리보드,
    раскадровка
character-sheet: character sheet, character reference sheet, model sheet, turnaround,
    character turnaround, character design sheet, expression sheet, 角色设定, 角色设计,
    キャラクターシート, キャラクター設定, 캐릭터 시트
brand-board: brand board, brand sheet, brand identity, brand identity sheet, identity sheet,
    brand identity board, visual identity board,
    identity board, brand guidelines, style guide, stylescape, mood board, moodboard,
    visual identity, corporate identity, vi design, vi 设计, 品牌视觉, 视觉识别, 品牌,
    ブランドボード, 브랜드 보드
thumbnail: thumbnail, youtube thumbnail, video thumbnail, miniature youtube, miniatura, 缩略图,
    视频封面, サムネイル, サムネ, 썸네일, थंबनेल
sticker: sticker, die-cut sticker, sticker sheet, decal, emoji, aufkleber, autocollant, pegatina,
    adesivo, стикер, наклейка, naklejka, çıkartma, nhãn dán, 贴纸, 貼紙, ステッカー, シール,
    스티커, स्टिकर, স্টিকার, ملصق دائري, מדבקה, สติกเกอร์
certificate: certificate, diploma, award certificate, certificate of achievement, zertifikat,
    urkunde, certificat, diplôme, certificado, certificato, attestato, сертификат, грамота,
    certyfikat, dyplom, sertifika, chứng nhận, 证书, 奖状, 證書, 賞状, 証明書, 상장, 증명서,
    प्रमाणपत्र, প্রশংসাপত্র, شهادة, תעודה
ticket: ticket, concert ticket, event ticket, boarding pass, admission ticket, eintrittskarte,
    fahrkarte, billet, entrada, boleto, biglietto, ingresso, билет, bilet, vé, 门票, 車票, 票,
    チケット, 티켓, 입장권, टिकट, টিকিট, تذكرة, כרטיס כניסה
coupon: coupon, voucher, gift card, gift certificate, gutschein, bon cadeau, cupón, buono, cupom,
    купон, 优惠券, クーポン, 쿠폰
calendar: calendar, calendar page, wall calendar, kalender, calendrier, calendario, calendário,
    календарь, kalendarz, takvim, lịch, 日历, 日曆, 月历, カレンダー, 달력, कैलेंडर, ক্যালেন্ডার,
    تقويم, לוח שנה
timeline: timeline, product roadmap, project timeline, zeitstrahl, zeitleiste, chronologie,
    frise chronologique, línea de tiempo,
    linea del tempo, linha do tempo, временная шкала, oś czasu, zaman çizelgesi, 时间轴, 时间线,
    年表, タイムライン, 타임라인, 연표, roadmap, history timeline, milestones
flowchart: flowchart, flow chart, decision tree, decision flow, flow diagram, process flow,
    ablaufdiagramm, flussdiagramm, programmablaufplan, ordinogramme, organigramme de programmation,
    logigramme, diagrama de flujo, diagramma di flusso, fluxograma, блок-схема, akış şeması,
    流程图, 流程圖, フローチャート, 순서도, 흐름도, مخطط انسيابي, תרשים זרימה
diagram: diagram, architecture diagram, org chart, mind map, mindmap,
    venn diagram, schematic, network diagram, process diagram, system diagram,
    sequence diagram, organigramm, schéma, organigramme, diagrama,
    diagramma, схема, schemat, diyagram,
    sơ đồ, 架构图, 示意图, 思维导图, 組織図, 図解, ダイアグラム,
    다이어그램, आरेख, مخطط, תרשים
comparison-table: comparison table, comparison chart, feature matrix, feature comparison,
    feature table, pricing table, price table, plan comparison, pricing comparison, price tiers,
    pricing tiers, product comparison, comparison matrix, vergleichstabelle, preistabelle,
    tableau comparatif, tabla comparativa, tabella comparativa, tabela comparativa,
    сравнительная таблица, 对比表, 比較表, 비교표, data table, timetable poster,
    schedule table
ui-mobile: mobile app screen, mobile app, app screen, app ui, mobile ui, app interface,
    phone screen, iphone app, android app, ios app, mobile screen, onboarding screen,
    login screen, app mockup, smartphone app, smartphone screen, smartphone interface,
    mobile interface, app homepage, phone interface, social media interface,
    social media platform interface, handy-app, application mobile, aplicación móvil, app mobile,
    移动应用, 手机屏幕, 移动界面, 社交媒体界面, мобильное приложение, aplikacja mobilna,
    mobil uygulama, 手机界面, 手机应用,
    应用界面, app界面, アプリ画面, アプリ, 앱 화면, 모바일 앱, ऐप स्क्रीन, تطبيق جوال, אפליקציה
dashboard: dashboard, analytics dashboard, dashboard ui, admin panel, control panel ui,
    tableau de bord, panel de control, дашборд, pulpit, gösterge paneli, 仪表盘, 仪表板, 数据看板,
    ダッシュボード, 대시보드, डैशबोर्ड, لوحة معلومات, לוח מחוונים
web-page: landing page, website, web page, webpage, homepage, home page, web design,
    blog interface, web interface, website interface, webpage interface, store interface,
    website mockup, website homepage, site web, sitio web, página web, sito web, сайт, лендинг,
    strona internetowa, web sitesi, trang web, 网页, 网站, 網頁, ウェブページ, ホームページ,
    博客界面, 博客首页, 在线博客, 在线教育平台, 平台界面, 网站界面,
    웹사이트, 웹페이지, वेबसाइट, موقع ويب, אתר
quote: quote card, quote poster, quote graphic, quote post, inspirational quote,
    motivational quote, typographic quote, quote image, quotation, zitat, citation, cita, frase,
    citazione, citação, цитата, cytat, alıntı, trích dẫn, 名言, 语录, 格言, 명언, उद्धरण, উক্তি,
    اقتباس, ציטוט
logo: logo, logotype, wordmark, monogram, emblem, logo design, brand mark, app icon, favicon,
    crest, logotipo, logotyp, логотип, 标志, 商标, 徽标, ロゴ, 로고, लोगो, লোগো, شعار, לוגו
icon-set: icon set, set of icons, icons, pictograms, icon sheet, 图标, アイコンセット, 아이콘 세트
bookmark: bookmark, book mark, lesezeichen, marque-page, marcapáginas, segnalibro,
    marcador de página, закладка, zakładka, kitap ayracı, 书签, 書籤, しおり, 책갈피, बुकमार्क,
    বুকমার্ক
document-page: typed document page, document page, typed page, letterhead, document,
    typewritten page, report page, resume, cv,
    one-pager, fact sheet, memo, invoice, receipt, letter, dokument, seite eines dokuments,
    documento, document dactylographié, документ, 文档页面, 文件, 書類, 문서
storefront: storefront, storefront sign, shop front, shopfront, shop sign, store sign,
    facade sign, café sign, bakery sign, ladenschild, ladenfront, vitrine, enseigne, devanture,
    escaparate, letrero de tienda, insegna, вывеска, szyld, tabela, bảng hiệu, 店铺招牌, 招牌,
    店面, 看板, 간판, दुकान का साइनबोर्ड, সাইনবোর্ড, لافتة متجر, שלט חנות
neon: neon sign, neon lettering, neon light sign, neon lights, neon text, leuchtreklame,
    neonschild, enseigne au néon, néon, letrero de neón, insegna al neon, letreiro neon,
    неоновая вывеска, neon, neon tabela, biển neon, 霓虹灯, 霓虹灯招牌, 霓虹, ネオンサイン,
    ネオン, 네온사인, 네온, नियॉन, لافتة نيون, שלט ניאון
sign: road sign, street sign, traffic sign, warning sign, directional sign, wayfinding sign,
    door sign, park sign, trail sign, wooden sign, chalkboard, chalkboard sign, blackboard,
    a-board, signage, signpost, signboard, information board, plaque, sign, schild, straßenschild,
    panneau, señal, cartello, placa, знак, znak, tabliczka, levha, biển báo, 路牌, 指示牌, 标牌,
    黑板, 標識, 黒板, 표지판, 칠판, साइन, لافتة, שלט
billboard: billboard, billboards, hoarding, plakatwand, panneau publicitaire, valla publicitaria,
    cartellone, outdoor, билборд, рекламный щит, bilbord, bảng quảng cáo, 广告牌, 廣告牌,
    ビルボード, 빌보드, 옥외 광고, होर्डिंग, বিলবোর্ড, لوحة إعلانية, שלט חוצות
packshot: packshot, product photo, product photograph, product photography, product shot,
    product image, studio product, product render, product, produktfoto, photo de produit,
    foto de producto, foto di prodotto, foto de produto, предметная съёмка, zdjęcie produktu,
    ürün fotoğrafı, ảnh sản phẩm, 产品照片, 产品图, 产品摄影, 商品写真, 商品画像, 제품 사진,
    제품사진, उत्पाद फोटो, صورة منتج, צילום מוצר, gift basket, gift set, gift box
product-grid: product grid, grid of products, product collection, collection of products,
    product lineup, lineup, knolling, flat lay, flatlay, 产品合集, 商品一覧, 제품 목록
mockup: mockup, mock-up, mock up, maquette, maqueta, мокап, makieta, 样机, モックアップ, 목업
still-life: still life, stillleben, nature morte, bodegón, natura morta, natureza-morta,
    натюрморт, martwa natura, natürmort, tĩnh vật, 静物, 静物画, 정물, 정물화
interior: interior, room interior, interior design, living room interior, innenraum, intérieur,
    interior de, interno, интерьер, wnętrze, iç mekan, nội thất, 室内, 室内设计, インテリア,
    인테리어, आंतरिक, تصميم داخلي, עיצוב פנים
landscape: landscape photograph, landscape, landscape photo, landscape painting, seascape,
    mountain landscape, panorama, landschaft, paysage, paisaje, paesaggio, paisagem, пейзаж,
    krajobraz, manzara, phong cảnh, 风景, 風景, 山水, 풍경, परिदृश्य, ভূদৃশ্য, منظر طبيعي, נוף,
    ทิวทัศน์
portrait: portrait of, portrait photo, portrait photograph, headshot, selfie, portrait painting,
    porträt, portrait d'une, retrato, ritratto, портрет, portret, portre, chân dung, 肖像, 人像,
    ポートレート, 肖像画, 초상화
scene: street scene, scene, cityscape, city street, market scene, skyline, city skyline,
    busy street, straßenszene, scène de rue, escena, escena callejera, scena, cena de rua, сцена,
    уличная сцена, sahne, cảnh, 场景, 街景, 場面, シーン, 장면, 거리 풍경, दृश्य, مشهد, סצנה
transit-map: transit map, metro map, subway map, tube map, underground map, rail map, tram map,
    bus map, transit diagram, network map of, metro diagram, line map, u-bahn-plan, liniennetzplan,
    netzplan, plan de métro, plan du métro, mapa del metro, plano de metro,
    mappa della metropolitana, mapa do metrô, схема метро, mapa metra, metro haritası, 地铁图,
    地铁线路图, 路線図, 노선도
map: map, city map, treasure map, illustrated map, karte von, carte de, mapa, mappa, карта,
    harita, bản đồ, 地图, 地図, 지도, नक्शा, خريطة, מפה
pattern: seamless pattern, repeating pattern, tileable pattern, wallpaper pattern, pattern design,
    pattern tile, surface pattern, textile pattern, wallpaper repeat, seamless wallpaper,
    seamless tile, fabric pattern, wrapping paper, gift wrap, muster, nahtloses muster,
    motif répétitif,
    patrón, pattern, padrão, узор, wzór, desen, hoa văn, 无缝图案, 图案, パターン, 模様, 패턴,
    पैटर्न, نمط, דוגמה חוזרת
illustration: flat illustration, illustration, vector illustration, spot illustration,
    children's book illustration, drawing, clipart, clip art, zeichnung, dessin, ilustración,
    illustrazione, ilustração, иллюстрация, рисунок, ilustracja, illüstrasyon, minh họa, 插画,
    插图, 插圖, イラスト, 일러스트, चित्रण, رسم توضيحي, איור
abstract: abstract wallpaper, abstract background, abstract art, abstract artwork, abstract image,
    abstract picture, abstract composition
wallpaper: wallpaper, phone wallpaper, desktop wallpaper, desktop background, hintergrundbild,
    fond d'écran, fondo de pantalla, sfondo, papel de parede, обои, tapeta, duvar kağıdı,
    hình nền, 壁纸, 桌布, 壁紙, 배경화면
worksheet: worksheet, checklist, to-do list, cheat sheet, arbeitsblatt
recipe-card: recipe card, recipe page, recipe sheet, recipe for, rezept, rezeptkarte, recette,
    fiche recette, receta, ricetta, receita, рецепт, przepis, tarif, công thức nấu ăn, 食谱, 菜谱,
    レシピ, 레시피
newspaper: newspaper front page, front page of a newspaper, newspaper page, newspaper, front page,
    tabloid, broadsheet, zeitung, zeitungsseite, titelseite, page de journal, une de journal,
    periódico, prima pagina, giornale, primeira página, газета, gazeta, gazete, trang báo, جريدة,
    صحيفة, עיתון, अख़बार, खबर का पन्ना, খবরের কাগজ, หนังสือพิมพ์, 报纸,
    報紙, 新聞, 신문
flashcards: flashcards, flashcard, flash cards, flash card, vocabulary cards, learning cards,
    educational plate, educational poster, educational chart, vocabulary poster, lernkarten,
    karteikarten, lehrtafel, cartes mémoire, planche pédagogique, tarjetas didácticas,
    lámina didáctica, flashcard didattiche, флэш-карты, 单词卡, 識字卡, 単語カード, 낱말 카드
tshirt-graphic: t-shirt graphic, t-shirt design, t-shirt print, t-shirt artwork, tee graphic,
    tee design, tshirt design, tshirt graphic, graphic tee design, graphic tee, shirt design,
    shirt graphic, hoodie design, hoodie graphic, hoodie print, merch design, band tee, t恤图案,
    tシャツデザイン, 티셔츠 디자인
resume-header: résumé header, resume header, cv header, header of a résumé, header for a résumé,
    header for a resume, resume heading, letterhead header
"""


@lru_cache(maxsize=1)
def default_cues() -> Mapping[str, tuple[str, ...]]:
    """Return kind → cue words for every kind the reader knows by itself."""
    return {kind: tuple(cues) for kind, cues in rows(_TABLE)}


_DEFAULT: Lexicon[str] = Lexicon(lambda: pairs(_TABLE))


@lru_cache(maxsize=8)
def _lexicon(extra: tuple[tuple[str, tuple[str, ...]], ...]) -> Lexicon[str]:
    if not extra:
        return _DEFAULT

    def merged() -> dict[str, str]:
        out = dict(_DEFAULT.entries)
        for kind, cues in extra:
            for cue in (kind.replace("-", " "), *cues):
                if cue.strip():
                    out.setdefault(cue.strip().lower(), kind)
        return out

    return Lexicon(merged)


class KindRead(NamedTuple):
    """The kind called for and where the prompt says so."""

    kind: str
    span: Span


SHEETS = word_set(
    "poster flyer brochure social-ad banner menu infographic chart slide book-cover "
    "magazine-cover album-cover "
    "business-card invitation greeting-card comic storyboard character-sheet brand-board "
    "thumbnail certificate "
    "ticket coupon calendar timeline diagram flowchart transit-map comparison-table "
    "ui-mobile dashboard web-page quote logo "
    "icon-set bookmark "
    "document-page label pattern recipe-card newspaper flashcards tshirt-graphic resume-header"
)
"""Kinds that are the sheet itself; words on one mean the sheet, not a thing in a scene."""

_WEAK = {
    "illustration": 60, "wallpaper": 40, "product": 30, "sign": 25, "scene": 0, "map": 10,
    "icon-set": 300,
}  # fmt: skip


@lru_cache(maxsize=1)
def _inside() -> re.Pattern[str]:
    """What makes a kind word name a thing inside the picture rather than the picture."""
    return re.compile(
        r"(?:\b(?:with|where|showing|featuring|holding|and|plus|next to|near|beside|behind"
        r"|above|below|under|including|has|on|in|inside"
        r"|for|by|beneath|at|of|from|mit|avec|con|com|und|et|y|e|auf|sur|sobre|für|pour|para"
        r"|per)\s+"
        r"(?:an?|the|its|their|some|two|three|four|several|many|one|large|small|ein\w*|une?"
        r"|una?|um|uma|il|la|le|der|die|das|el)?"
        r"(?:\s*[\w'’-]+){0,2}\s*|[,;]\s*(?:an?|the|and)\s+(?:[\w'’-]+\s+){0,2})$"
    )


@lru_cache(maxsize=1)
def _sheet_first() -> re.Pattern[str]:
    """A prompt that opens by placing us on or in something: 'On a movie poster, …'."""
    return re.compile(
        r"^\s*(?:on|in|at|inside|within|near|along|outside|across|around|by|beside|above"
        r"|behind)\s+(?:an?|the)\s+((?:(?!where\b|with\b|that\b|as\b)[^\s,]+\s?){1,7}),"
    )


@lru_cache(maxsize=1)
def _praise() -> re.Pattern[str]:
    """An opening that only praises: 'A polished and user-friendly …' puts nothing inside."""
    return re.compile(
        r"^\s*(?:an?|the)\s+(?:[\w-]+(?:,\s*|\s+)){1,4}and\s+(?:[\w'’-]+\s+){0,3}$",
        re.IGNORECASE,
    )


_CARRIED = word_set(
    "stand booth rack holder shop store tube machine counter collector wall column stub "
    "stall tent kiosk window truck cart table bar button icon item option link "
    "desk bin box gate stop board taker inspector frame shelf case panel"
)


def find_kind(
    reading: Reading, cues: Mapping[str, tuple[str, ...]] | None = None
) -> KindRead | None:
    """Return the picture kind the prompt calls for, None where no cue word calls one.

    The first cue that heads its phrase wins over those that name things in the picture
    ('a street scene with a billboard' is a scene).
    """
    extra = tuple(sorted((k, tuple(v)) for k, v in cues.items())) if cues else ()
    found = _lexicon(extra).find(reading)
    hits = [h for h in found if not _compound(reading, h) and not _hung(reading, h)]
    if not hits:
        return None
    opening = _sheet_first().match(reading.masked)
    best = min(hits, key=lambda h: (_cost(reading, h, opening), h.start, h.end))
    if opening is not None and best.value not in SHEETS:
        return None
    if opening is not None and best.start > opening.end() and best.value != "scene":
        return None
    kinds = {h.value for h in hits}
    inside = _holds(reading.masked, best.start)
    placed = _in_place(reading, best.start)
    many = (len(reading.found) > 1 and (len(kinds) > 1 or placed)) or (
        placed and best.value in ("banner", "poster")
    )
    if inside and best.start > 4 and opening is None and many:
        return None  # things in a scene, each with words of its own
    return KindRead(best.value, reading.claim(best.start, best.end))


def _holds(text: str, start: int) -> bool:
    """Return whether what stands before `start` makes it a thing inside the picture."""
    if _inside().search(text[max(0, start - 48) : start]) is None:
        return False
    return _praise().match(text[:start]) is None


def _in_place(reading: Reading, end: int) -> bool:
    """Return whether a place is named before `end`: 'A café with a menu board …'."""
    return any(t.text in SETTINGS for t in reading.between(0, end))


@lru_cache(maxsize=1)
def _wall() -> re.Pattern[str]:
    return re.compile(
        r"(?:\s+(?:reading|saying|that says|that reads|with the words?)[^a-z.,]*)?"
        r"\s+(?:(?:hanging|posted|taped|pinned|hung|mounted|stuck)\s+)?(?:above|on|over"
        r"|outside|against|behind|near|beside|in|at|across)"
        r"\s+(?:an?|the|its|their)\s+(?:[\w-]+\s+){0,2}?"
        r"(?:walls?|doors?|doorway|windows?|fence|desk|table|counter|street|shop|store"
        r"|building|entrance|stop|lamppost|sofa|couch|bed|console|sideboard|fireplace|mantel|dresser"
        r"|pole|tree|corner|room|stage|bar|fridge|shelf|stadium|bridge|rooftop|gate)\b"
    )


def _hung(reading: Reading, hit: Hit[str]) -> bool:
    """Return whether a printed thing hangs somewhere: 'a banner above the door' is a scene."""
    return hit.value in _HANGING and _wall().match(reading.masked, hit.end) is not None


_HANGING = frozenset(
    ["poster", "banner", "flyer", "calendar", "menu", "certificate", "map", "label", "ticket"]
)


def _compound(reading: Reading, hit: Hit[str]) -> bool:
    """Return whether a kind word only says what sort of thing follows: a ticket booth, a poster
    stand.
    """
    following = re.compile(r"[ -]([a-z'’-]+)").match(reading.masked, hit.end)
    if following is None or hit.value in {"scene", "landscape", "interior"}:
        return False
    word = singular(following.group(1))
    return word in _CARRIED


def _cost(reading: Reading, hit: Hit[str], opening: re.Match[str] | None) -> float:
    text = reading.masked
    cost = float(hit.start) - 6 * (hit.end - hit.start > 9)
    cost += _WEAK.get(hit.value, 0)
    if opening is not None and hit.end <= opening.end(1) and hit.start >= opening.start(1):
        return cost - 200 if hit.end >= opening.end(1) - 1 else cost + 300
    if _holds(text, hit.start) and hit.start > 4:
        cost += 400
    after = text[hit.end : hit.end + 24]
    if re.match(r"[\s-]+(?:style|styled|aesthetic|font|motif|look|feel|vibe)\b", after):
        cost += 500
    return cost
