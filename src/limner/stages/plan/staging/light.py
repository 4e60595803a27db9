"""Light: rigs as a photographer sets them, turned, warmed and hardened by the words of a prompt."""

from __future__ import annotations

from dataclasses import dataclass, replace

from limner.document.brief import Brief
from limner.document.layers.scene import SceneFilm, SceneLight
from limner.stages.plan.staging import words
from limner.stages.plan.staging.take import Rig, Take


@dataclass(frozen=True, slots=True)
class Lit:
    """Lights, what comes from all around, and how the film is exposed to it."""

    lights: tuple[SceneLight, ...]
    ambient: float
    film: SceneFilm


@dataclass(frozen=True, slots=True)
class Hour:
    """A time of day out of doors: the sun's height and colour, the sky's share."""

    elevation: float
    kelvin: float
    sun: float = 1.0
    sky: float = 0.45
    hardness: float = 0.85
    exposure: float = 0.0


HOURS = {
    "blue hour": Hour(-4.0, 6600.0, sun=0.0, sky=0.32),
    "golden hour": Hour(10.0, 3000.0, sun=1.35, sky=0.2, hardness=0.8),
    "sunset": Hour(5.0, 3500.0, sun=1.1, sky=0.35, hardness=0.75),
    "sunrise": Hour(5.0, 3300.0, sky=0.5, hardness=0.7),
    "dusk": Hour(-2.0, 5800.0, sun=0.0, sky=0.45),
    "evening light": Hour(16.0, 3700.0, sun=1.2, sky=0.26),
    "morning light": Hour(20.0, 4500.0, sky=0.45, hardness=0.75),
    "moonlight": Hour(38.0, 8500.0, sun=0.5, sky=0.12, hardness=0.8, exposure=-0.6),
    "night": Hour(35.0, 9000.0, sun=0.12, sky=0.1, exposure=-0.5),
    "overcast": Hour(50.0, 6600.0, sun=0.0, sky=1.0, hardness=0.0),
    "rain": Hour(45.0, 7000.0, sun=0.0, sky=0.85, hardness=0.0, exposure=-0.15),
    "fog": Hour(30.0, 6500.0, sun=0.0, sky=0.95, hardness=0.0),
    "sunlight": Hour(38.0, 5200.0, sky=0.4),
    "daylight": Hour(42.0, 5500.0, sky=0.5),
}
"""Times of day by the reader's words, the more particular first."""
_NOON = Hour(36.0, 5200.0)
_WARM = 4700.0
"""Kelvin of a sun out of doors, at least: the air it comes through reddens it further."""


def light(brief: Brief, take: Take, kind: str) -> Lit:
    """Return the lights for a brief. kind: of the set they fall on."""
    said = set(brief.light)
    side = _side(said, take)
    hour = next((HOURS[word] for word in HOURS if word in said), None)
    dark = hour is None or hour.sun < 0.2
    night = take.rig == "night" or ("night" in said and kind in words.WALLS)
    if night and dark and "blue hour" not in said:
        lit = _night()
    elif kind in words.OUTDOORS:
        lit = _outdoors(hour or _NOON, side, said, kind)
    else:
        lit = _indoors(take, said, side, hour, kind)
    return _tempered(brief, lit)


def _side(said: set[str], take: Take) -> int:
    if "from left" in said:
        return -1
    return 1 if "from right" in said else take.side


# -- out of doors ----------------------------------------------------------------------


