"""Words for light, camera, style, mood, medium, season, texture and palette moods, by what they
mean.
"""

from __future__ import annotations

LIGHT = """
golden hour: golden hour, golden-hour, goldene stunde, heure dorée, hora dorada, 黄金时刻,
    ゴールデンアワー, 골든아워
blue hour: blue hour, blue-hour, blaue stunde, heure bleue, hora azul, 蓝调时刻
morning light: morning light, early morning light, morning window light, morning sun, morgenlicht,
    lumière du matin, luz de la mañana, 晨光, 朝日, 아침 햇살
evening light: evening light, late afternoon, late afternoon light, afternoon light,
    late afternoon sun, afternoon sun, evening sun, low sun, abendlicht,
    lumière du soir, luz de la tarde, 夕阳, 夕日, 저녁 빛
sunset: sunset, at sunset, setting sun, sonnenuntergang, coucher de soleil, atardecer, tramonto,
    pôr do sol, закат*, zachód słońca, gün batımı, hoàng hôn, 日落, 夕焼け, 일몰, 노을, सूर्यास्त,
    সূর্যাস্ত, غروب, שקיעה
sunrise: sunrise, dawn, daybreak, sonnenaufgang, lever du soleil, amanecer, alba, nascer do sol,
    рассвет*, wschód słońca, gün doğumu, bình minh, 日出, 黎明, 日の出, 일출, सूर्योदय, সূর্যোদয়,
    شروق, זריחה
dusk: dusk, twilight, dämmerung, crépuscule, crepúsculo, сумерк*, zmierzch, 黄昏, 夕暮れ, 황혼
night: night, starry night, night sky, nighttime, at night, night-time, midnight, nacht,
    bei nacht, nuit, noche, notte, noite, ночь*, ночью, noc, nocą, gece, đêm, 夜晚, 夜间, 夜, 밤,
    야간, रात, রাত, ليل, לילה
moonlight: moonlight, moonlit, mondlicht, clair de lune, luz de luna, 月光, 月明かり, 달빛
daylight: daylight, natural light, natural lighting, daytime, tageslicht, lumière naturelle,
    luz natural, 自然光, 자연광
sunlight: sunlight, sunlit, sunny, bright sun, sun-drenched, sonnig*, ensoleillé*, soleado,
    soleggiat*, 阳光, 日光, 햇살, 햇빛
backlight: backlit, backlight, back light, backlighting, light from behind, lit from behind,
    back-lit, rim light, rim lighting, rim-lit, silhouette,
    silhouetted, contre-jour, gegenlicht, 逆光, 역광
soft: soft light, soft lighting, softbox, soft diffused, diffused, diffused light, diffuse light,
    soft studio lighting, soft shadows, even shadows, weiches licht, lumière douce, luz suave,
    luce morbida, 柔光, 柔和的光, 柔らかい光, 부드러운 조명
hard: hard light, harsh light, hard lighting, hard sunlight, harsh sunlight, strong shadows,
    crisp shadows, direct sunlight, direct sun, hard shadows, direct flash, hard flash,
    dramatic shadows, 硬光
low-key: low key, low-key, low-key lighting, dark and moody, dim light, dim lighting, dimly lit
dramatic: dramatic lighting, dramatic light, chiaroscuro, moody lighting, moody light,
    cinematic lighting, cinematic light, 戏剧性光, ドラマチック
high-key: high key, high-key, high-key lighting, bright and airy, airy light
studio: studio lighting, studio light, softbox lighting, three-point lighting, studio photograph,
    studio photo, studio shot, studio product, studio backdrop, studio background, in a studio,
    photo studio, studiolicht, studiobeleuchtung, lumière de studio, luz de estudio, 影棚, 摄影棚,
    スタジオ照明, スタジオ, 스튜디오 조명, 스튜디오
neon: neon light, neon lights, neon glow, neon-lit, neonlicht, 霓虹灯光
candlelight: candlelight, candlelit, candle light, kerzenlicht, à la bougie, luz de velas, 烛光,
    촛불
rain: rain, rainy, raining, in the rain, regen*, pluie, lluvia, pioggia, chuva, дожд*, 雨,
    비 오는, बारिश, বৃষ্টি, مطر, גשם
overcast: overcast, cloudy light, cloudy, bewölkt, nuageux, nublado, 阴天, 曇り
fog: foggy, misty, fog, mist, haze, hazy, nebel*, brume, niebla, nebbia, туман*, mgła, 雾, 霧, 안개
volumetric: volumetric light, volumetric lighting, god rays, light rays, sunbeams, light beams
spotlight: spotlight, spot light, spotlit, stage lighting
warm: warm light, warm lighting, warm glow, cozy light, warmes licht, lumière chaude, luz cálida,
    暖光, 따뜻한 조명
cool: cool light, cold light, cool lighting, kaltes licht
from left: light from the left, from the left, lit from the left, left window, left side light,
    from the left side, von links, de gauche, 左侧光
from right: light from the right, from the right, lit from the right, right window,
    from the right side, von rechts
from above: light from above, overhead light, top light, lit from above, skylight
side light: side light, side lighting, side-lit, sidelit, raking light
from window: window light, window lighting, fensterlicht
even: even lighting, even light, flat lighting, shadowless
reflections: reflections, glossy reflections, caustics
"""

