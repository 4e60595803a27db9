"""The one tree of errors, each saying what is wrong and what to do about it.

LimnerError
├── BadRequest            the caller can mend it: CLI exit 2, HTTP 400
│   ├── BadPrompt         empty, too long, or holding characters no picture can show
│   ├── BadSize           outside 64–3840 px a side or 3:1
│   ├── BadOption         an option or value that does not exist
│   ├── BadDocument       a document, brief or frame file that does not validate
│   ├── BadImage          an uploaded picture that is truncated, too large, or none
│   ├── BadSource         a report, deck or sheet handed over that cannot be read
│   ├── BadMask           a mask of another size, or without alpha
│   └── MissingGlyphs     a script or character no installed face can set
├── MissingAssets         fonts or illustrations were never prepared
├── CannotWrite           the output path cannot be written
├── EngineFailed          an engine could not paint its item
│   ├── Declined          whoever hosts the model will not paint this
│   ├── OutOfCredit       a hosted model's key is refused, or its credit is used up
│   └── OutcomeUnknown    a hosted model may have painted, and charged, and nothing came back
├── Overloaded            an engine has no room for more just now
├── SearchFailed          the web search that is set up did not answer
├── NoAnswer              a language model gave no answer that can be used
└── Cancelled             the caller asked to stop
"""

from __future__ import annotations


class LimnerError(Exception):
    """Root of every error Limner raises on purpose.

    message: one sentence saying what is wrong. hint: what to type or change.
    param: the name of the offending parameter, where there is one.
    code: a stable machine-readable word.
    """

    code = "error"

    def __init__(self, message: str, *, hint: str = "", param: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.param = param

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class BadRequest(LimnerError):
    """Something the caller can mend."""

    code = "invalid_request"


class BadPrompt(BadRequest):
    """The prompt is empty, too long or holds control characters."""

    code = "invalid_prompt"


class BadSize(BadRequest):
    """The size is outside 64–3840 px a side or wider than 3:1."""

    code = "invalid_size"


class BadOption(BadRequest):
    """An option, or its value, does not exist."""

    code = "invalid_value"


class BadDocument(BadRequest):
    """A document does not validate."""

    code = "invalid_document"


class BadImage(BadRequest):
    """An uploaded file is no picture that can be read."""

    code = "invalid_image_file"


class BadSource(BadRequest):
    """A document handed over to draw from is encrypted, truncated, too large, or none."""

    code = "invalid_file"


class BadMask(BadRequest):
    """A mask does not fit its picture, or does not say what may change."""

    code = "invalid_mask_image_format"


class MissingGlyphs(BadRequest):
    """No installed face can set a requested character."""

    code = "missing_glyphs"


class MissingAssets(LimnerError):
    """Fonts or illustrations have not been prepared on this machine."""

    code = "missing_assets"


class CannotWrite(LimnerError):
    """The output path cannot be written; nothing was left behind."""

    code = "cannot_write"


class SearchFailed(LimnerError):
    """The web search that is set up did not answer, or not with pages."""

    code = "search_failed"


class EngineFailed(LimnerError):
    """An engine could not paint its item."""

    code = "engine_failed"


class Declined(EngineFailed):
    """Whoever hosts the model will not paint this; other words might do."""

    code = "moderation_blocked"


class OutOfCredit(EngineFailed):
    """A hosted model's key is refused, or what it may spend is used up."""

    code = "insufficient_quota"


class OutcomeUnknown(EngineFailed):
    """A request was sent and nothing came back: it may be charged, so it was not sent again."""

    code = "outcome_unknown"


class Overloaded(LimnerError):
    """An engine has no memory or no place in its queue for this, just now. wait: seconds."""

    code = "server_is_overloaded"

    def __init__(self, message: str, *, hint: str = "", wait: float = 5.0) -> None:
        super().__init__(message, hint=hint)
        self.wait = wait


class NoAnswer(LimnerError):
    """A language model could not be reached, refused, or took too long.

    lasting: whether asking again would end the same. wait: seconds it asked to be left alone, 0
    where it did not say.
    """

    code = "no_answer"

    def __init__(self, message: str, *, lasting: bool = False, wait: float = 0.0) -> None:
        super().__init__(message)
        self.lasting, self.wait = lasting, wait


class Cancelled(LimnerError):
    """The caller asked to stop."""

    code = "cancelled"