def _outdoors(hour: Hour, side: int, said: set[str], kind: str) -> Lit:
    azimuth = side * (38.0 if kind in _FACED else 62.0 if kind not in words.LAND else 82.0)
    if "backlight" in said:
        azimuth = side * 150.0
    elif kind in words.LAND and said & {"sunset", "sunrise", "dusk"}:
        azimuth = side * 166.0  # the sun goes down in the picture
    elif kind in words.LAND and not said & {"from left", "from right"}:
        azimuth = side * 78.0
    elevation = 78.0 if "from above" in said else hour.elevation
    raking = kind in words.LAND and _RAKING < elevation < 25.0
    if raking:  # what gives land its relief is a sun that grazes it
        elevation = _RAKING
    hardness = 0.2 if "soft" in said else 0.95 if "hard" in said else hour.hardness
    lights = [
        SceneLight(kind="sky", azimuth=azimuth, elevation=max(-6.0, elevation), hardness=0.0,
                   kelvin=_sky_kelvin(hour), strength=hour.sky * (0.8 if raking else 1.0))
    ]  # fmt: skip
    if hour.sun:
        lights.insert(0, SceneLight(
            kind="sun", azimuth=azimuth, elevation=elevation, hardness=hardness,
            kelvin=max(_WARM, hour.kelvin), strength=hour.sun,
        ))  # fmt: skip
    bloom = 0.2 if hour.elevation < 12 else 0.1
    exposure = _exposed(hour, kind, azimuth, elevation) + (
        _GRAZED.get(kind, 0.2) if raking else 0.0
    )
    return Lit(tuple(lights), 0.1, SceneFilm(exposure=exposure, bloom=bloom))


def _exposed(hour: Hour, kind: str, azimuth: float, elevation: float) -> float:
    """Return the stops by which the film is given more than the meter has it."""
    exposure = hour.exposure
    if abs(azimuth) > 140 and hour.sun and elevation < 12:
        exposure -= _AGAINST.get(kind, 1.2)
    elif elevation > 0:
        exposure += _HAZY.get(kind, 0.0)
    if kind in _FACED and hour.sun >= 1.0 and hour.elevation > 12.0:
        exposure += 0.5  # a sheet in the sun is white on film, not grey
    if not hour.sun and hour.elevation < 0:  # the meter makes day of it
        exposure -= _DUSK.get(kind, 0.8 if kind in words.LAND else 1.3)
    return exposure


_AGAINST = {"seascape": 1.8}
"""Stops the film is given less with the sun in the picture, where not as elsewhere."""
_HAZY = {"mountain-lake": 0.9, "forest-edge": 1.2}
"""Stops more where what is far and hazy, which the meter takes for bright, fills the picture."""
_GRAZED = {"forest-edge": 1.1}
"""Stops more under a raking sun: what stands up is bright in it, and the ground is not."""
_RAKING = 13.0
"""Degrees over open land at which the sun of a morning or an evening stands."""
_FACED = frozenset({"street", "roadside"})
"""Sets whose subjects are boards: with the sun beside them their colours are those of shade."""
_DUSK = {"mountain-lake": -0.1, "terrace": 1.75, "seascape": 1.5}
"""Stops the film is given less after sunset than the meter has it, where not as elsewhere."""


def _sky_kelvin(hour: Hour) -> float:
    """Return the sky's tint beside its own blue: as it is after sunset, a little cool by day."""
    return hour.kelvin if not hour.sun else min(6800.0, max(5500.0, 9600.0 - hour.kelvin))


def _night() -> Lit:
    """A dark room or street whose light is that of the sign itself."""
    fill = SceneLight(
        kind="fill", azimuth=-48, elevation=42, hardness=0.0, kelvin=8000, strength=0.36
    )
    film = SceneFilm(exposure=0.0, bloom=0.55, contrast=1.05, vignette=0.2)
    return Lit((fill,), 0.085, film)


# -- indoors ---------------------------------------------------------------------------