CAMERA = """
wide angle: wide angle, wide-angle, wide shot, weitwinkel, grand angle, gran angular, 广角, 広角,
    광각
close-up: close-up, closeup, close up, nahaufnahme, gros plan, primer plano, primo piano,
    крупный план, 特写, クローズアップ, 클로즈업
macro: macro, macro shot, macro photography, makro, macro photo, 微距, マクロ, 매크로
extreme close-up: extreme close-up
medium shot: medium shot, half-body, waist-up, 中景
full body: full body, full-body, full-length, head to toe, 全身, 전신
overhead: overhead, overhead shot, top-down, top down, bird's eye, bird's-eye view,
    birds eye view, flat lay, flatlay, from above, draufsicht, vue de dessus, vista cenital, 俯视,
    俯拍, 真上から, 俯瞰, 탑뷰
aerial: aerial, aerial view, aerial photograph, drone shot, drone view, luftaufnahme,
    vue aérienne, vista aérea, 航拍, 鸟瞰, 空撮, 항공
low angle: low angle, low-angle, worm's eye, from below, untersicht, contre-plongée, 仰视, 仰拍,
    ローアングル
high angle: high angle, high-angle
eye level: eye level, eye-level
45 degree: 45-degree angle, 45 degree angle, 45° angle, three-quarter angle,
    forty-five degree angle, 45度
three-quarter: three-quarter view, three quarter view, 3/4 view, 3/4 angle
front view: front view, frontal, straight-on, straight on, head-on, front-facing, vorderansicht,
    vue de face, vista frontal, 正面, 정면
side view: side view, profile view, side profile, seitenansicht, vue de côté, vista lateral, 侧面,
    側面, 측면
back view: back view, rear view, from behind, 背面
isometric: isometric, isometric view, isometrisch, isométrique, isométrico, 等距,
    アイソメトリック, 아이소메트릭
perspective: one-point perspective, two-point perspective, perspective view
tilt-shift: tilt-shift, tilt shift, miniature effect
fisheye: fisheye, fish-eye
shallow depth of field: shallow depth of field, shallow dof, bokeh, blurred background,
    blurry background, soft focus background, geringe schärfentiefe, faible profondeur de champ,
    poca profundidad de campo, 浅景深, 背景虚化, 被写界深度が浅い, ボケ, 얕은 심도
deep depth of field: deep depth of field, deep focus, everything in focus, 大景深
long exposure: long exposure, 长曝光
motion blur: motion blur, panning shot
telephoto: telephoto, tele lens, compressed perspective
tripod: tripod
film: kodak portra 400, kodak portra, portra 400, fujifilm, fuji velvia, kodak gold, kodachrome,
    ektachrome, cinestill, ilford hp5, tri-x, 35mm film, analog film, film photography,
    medium format, film grain, analogue, polaroid, disposable camera, 胶片, フィルム, 필름
camera: canon, nikon, sony alpha, leica, hasselblad, fujifilm x-t4, dslr, iphone photo, 单反
centred: centered composition, centred composition, symmetrical, symmetrical composition, symmetry
rule of thirds: rule of thirds
"""

