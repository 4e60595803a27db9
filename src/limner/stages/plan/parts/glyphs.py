"""Line icons for interface words: tabs, tools and topics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.illustration import Recolour
from limner.stages.plan.parts.drawings import illustration
from limner.stages.plan.parts.motifs import motif_of

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

ICONS = {
    "house": ("home", "start", "accueil", "inicio", "главная", "首页", "ホーム", "홈", "الرئيسية", "בית", "होम"),
    "compass": ("explore", "discover", "entdecken", "explorer", "explorar", "обзор", "发现", "探索", "探す", "탐색", "استكشاف", "गैलरी"),
    "user": ("profile", "account", "me", "you", "profil", "perfil", "konto", "профиль", "我的", "我", "プロフィール", "マイページ", "프로필", "الملف", "حسابي", "פרופיל"),
    "magnifying glass": ("search", "suche", "recherche", "buscar", "поиск", "搜索", "検索", "검색", "بحث"),
    "gear": ("settings", "einstellungen", "réglages", "ajustes", "настройки", "设置", "設定", "설정", "الإعدادات"),
    "chat circle": ("chat", "messages", "inbox", "nachrichten", "сообщения", "消息", "メッセージ", "채팅", "الرسائل"),
    "heart": ("favorites", "favourites", "saved", "likes", "wishlist", "favoriten", "収藏", "收藏", "お気に入り", "찜", "المفضلة"),
    "shopping cart": ("cart", "basket", "bag", "shop", "store", "warenkorb", "panier", "购物车", "カート", "장바구니", "السلة"),
    "books": ("library", "courses", "bibliothek", "图书馆", "ライブラリ", "보관함", "المكتبة"),
    "calendar": ("calendar", "schedule", "today", "plan", "bookings", "kalender", "日历", "カレンダー", "캘린더", "التقويم"),
    "bell": ("notifications", "alerts", "activity", "通知", "알림", "الإشعارات"),
    "wallet": ("wallet", "pay", "payments", "money", "钱包", "ウォレット", "지갑", "المحفظة"),
    "chart line": ("stats", "insights", "progress", "reports", "analytics", "dashboard", "统计", "統計", "통계", "الإحصائيات"),
    "music note": ("music", "sounds", "listen", "音乐", "音楽", "음악"),
    "map pin": ("map", "nearby", "places", "地图", "地図", "지도", "الخريطة"),
    "moon": ("sleep", "night", "schlaf", "sueño", "sommeil", "сон", "睡眠", "睡", "수면", "نوم", "שינה"),
    "target": ("focus", "goal", "concentrate", "fokus", "专注", "集中", "집중", "تركيز"),
    "wind": ("breathe", "breath", "breathing", "atmen", "respirar", "呼吸", "호흡", "تنفس"),
    "play": ("play", "watch", "video", "videos"), "camera": ("camera", "photos", "gallery"),
    "plus": ("add", "create", "new"), "list": ("menu", "more", "lists", "tasks"),
    "users": ("users", "team", "customers", "people", "community", "clients"),
    "currency dollar": ("revenue", "mrr", "sales", "income"), "clock": ("history", "recent", "time", "timer"),
    "barbell": ("workout", "workouts", "gym", "training", "fitness"), "bed": ("rest", "bedroom"),
    "fork knife": ("food", "recipes", "meals", "order"), "truck": ("delivery", "orders", "shipping"),
    "lock": ("security", "privacy"), "download": ("downloads",), "star": ("rating", "reviews", "premium"),
}  # fmt: skip


def icon_term(words: str) -> str | None:
    """Return the thing a line icon for an interface word shows."""
    low = words.lower()
    tokens = {t.strip(".,:;!?()") for t in low.split()}
    for term, cues in ICONS.items():
        if any(c in tokens or (c > "\u0400" and c in low) for c in cues):
            return term
    return motif_of(words)


def icon(design: Design, words: str, box: Box, colour: str) -> list[Layer]:
    """Return a line icon for words in one colour, or nothing where none is sure."""
    term = icon_term(words)
    for query, sure in ((term, 0.4), (words, 0.9)):
        if not query:
            continue
        found = design.world.illustrations.search(query, style="line", limit=1)
        if found and found[0].score >= sure:
            art = (found[0].id, words)
            return [illustration(design, art, box, Recolour(flat=colour), role="icon")]
    return []