def _indoors(take: Take, said: set[str], side: int, hour: Hour | None, kind: str) -> Lit:
    rig = _rig(take, said, hour, kind)
    lit = _RIGS[rig](side)
    if rig == "window" and hour is not None:
        first = lit.lights[0].but(kelvin=hour.kelvin, hardness=0.6 if hour.sun else 0.15)
        lit = replace(lit, lights=(first, *lit.lights[1:]))
        if hour.sun >= 0.9 and hour.elevation < 45:
            beam = SceneLight(kind="sun", azimuth=side * 68.0, elevation=max(16.0, hour.elevation),
                              hardness=0.85, kelvin=max(_WARM, hour.kelvin),
                              strength=0.85)  # fmt: skip
            soft = first.but(strength=0.22, kelvin=max(4200.0, hour.kelvin))
            low = -0.3 if hour.elevation < 12.0 else 0.0  # a low sun burns out pale cloth
            film = lit.film.but(exposure=lit.film.exposure + low)
            lit = replace(lit, lights=(beam, soft, *lit.lights[1:]), film=film)
    if rig == "window" and hour is None and kind in words.ROOMS and "from window" in said:
        beam = SceneLight(kind="sun", azimuth=side * 72.0, elevation=25.0, hardness=0.8,
                          kelvin=5000, strength=1.0)  # fmt: skip
        lit = Lit((beam, *lit.lights[1:]), 0.26, lit.film.but(exposure=-0.05))
    if rig == "window" and kind in words.WALLS:  # beside a wall a window would burn out one end
        first = lit.lights[0].but(azimuth=side * 44.0, elevation=36.0)
        lit = replace(lit, lights=(first, *lit.lights[1:]))
    if rig == "bright" and "daylight" in said:
        lit = _sunlit(lit, side)
    elif "soft" in said or "even" in said:
        lit = _softened(lit, even="even" in said)
    elif "hard" in said and rig != "hard":
        lit = _hardened(lit)
    if rig == "dark" and "hard" in said:
        lit = _raked(lit, side)
    if kind == "gallery-wall" and "daylight" in said and rig in ("window", "soft"):
        lit = _by_window(lit, side)
    if kind in _WALLED_OFF and lit.lights[0].kind == "softbox" and rig in ("soft", "bright"):
        lit = _through(lit, soft="soft" in said, even="even" in said)
    if "from above" in said:
        lit = replace(lit, lights=(lit.lights[0].but(elevation=80.0), *lit.lights[1:]))
    if "side light" in said or (said & {"from left", "from right"} and rig in ("soft", "hard")):
        lit = replace(lit, lights=(
            lit.lights[0].but(azimuth=side * _aside(said, rig)),
            *lit.lights[1:],
        ))  # fmt: skip
    if "hard" in said and kind in words.WALLS:  # what grazes a wall is the sun
        turn, high = (70.0, 19.0) if "side light" in said else (48.0, 30.0)
        sun = SceneLight(kind="sun", azimuth=side * turn, elevation=high, hardness=0.95,
                         strength=1.0)  # fmt: skip
        film = lit.film.but(exposure=lit.film.exposure + (0.25 if "side light" in said else 0.0))
        lit = replace(lit, lights=(sun, *lit.lights[1:2]), ambient=0.2, film=film)
    return lit


_WALLED_OFF = frozenset({"marble-counter", "shelf"})
"""Sets whose wall stands so far behind that a lamp for what is before it leaves it dark."""


def _raked(lit: Lit, side: int) -> Lit:
    """Return a dark room with one bare lamp at the side: what it strikes is bright, the rest is
    drawn by an edge of light only."""
    lamp = SceneLight(kind="spot", azimuth=side * 64, elevation=30, hardness=0.95, strength=1.3)
    edge = _strip(side * 108, 1.1, 0.9)  # on the lamp's side: one on the other would belie it
    return replace(lit, lights=(lamp, edge), ambient=0.05)


def _by_window(lit: Lit, side: int) -> Lit:
    """Return daylight that falls aslant on a wall from a window at one side."""
    beam = SceneLight(kind="sun", azimuth=side * 54.0, elevation=32.0, hardness=0.45, kelvin=5300,
                      strength=0.6)  # fmt: skip
    return Lit((beam, *lit.lights[1:]), 0.52, lit.film)