STYLES = """
swiss: swiss, swiss style, swiss design, international typographic style, international style,
    swiss modernist, schweizer stil, style suisse, estilo suizo, 瑞士风格
art-deco: art deco, art-deco, deco, gatsby, 1920s, twenties, 装饰艺术, アールデコ, 아르데코
art-nouveau: art nouveau, jugendstil, mucha, 新艺术, アールヌーヴォー, 아르누보
bauhaus: bauhaus, 包豪斯, バウハウス, 바우하우스
minimal: minimal, minimalist, minimalistic, clean, simple, uncluttered, pared-back,
    minimalistisch*, minimaliste, minimalista, минимал*, minimalistyczn*, sade, tối giản, 极简,
    简约, 简洁, 極簡, 簡約, ミニマル, シンプル, 미니멀, 심플, न्यूनतम, মিনিমাল, بسيط, מינימליסטי,
    มินิมอล
neat: neat, tidy
modern: modern, contemporary, moderne, moderno, moderna, современн*, nowoczesn*, hiện đại, 现代,
    現代, モダン, 모던, आधुनिक, আধুনিক, حديث, מודרני, ทันสมัย
vintage: vintage, antique, old-fashioned, victorian, aged, antik*, rétro vintage, antiguo,
    d'epoca, винтаж*, 复古, 復古, 古典, ヴィンテージ, ビンテージ, 빈티지, विंटेज, ভিনটেজ, عتيق,
    וינטג׳, วินเทจ
retro: retro, rétro, retrò, 1950s, 50s, mid-century, mid century, mid-century modern, ретро,
    レトロ, 레트로, रेट्रो, רטרו
1960s: 1960s, 60s, sixties, mod
1970s: 1970s, 70s, seventies, groovy, psychedelic
1980s: 1980s, 80s, eighties, synthwave, vaporwave, retrowave, memphis, memphis style
1990s: 1990s, 90s, nineties, grunge
y2k: y2k, 2000s
botanical: botanical, botanical illustration, botanisch*, botanique, botánico, botanico, ботанич*,
    植物, ボタニカル, 보태니컬
watercolour: watercolour, watercolor, watercolours, aquarell, aquarelle, acuarela, acquerello,
    aquarela, акварел*, akwarel*, sulu boya, màu nước, 水彩, 수채화, जलरंग, জলরং, ألوان مائية,
    צבעי מים, สีน้ำ
ink-wash: ink wash, ink-wash, sumi-e, sumi e, chinese ink, ink painting, 水墨, 水墨画, 水墨风,
    墨絵, 水墨風, 수묵화, 수묵
blueprint: blueprint, technical drawing, cyanotype, blaupause, plan technique, чертёж, 蓝图,
    設計図, 청사진
flat: flat, flat style, flat design, flat illustration, flat vector, flat color, flat colour,
    plat, plano, 扁平, 扁平化, フラット, 플랫
line-art: line art, line-art, line drawing, lineart, outline drawing, single line,
    one-line drawing, strichzeichnung, dessin au trait, 线条, 线稿, 線画, 라인아트
hand-drawn: 手繪, hand-drawn, hand drawn, hand-lettered, hand lettered, hand-painted, sketchy,
    sketch, doodle, doodles, handgezeichnet*, dessiné à la main, dibujado a mano, 手绘, 手描き,
    손그림
corporate: corporate, business style, businesslike, geschäftlich, 商务, ビジネス, 비즈니스
editorial: editorial, magazine style, editorial design, éditorial, 杂志风
luxury: luxury, luxurious, premium, high-end, upscale, luxuriös*, luxe, lujo, lusso, luxo,
    роскош*, luksus*, lüks, 奢华, 高端, 高級感, 럭셔리, 고급, शानदार, فاخر, יוקרתי
elegant: elegant, elegante, élégant*, refined, sophisticated, graceful, элегантн*, eleganck*,
    zarif, thanh lịch, 优雅, 典雅, エレガント, 上品, 우아한, सुरुचिपूर्ण, মার্জিত, أنيق, אלגנטי
rustic: rustic, farmhouse, country style, rustikal, rustique, rústico, rustico, 乡村, 田园, 러스틱
industrial: industrial, industriell, industriel, 工业风
brutalist: brutalist, brutalism, neo-brutalist, neobrutalism, 粗野主义
grunge: grunge, punk, punk rock, zine, photocopied, xerox
pop-art: pop art, pop-art, warhol, lichtenstein, halftone, 波普, ポップアート, 팝아트
comic: comic style, comic book style, cartoon, cartoon style, cartoonish, comic-style, 卡通,
    カートゥーン, 만화풍
manga: manga, manga style, anime, anime style, shonen, shojo, chibi, 动漫, アニメ, 애니메이션
ghibli: ghibli, studio ghibli
pixel-art: pixel art, pixel-art, 8-bit, 16-bit, pixelated, pixelkunst, 像素, ドット絵, 픽셀 아트
low-poly: low poly, low-poly, 低多边形
isometric: isometric illustration, isometric style
paper-cut: paper cut, paper-cut, papercut, cut paper, paper craft, papercraft, origami,
    layered paper, scherenschnitt, papier découpé, 剪纸, 折纸, 切り絵, 종이 공예
collage: collage, cut-out collage, scrapbook, mixed media, 拼贴, コラージュ, 콜라주
woodcut: woodcut, linocut, woodblock, lino print, engraving, etching, ukiyo-e, holzschnitt,
    linolschnitt, gravure, xilografía, 木刻, 浮世绘, 木版画, 浮世絵, 목판화
screen-print: screen print, screen-print, screenprint, silkscreen, risograph, riso, riso print,
    siebdruck, sérigraphie, serigrafía, 丝网
constructivist: constructivist, constructivism, soviet, propaganda poster style, конструктивизм*
cubist: cubist, cubism, picasso
impressionist: impressionist, impressionism, monet, van gogh
surreal: surreal, surrealist, surrealism, dreamlike, dalí, 超现实
fantasy: fantasy, magical, fairy tale, fairytale, enchanted, 奇幻, ファンタジー, 판타지
futuristic: futuristic, sci-fi, science fiction, cyberpunk, high-tech, hi-tech, tech,
    futuristisch*, futuriste, futurista, футурист*, 未来, 赛博朋克, 科技, 未来的, 近未来,
    미래적인, 미래형, 사이버펑크, भविष्यवादी, مستقبلي, עתידני
steampunk: steampunk
gothic: gothic, gothic style, dark academia
scandinavian: scandinavian, nordic, hygge, skandinavisch*, scandinave, nórdico, 北欧, 北欧風, 북유럽
japanese: japanese style, japandi, zen, wabi-sabi, japonais, 日式, 和风, 和風, 和モダン, 일본풍
chinese: chinese style, guochao, 国潮, 中国风, 新中式, 国风
boho: boho, bohemian
tropical: tropical, tropisch*, tropicale
geometric: geometric, geometrisch*, géométrique, geométrico, geometrico, геометрич*, 几何, 幾何学,
    기하학
abstract: abstract, abstrakt*, abstrait*, abstracto, astratto, абстракт*, 抽象, 추상
typographic: typographic, type-only, type only, typography-led, typography-driven, all type,
    typographic poster, lettering-led
calligraphic: calligraphic, calligraphy, kalligrafi*, calligraphique, caligrafía, 书法, 書道,
    캘리그라피
3d: 3d style, claymation, clay render, clay style, plasticine, 3d cartoon, pixar style, pixar,
    粘土, 黏土
glassmorphism: glassmorphism, frosted glass, liquid glass, 毛玻璃
neumorphism: neumorphism, neumorphic
material: material design
cinematic: cinematic, film still, movie still, kinoreif, cinématographique, cinematográfico,
    电影感, シネマティック, 시네마틱
documentary: documentary, documentary style, photojournalistic, reportage
commercial: commercial photography, commercial, advertising photography, product photography
lifestyle: lifestyle, lifestyle photography, candid
noir: noir, film noir
kawaii: kawaii, cute, adorable, niedlich*, mignon*, lindo, tierno, carino, fofo, мил*, słodk*,
    sevimli, dễ thương, 可爱, かわいい, 귀여운, प्यारा, মিষ্টি, لطيف, חמוד, น่ารัก
childlike: childlike, children's, kids', for kids, kid-friendly, kindlich*, enfantin, infantil,
    儿童, 子供向け, 어린이
chalkboard: chalkboard style, chalk style, chalk art
stained-glass: stained glass
mosaic: mosaic
embroidery: embroidered, embroidery, cross-stitch, needlepoint
graffiti: graffiti, street art, urban style
western: western, wild west, cowboy
nautical: nautical, maritime, maritim
military: military, stencil style
hand-lettered: hand-lettered headings, hand lettering
"""

