"""The asset room: fonts and drawings, prepared once on this machine and read ever after."""

from limner.world.assets.folder import assets_folder
from limner.world.assets.fonts import LocalFonts
from limner.world.assets.illustrations import LocalIllustrations

__all__ = ["LocalFonts", "LocalIllustrations", "assets_folder"]