def _through(lit: Lit, *, soft: bool, even: bool) -> Lit:
    """Return light of which half comes as through a large window: it falls on the wall as well.

    soft: whether no edge of a shadow is to be seen. even: whether shadows are to be filled, so that
    most comes from the box.
    """
    key, *rest = lit.lights
    strength = 0.5 if even else 0.8 if soft else 1.0
    beam = SceneLight(kind="sun", azimuth=0.85 * key.azimuth, elevation=0.85 * key.elevation,
                      hardness=0.0 if soft else 0.35, strength=strength)  # fmt: skip
    above = key.but(azimuth=0.6 * key.azimuth, elevation=58.0, strength=0.3 if even else 0.14)
    more = 0.06 if soft else -0.12  # pale stone shows its veins
    film = lit.film.but(exposure=lit.film.exposure + more)
    return replace(lit, lights=(beam, above, *rest), film=film)


def _rig(take: Take, said: set[str], hour: Hour | None, kind: str) -> Rig:
    """Return the rig words call, else the one that suits the set, else the take's."""
    for word, rig in _CALLED:
        if word in said:
            return rig
    if hour is not None and kind in words.WINDOWED:
        return "window"
    if hour is not None and "studio" not in said:
        return "window"
    return take.rig if take.rig not in ("sun", "sky", "night") else "soft"


_CALLED: tuple[tuple[str, Rig], ...] = (
    ("low-key", "dark"), ("dramatic", "dark"), ("spotlight", "dark"), ("candlelight", "dark"),
    ("high-key", "bright"), ("backlight", "back"), ("from window", "window"),
    ("side light", "side"), ("hard", "hard"), ("studio", "soft"), ("soft", "soft"),
)  # fmt: skip


def _softbox(azimuth: float, elevation: float, hardness: float, strength: float) -> SceneLight:
    return SceneLight(
        kind="softbox", azimuth=azimuth, elevation=elevation, hardness=hardness, strength=strength
    )


def _rim(azimuth: float, strength: float, elevation: float = 30.0) -> SceneLight:
    return SceneLight(
        kind="rim", azimuth=azimuth, elevation=elevation, hardness=0.3, strength=strength
    )


def _fill(azimuth: float, strength: float) -> SceneLight:
    return SceneLight(kind="fill", azimuth=azimuth, elevation=18, hardness=0.0, strength=strength)


def _strip(azimuth: float, strength: float, hardness: float = 0.82) -> SceneLight:
    """A narrow upright box, that draws a line along glass, glaze and metal; so faint that it does
    not fill the key's shadows."""
    return SceneLight(
        kind="rim", azimuth=azimuth, elevation=16.0, hardness=hardness, strength=strength
    )


def _aside(said: set[str], rig: Rig) -> float:
    """Return how far to the side the key stands: what is dark all round is still to be read."""
    if "side light" in said:
        return 66.0 if rig == "dark" else 76.0
    return 62.0


def _soft(side: int) -> Lit:
    lights = (_softbox(side * 64, 38, 0.6, 1.0), _fill(-side * 62, 0.05), _strip(-side * 98, 0.09))
    return Lit(lights, 0.11, SceneFilm(exposure=-0.1, contrast=1.1, vignette=0.05))


def _sided(side: int) -> Lit:
    lights = (_softbox(side * 72, 28, 0.5, 1.0), _fill(-side * 70, 0.06), _strip(-side * 98, 0.08))
    return Lit(lights, 0.16, SceneFilm())


def _back(side: int) -> Lit:
    lights = (
        _softbox(side * 158, 34, 0.35, 1.0), _fill(-side * 30, 0.36), _rim(-side * 130, 0.35, 12.0)
    )  # fmt: skip
    return Lit(lights, 0.22, SceneFilm(exposure=0.15, bloom=0.3))


def _hard(side: int) -> Lit:
    sun = SceneLight(kind="spot", azimuth=side * 52, elevation=38, hardness=0.95, strength=1.0)
    return Lit((sun, _fill(-side * 60, 0.18)), 0.2, SceneFilm(contrast=1.04, vignette=0.0))