MOODS = """
calm: calm, peaceful, serene, tranquil, quiet, soothing, relaxing, relaxed, zen-like, meditative,
    ruhig*, calme, paisible, tranquilo, tranquila, sereno, sereni, calmo, спокойн*, spokojn*,
    sakin, yên bình, 平静, 宁静, 安静, 穏やか, 静か, 차분한, 고요한, 잔잔한, शांत, শান্ত, هادئ,
    שלו, สงบ
energetic: energetic, dynamic, lively, vibrant energy, exciting, bustling, busy, action-packed,
    sporty, energiegeladen, dynamisch*, énergique, dynamique, enérgico, dinámico, energico,
    dinamico, энергичн*, динамичн*, energiczn*, enerjik, năng động, 动感, 活力, エネルギッシュ,
    역동적인, 활기찬
playful: playful, fun, whimsical, quirky, silly, humorous, funny, verspielt*, ludique, divertido,
    divertida, giocoso, игрив*, eğlenceli, vui nhộn, 活泼, 有趣, 遊び心, 楽しい, 재미있는, 유쾌한
joyful: joyful, happy, cheerful, merry, festive, celebratory, uplifting, optimistic, fröhlich*,
    festlich*, joyeux, joyeuse, festif, alegre, festivo, allegro, gioioso, радостн*, праздничн*,
    radosn*, świąteczn*, neşeli, 欢乐, 喜庆, 节日, 楽しげ, お祝い, 즐거운, 축제
romantic: romantic, dreamy, tender, romantisch*, romantique, romántico, romantico, романтич*,
    romantyczn*, romantik, lãng mạn, 浪漫, ロマンチック, 로맨틱
cosy: cosy, cozy, homely, warm and inviting, inviting, intimate, gemütlich*, chaleureux, acogedor,
    accogliente, aconchegante, уютн*, przytuln*, sıcak, ấm cúng, 温馨, 舒适, 居心地, 아늑한,
    포근한
dramatic: dramatic, intense, epic, powerful, dramatisch*, dramatique, dramático, drammatico,
    драматич*, 震撼, 戏剧性, 극적인, 웅장한
moody: moody, atmospheric, brooding, mysterious, melancholic, melancholy, sombre, somber, düster*,
    mystérieux, misterioso, мрачн*, таинственн*, mroczn*, gizemli, 神秘, 忧郁, 神秘的, 신비로운,
    우울한
nostalgic: nostalgic, nostalgia, nostalgique, nostálgico, 怀旧, ノスタルジック, 懐かしい, 향수
serious: serious, sober, solemn, formal, ernst, sérieux, serio, серьёзн*, 严肃, 庄重, フォーマル
friendly: friendly, approachable, welcoming, freundlich*, amical, amigable, amichevole,
    дружелюбн*, 亲切, フレンドリー, 친근한
bold: bold, striking, eye-catching, impactful, attention-grabbing, auffällig*, audacieux,
    llamativo, audace, 醒目, 大胆, 大胆な, 강렬한
fresh: fresh, crisp, refreshing, frisch*, frais, fraîche, fresco, fresca, свеж*, świeży, taze,
    tươi mới, 清新, 爽やか, フレッシュ, 상쾌한, 신선한
cool: cool, hip, edgy, trendy, stylish, лихой, 酷, 时尚, かっこいい, おしゃれ, 멋진, 세련된
spooky: spooky, scary, creepy, haunting, eerie, gruselig*, effrayant, espeluznante, spaventoso,
    страшн*, 恐怖, 怖い, 무서운
majestic: majestic, grand, monumental, regal, royal, majestueux, majestuoso, 宏伟, 壮观, 壮大
trustworthy: trustworthy, trusted, reliable, confident, authoritative, seriös
sleek: sleek, slick, polished
innocent: innocent, gentle, delicate
hopeful: hopeful, inspiring, inspirational, motivational, motivating
"""

MEDIA = """
photograph: photograph, photo, photography, photorealistic, photo-realistic, photorealism,
    realistic photo, hyperrealistic, hyper-realistic, dslr photo, shot on, foto, fotografie,
    fotorealistisch*, photographie, photoréaliste, fotografía, fotorrealista, fotografia,
    fotorealistico, фото, фотография, фотореалист*, zdjęcie, fotorealistyczn*, fotoğraf, ảnh chụp,
    照片, 摄影, 写实, 写真, フォトリアル, 사진, 실사, फोटो, तस्वीर, ছবি, صورة فوتوغرافية, تصوير,
    צילום, תמונה, ภาพถ่าย
3d render: 3d render, 3d rendering, cgi, octane render, blender render, c4d, unreal engine,
    3d illustration, 3d model, rendu 3d, render 3d, 3д рендер, 3d 渲染, 3d渲染, 3d レンダリング,
    3d 렌더
illustration: illustration, illustrated, drawing, flat illustration, zeichnung, dessin,
    ilustración, ilustracion, illustrazione, ilustração, иллюстрац*, рисун*, ilustracja,
    illüstrasyon, minh họa, 插画, 插图, 插圖, イラスト, 일러스트, चित्रण, رسم توضيحي, איור,
    ภาพประกอบ
vector: vector, vector art, vector illustration, vector graphic, vektor, vektorgrafik, vectoriel,
    vectorial, vettoriale, векторн*, wektorow*, 矢量, ベクター, 벡터
oil painting: oil painting, oil on canvas, oil paint, ölgemälde, peinture à l'huile, óleo,
    olio su tela, масло, 油画, 油絵, 유화
watercolour: watercolour painting, watercolor painting, watercolour, watercolor, aquarell,
    aquarelle, acuarela, acquerello, 水彩画, 수채화
painting: painting, painted, gouache, acrylic, acrylic painting, tempera, fresco painting,
    gemälde, peinture, pintura, dipinto, картина, obraz, 绘画, 国画, 絵画, 그림
pencil: pencil drawing, pencil sketch, pencil, coloured pencil, colored pencil, charcoal drawing,
    graphite drawing, crayon drawing, bleistiftzeichnung, au crayon, a lápiz, a matita, карандаш*,
    铅笔, 素描, 鉛筆, 연필
ink: ink drawing, pen and ink, ink illustration, ink sketch, tuschezeichnung, à l'encre, tinta,
    тушь*, 钢笔画, ペン画
pastel: pastel drawing, chalk pastel, soft pastel drawing
sketch: sketch, rough sketch, skizze, croquis, boceto, schizzo, эскиз, szkic, 草图, スケッチ, 스케치
digital art: digital art, digital painting, concept art, matte painting, digitale kunst,
    art numérique, arte digital, 数字艺术, デジタルアート, 디지털 아트
collage: paper collage, photo collage
sculpture: clay sculpture, marble sculpture, paper sculpture
"""