def _bright(side: int) -> Lit:
    lights = (_softbox(side * 58, 42, 0.62, 1.0), _fill(-side * 55, 0.08), _strip(-side * 98, 0.08))
    return Lit(lights, 0.27, SceneFilm(exposure=0.12, contrast=0.98, vignette=0.0))


def _dark(side: int) -> Lit:
    lights = (
        _softbox(side * 54, 34, 0.55, 0.85), _strip(-side * 114, 1.0, 0.9),
        _strip(side * 116, 1.0, 0.9), _rim(side * 160, 0.4, 50.0),
    )  # fmt: skip
    return Lit(lights, 0.045, SceneFilm(exposure=-0.1, contrast=1.06, vignette=0.3))


def _window(side: int) -> Lit:
    window = SceneLight(kind="window", azimuth=side * 72, elevation=24, hardness=0.45, kelvin=5400,
                        strength=1.0)  # fmt: skip
    return Lit((window, _fill(-side * 66, 0.08), _strip(-side * 98, 0.07)), 0.15, SceneFilm())


_RIGS = {
    "soft": _soft, "side": _sided, "back": _back, "hard": _hard, "bright": _bright, "dark": _dark,
    "window": _window,
}  # fmt: skip


def _softened(lit: Lit, *, even: bool) -> Lit:
    """Return softer light: a larger key and more of it from all round, but still from one side.

    even: whether shadows are to be filled.
    """
    first, *rest = lit.lights
    key = first.but(hardness=min(first.hardness, 0.3 if even else 0.22))
    opened = [
        one.but(strength=max(one.strength, 0.24)) if even and one.kind == "fill" else one
        for one in rest
    ]
    return replace(lit, lights=(key, *opened), ambient=max(lit.ambient, 0.25 if even else 0.12))


def _sunlit(lit: Lit, side: int) -> Lit:
    """Return a bright day: the sun from one side and a bright sky."""
    sun = SceneLight(kind="sun", azimuth=side * 50.0, elevation=40.0, hardness=0.88, strength=1.0)
    film = lit.film.but(exposure=0.4)
    return replace(lit, lights=(sun, *lit.lights[1:]), ambient=0.42, film=film)


def _hardened(lit: Lit) -> Lit:
    first = lit.lights[0].but(hardness=0.92)
    if lit.ambient > 0.1:  # in the dark it would light all the room
        first = SceneLight(kind="sun", azimuth=first.azimuth, elevation=max(28.0, first.elevation),
                           hardness=0.93, strength=1.0)  # fmt: skip
    return replace(lit, lights=(first, *lit.lights[1:]), ambient=min(lit.ambient, 0.2))


def _tempered(brief: Brief, lit: Lit) -> Lit:
    """Return the lights at the colour asked for, in kelvin or as warm or cool."""
    said = set(brief.light)
    kelvin = brief.optics.kelvin
    if kelvin is None and "candlelight" in said:
        kelvin = 2100.0
    if kelvin is None and "warm" in said:
        return replace(lit, lights=tuple(_warmed(one) for one in lit.lights))
    if kelvin is None and "cool" in said:
        kelvin = 7200.0
    if kelvin is None:
        return lit
    lights = tuple(
        one.but(kelvin=kelvin) if one.kind not in ("sky", "rim") else one for one in lit.lights
    )
    return replace(lit, lights=lights)


_GLOW = {"fill": 5300.0, "rim": 5300.0}
"""Kelvin of the lesser lamps where the light is to be warm: beside them it is seen to be."""


def _warmed(one: SceneLight) -> SceneLight:
    """Return a lamp of warm light: the key golden, what fills its shadows nearly white, so that
    white things stay white where they are not lit."""
    if one.kind == "sky":
        return one
    return one.but(kelvin=min(one.kelvin, _GLOW.get(one.kind, 4800.0)))