SEASONS = """
spring: spring, springtime, frühling, printemps, primavera, весн*, wiosn*, ilkbahar, bahar,
    mùa xuân, 春天, 春季, 春, 봄, वसंत, বসন্ত, ربيع, אביב
summer: summer, summertime, sommer, été, verano, estate, verão, лет*, lato, letni*, yaz, mùa hè,
    夏天, 夏季, 夏, 여름, गर्मी, গ্রীষ্ম, صيف, קיץ
autumn: autumn, autumnal, fall season, fall colours, fall colors, in fall, herbst*, automne,
    otoño, autunno, outono, осен*, jesień, jesienn*, sonbahar, mùa thu, 秋天, 秋季, 秋, 가을, शरद,
    শরৎ, خريف, סתיו
winter: winter, wintry, snowy, snow-covered, hiver, invierno, inverno, зим*, zima, zimow*, kış,
    mùa đông, 冬天, 冬季, 冬, 雪景, 겨울, सर्दी, শীত, شتاء, חורף
christmas: christmas, xmas, weihnacht*, noël, navidad, natale, natal, рождеств*, boże narodzenie,
    noel, giáng sinh, 圣诞, クリスマス, 크리스마스, क्रिसमस
halloween: halloween, 万圣节, ハロウィン, 할로윈
easter: easter, ostern, pâques, pascua, pasqua, páscoa
new year: new year, new year's, silvester, nouvel an, año nuevo, capodanno, новый год, 新年, 春节,
    お正月, 새해
valentine: valentine's, valentine's day, valentinstag, saint-valentin, 情人节, バレンタイン
"""

TEXTURES = """
paper: paper texture, warm paper texture, ivory paper, textured paper, kraft paper,
    recycled paper, watercolour paper, handmade paper, old paper, parchment, cotton paper,
    papiertextur, texture papier, textura de papel, 纸张质感, 宣纸, 牛皮纸, 紙の質感, 和紙,
    종이 질감, 한지
linen: linen texture, linen, canvas texture, fabric texture
grain: grain, grainy, grainy texture, noise texture, film grain, 颗粒感
halftone: halftone, halftone dots, dot texture
wood: wood texture, wooden background, wood grain, wood background
marble: marble texture, marble background
concrete: concrete texture, concrete background
chalkboard: chalkboard background, chalkboard texture, blackboard background
foil: gold foil, foil texture
brushed metal: brushed metal, metallic texture
brush: brush texture, brushstrokes, brush strokes, paint texture
distressed: distressed, distressed texture, worn texture, weathered
letterpress: letterpress, letterpress texture
"""

PALETTE_MOODS = """
pastel: pastel, pastels, pastel colours, pastel colors, pastel palette, pastell*, pastelowe,
    пастельн*, pasteles, pastello, 粉彩, 马卡龙, パステル, 파스텔, पेस्टल, পেস্টেল, باستيل, פסטל,
    พาสเทล
earthy: earthy, earth tones, earth-toned, earthy tones, natural colour tones, natural color tones,
    natural tones, natural colours, natural colors, erdtöne, erdfarben, tons terreux,
    tonos tierra, toni della terra, земляные тона, 大地色, アースカラー, 어스톤
vibrant: vibrant, vivid, bright colours, bright colors, colourful, colorful, saturated, rainbow,
    multicoloured, multicolored, bunt*, farbenfroh, coloré*, vif, colorido, colorida, vibrante,
    vibrantes, colorato, яркий, ярк*, разноцветн*, kolorow*, renkli, canlı, rực rỡ, 鲜艳, 多彩,
    彩色, 五彩, 鮮やか, カラフル, 선명한, 화려한, रंगीन, রঙিন, زاهي, ملون, צבעוני, สดใส
muted: muted, desaturated, subdued, understated, faded, toned-down, gedämpft*, sourd, apagado,
    smorzato, приглуш*, stonowan*, 柔和, 低饱和, 莫兰迪, くすみ, 落ち着いた, 차분한 색
monochrome: monochrome, monochromatic, black and white, black-and-white, greyscale, grayscale,
    b&w, schwarz-weiß, schwarzweiß, noir et blanc, blanco y negro, bianco e nero, preto e branco,
    чёрно-бел*, черно-бел*, czarno-biał*, siyah beyaz, đen trắng, 黑白, 单色, 白黒, モノクロ,
    흑백, श्वेत-श्याम, সাদাকালো, أبيض وأسود, שחור לבן, ขาวดำ
dark: dark, dark mode, dark ui, dunkelmodus, mode sombre, modo oscuro, 暗色主题, 深色模式,
    ダークモード, 다크 모드, 다크모드, dark theme, dark background, dark mode, dunkel*, sombre,
    oscuro, oscura, scuro, escuro, темн*, тёмн*, ciemn*, koyu, tối, 深色, 暗色, 暗い, ダーク,
    어두운, 다크
light: light background, light mode, bright and airy, light theme, hell*, lumineux, claro, chiaro,
    浅色, 明亮, 明るい, 밝은
neon: neon colours, neon colors, neon palette, neonfarben, fluorescent colours, 荧光
warm: warm palette, warm colours, warm colors, warm tones, warm, warm-toned, warme farben,
    tons chauds, tonos cálidos, toni caldi, тёплые тона, ciepłe, 暖色, 暖色调, 暖かい, 따뜻한,
    गर्म रंग
cool: cool palette, cool colours, cool colors, cool tones, cool-toned, kühle farben, tons froids,
    tonos fríos, toni freddi, холодн*, 冷色, 冷色调, 寒色, 차가운
jewel: jewel tones, jewel-toned
duotone: duotone, two-colour, two-color, two-tone, bicolor, zweifarbig
sepia: sepia, sepia-toned, sépia
candy: candy colours, candy colors, bubblegum palette
sunset: sunset colours, sunset palette, sunset colors
ocean: ocean tones, ocean palette, sea colours
autumnal: autumnal palette, autumn colours, autumn colors, fall colours, fall colors
metallic: metallic palette, metallic accents
festive: festive colours, festive colors
gradient: gradient, gradients, farbverlauf, dégradé, degradado, sfumatura, градиент*, gradyan,
    渐变, グラデーション, 그라데이션, 그라디언트
high contrast: high contrast, high-contrast, strong contrast, 高对比
"""

QUALITY = frozenset(
    """high quality, hq, best quality, 8k, 4k, 16k, uhd, hd, masterpiece, stunning, beautiful,
    beautifully, gorgeous, amazing,
    award-winning, award winning, professional, ultra detailed, ultra-detailed, highly
    detailed, hyper detailed, detailed,
    intricate, sharp, sharp focus, crisp, high resolution, high-resolution, hi-res, ultra
    realistic, realistic, trending on artstation,
    artstation, behance, dribbble, print-ready, print ready, vector quality, perfect, awesome,
    incredible, nice, lovely, great,
    attractive, visually appealing, visually striking, aesthetic, pretty, good, high-end, top
    quality, premium quality, flawless, exquisite,
    ai image, ai art, ai, well-designed, well designed, polished, professional-looking, high
    definition, hdr, raytracing, ray tracing,
    高质量, 高清, 精美, 超高清, 高品質, 美しい, 고품질, 아름다운, 고화질, hochwertig,
    haute qualité, alta calidad, alta qualità, alta qualidade, высокое качество""".replace(
        "\n", " "
    ).split(", ")
)
"""Words that ask for goodness as such; every picture is to be good, so they change nothing."""
