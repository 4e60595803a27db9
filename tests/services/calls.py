"""The API's rules as data: bodies, and what is said of them. Used on the rules and over HTTP."""

import base64
import io

from PIL import Image

REQUEST, PICTURE = "invalid_request_error", "image_generation_user_error"


def png(size=(64, 48), colour=(200, 120, 40), mode="RGB", format="PNG"):
    buffer = io.BytesIO()
    Image.new(mode, size, colour).save(buffer, format)
    return buffer.getvalue()


DATA_URL = "data:image/png;base64," + base64.b64encode(png()).decode()


def size_error(text, rule):
    return (PICTURE, "size", "invalid_value", f"Invalid size '{text}'. {rule}")


def enum_error(name, value, listed):
    words = f"Invalid value: '{value}'. Supported values are: {listed}."
    return (REQUEST, name, "invalid_value", words)


STEP = "Width and height must both be divisible by 16."
EDGE = "The longest edge must be less than or equal to 3840."
RATIO = "The maximum supported aspect ratio is 3:1."
FEW = "Requested resolution is below the current minimum pixel budget."
MANY = "Requested resolution exceeds the current pixel budget."
FORM = "Expected WIDTHxHEIGHT, for example '1824x1024'."
THREE = "'1024x1024', '1536x1024', '1024x1536', and 'auto'"

# (what is changed in {"model": "gpt-image-2", "prompt": "a fox"}, type, param, code, message)
REFUSED = [
    ({"size": "1000x1000"}, *size_error("1000x1000", STEP)),
    ({"size": "3856x2048"}, *size_error("3856x2048", EDGE)),
    ({"size": "3840x1024"}, *size_error("3840x1024", RATIO)),
    ({"size": "1024x3200"}, *size_error("1024x3200", RATIO)),
    ({"size": "800x800"}, *size_error("800x800", FEW)),
    ({"size": "3008x3008"}, *size_error("3008x3008", MANY)),
    ({"size": "big"}, *size_error("big", FORM)),
    ({"size": "1024"}, *size_error("1024", FORM)),
    ({"size": "1024X1024"}, *size_error("1024X1024", FORM)),
    ({"size": "2048x2048", "model": "gpt-image-1.5"}, *enum_error("size", "2048x2048", THREE)),
    ({"quality": "ultra"}, *enum_error("quality", "ultra", "'low', 'medium', 'high', and 'auto'")),
    ({"quality": "xhigh"}, *enum_error("quality", "xhigh", "'low', 'medium', 'high', and 'auto'")),
    ({"quality": "hd", "model": "gpt-image-2.5-flare"},
     *enum_error("quality", "hd", "'low', 'medium', 'high', 'xhigh', 'max', and 'auto'")),
    ({"output_format": "bmp"}, *enum_error("output_format", "bmp", "'png', 'webp', and 'jpeg'")),
    ({"background": "clear"}, *enum_error("background", "clear", "'transparent', 'opaque', and 'auto'")),
    ({"moderation": "high"}, *enum_error("moderation", "high", "'auto' and 'low'")),
    ({"n": "2"}, REQUEST, "n", "invalid_type",
     "Invalid type for 'n': expected an integer, but got a string instead."),
    ({"n": 1.5}, REQUEST, "n", "invalid_type",
     "Invalid type for 'n': expected an integer, but got a decimal number instead."),
    ({"n": True}, REQUEST, "n", "invalid_type",
     "Invalid type for 'n': expected an integer, but got a boolean instead."),
    ({"stream": "yes"}, REQUEST, "stream", "invalid_type",
     "Invalid type for 'stream': expected a boolean, but got a string instead."),
    ({"prompt": 5}, REQUEST, "prompt", "invalid_type",
     "Invalid type for 'prompt': expected a string, but got an integer instead."),
    ({"prompt": ["a"]}, REQUEST, "prompt", "invalid_type",
     "Invalid type for 'prompt': expected a string, but got an array instead."),
    ({"n": 11}, REQUEST, "n", "integer_above_max_value",
     "Invalid 'n': integer above maximum value. Expected a value <= 10, but got 11 instead."),
    ({"n": 0}, REQUEST, "n", "integer_below_min_value",
     "Invalid 'n': integer below minimum value. Expected a value >= 1, but got 0 instead."),
    ({"output_compression": 101, "output_format": "jpeg"}, REQUEST, "output_compression",
     "integer_above_max_value",
     "Invalid 'output_compression': integer above maximum value. Expected a value <= 100, but got 101 instead."),
    ({"output_compression": -1, "output_format": "webp"}, REQUEST, "output_compression",
     "integer_below_min_value",
     "Invalid 'output_compression': integer below minimum value. Expected a value >= 0, but got -1 instead."),
    ({"partial_images": 4, "stream": True}, REQUEST, "partial_images", "integer_above_max_value",
     "Invalid 'partial_images': integer above maximum value. Expected a value <= 3, but got 4 instead."),
    ({"prompt": None}, REQUEST, "prompt", "missing_required_parameter",
     "Missing required parameter: 'prompt'."),
    ({"prompt": ""}, REQUEST, "prompt", "empty_string",
     "Invalid 'prompt': empty string. Expected a string with minimum length 1, but got an empty string instead."),
    ({"prompt": "x" * 32_001}, REQUEST, "prompt", "string_above_max_length",
     "Invalid 'prompt': string too long. Expected a string with maximum length 32000, but got a string with length 32001 instead."),
    ({"response_format": "b64_json"}, REQUEST, "response_format", "unknown_parameter",
     "Unknown parameter: 'response_format'."),
    ({"style": "vivid"}, REQUEST, "style", "unknown_parameter", "Unknown parameter: 'style'."),
    ({"seed": 1}, REQUEST, "seed", "unknown_parameter", "Unknown parameter: 'seed'."),
    ({"image": "x"}, REQUEST, "image", "unknown_parameter", "Unknown parameter: 'image'."),
    ({"limner": {"sed": 1}}, REQUEST, "limner.sed", "unknown_parameter",
     "Unknown parameter: 'limner.sed'."),
    ({"limner": {"seed": "1"}}, REQUEST, "limner.seed", "invalid_type",
     "Invalid type for 'limner.seed': expected an integer, but got a string instead."),
    ({"limner": 3}, REQUEST, "limner", "invalid_type",
     "Invalid type for 'limner': expected an object, but got an integer instead."),
    ({"model": "gpt-4"}, PICTURE, "model", "invalid_value", "The model 'gpt-4' does not exist."),
    ({"model": "dall-e-2"}, PICTURE, "model", "invalid_value", "The model 'dall-e-2' does not exist."),
    ({"model": 2}, REQUEST, "model", "invalid_type",
     "Invalid type for 'model': expected a string, but got an integer instead."),
    ({"background": "transparent", "output_format": "jpeg"}, PICTURE, "background",
     "invalid_transparent_background_output_format",
     "Transparent background is not supported for JPEG output format"),
    ({"output_compression": 50}, PICTURE, None, "invalid_png_output_compression",
     "Compression less than 100 is not supported for PNG output format"),
    ({"stream": True, "n": 2}, PICTURE, "input", "unsupported_parameter",
     "Streaming is only supported with n=1."),
    ({"complexity": "low"}, PICTURE, "complexity", "invalid_value",
     "The model 'gpt-image-2' does not support the 'complexity' parameter."),
    ({"output_format": "gif", "stream": True}, PICTURE, "stream", "unsupported_parameter",
     "'stream' is not supported for GIF output format."),
    ({"output_format": "gif", "output_compression": 50}, PICTURE, "output_compression",
     "unsupported_parameter", "'output_compression' is not supported for GIF output format."),
    ({"output_format": "svg", "n": 2}, PICTURE, "n", "unsupported_parameter",
     "'n' is not supported for SVG output format."),
    ({"output_format": "svg", "svg": {}}, REQUEST, "svg.model", "missing_required_parameter",
     "Missing required parameter: 'svg.model'."),
    ({"svg": {"model": "x"}}, PICTURE, "svg", "invalid_value", "'svg' needs output_format 'svg'."),
    ({"frame_count": 4}, PICTURE, "frame_count", "unsupported_parameter",
     "'frame_count' is only supported for GIF output format."),
    ({"frame_count": 17, "output_format": "gif"}, REQUEST, "frame_count", "integer_above_max_value",
     "Invalid 'frame_count': integer above maximum value. Expected a value <= 16, but got 17 instead."),
]  # fmt: skip

# The same for edits as JSON, on top of {"images": [{"image_url": DATA_URL}]}.
EDITS_REFUSED = [
    ({"images": None}, REQUEST, "images", "missing_required_parameter",
     "Missing required parameter: 'images'."),
    ({"images": []}, REQUEST, "images", "empty_array",
     "Invalid 'images': empty array. Expected an array with minimum length 1, but got an empty array instead."),
    ({"images": [{"image_url": DATA_URL}] * 17}, REQUEST, "images", "array_above_max_length",
     "Invalid 'images': array too long. Expected an array with maximum length 16, but got an array with length 17 instead."),
    ({"images": "x"}, REQUEST, "images", "invalid_type",
     "Invalid type for 'images': expected an array, but got a string instead."),
    ({"images": ["x"]}, REQUEST, "images[0]", "invalid_type",
     "Invalid type for 'images[0]': expected an object, but got a string instead."),
    ({"images": [{"url": "x"}]}, REQUEST, "images[0].url", "unknown_parameter",
     "Unknown parameter: 'images[0].url'."),
    ({"images": [{}]}, REQUEST, "images[0]", "invalid_value",
     "Invalid 'images[0]': exactly one of 'image_url' and 'file_id' is expected."),
    ({"images": [{"image_url": "file:///etc/passwd"}]}, REQUEST, "images[0].image_url",
     "invalid_image_url",
     "Invalid 'images[0].image_url': expected an https address or a data URL."),
    ({"images": [{"image_url": "data:image/png;base64,%%"}]}, REQUEST, "images[0].image_url",
     "invalid_base64_image", "Invalid 'images[0].image_url': its base64 cannot be decoded."),
    ({"images": [{"image_url": "data:text/html;base64,PGI+"}]}, REQUEST, "images[0].image_url",
     "unsupported_file_mimetype",
     "Invalid file 'images[0].image_url': unsupported mimetype ('text/html'). Supported file formats are 'image/jpeg', 'image/png', and 'image/webp'."),
    ({"image": DATA_URL}, REQUEST, "image", "invalid_value",
     "Unknown parameter: 'image'. For application/json on /v1/images/edits, use 'images' (array)."),
    ({"input_fidelity": "high"}, PICTURE, "input_fidelity", "invalid_input_fidelity_model",
     "The model 'gpt-image-2' does not support the 'input_fidelity' parameter."),
    ({"input_fidelity": "high", "model": "gpt-image-1-mini"}, *enum_error("input_fidelity", "high", "'low'")),
    ({"markup": {"image_url": DATA_URL}}, PICTURE, "markup", "invalid_value",
     "The model 'gpt-image-2' does not support the 'markup' parameter."),
    ({"markup": {"image_url": DATA_URL}, "mask": {"image_url": DATA_URL}, "model": "gpt-image-2.5-flare"},
     PICTURE, "markup", "invalid_value", "'markup' cannot be used together with 'mask'."),
    ({"mask": {"image_url": DATA_URL}, "output_format": "gif"}, PICTURE, "mask",
     "unsupported_parameter", "'mask' is not supported for GIF output format."),
]  # fmt: skip

# Accepted, and what it comes to.
ACCEPTED = [
    ({}, {"n": 1, "quality": "medium", "size": None, "format": "png", "compression": 100,
          "background": "auto", "partial_images": 0, "stream": False}),
    ({"n": None, "quality": None, "size": None, "background": None, "stream": None}, {"n": 1}),
    ({"n": 10}, {"n": 10}),
    *(({"size": s}, {"size": s}) for s in (
        "1024x1024", "1536x1024", "1024x1536", "2048x2048", "2048x1152", "3840x2160", "2160x3840",
        "816x816", "3072x1024", "2880x2880")),
    ({"size": "1024x1536", "model": "gpt-image-1"}, {"size": "1024x1536"}),
    *(({"quality": q}, {"quality": q}) for q in ("low", "medium", "high")),
    *(({"quality": q, "model": "gpt-image-2.5-sunburst-2026-09-08"}, {"quality": q})
      for q in ("low", "medium", "high", "xhigh", "max")),
    *(({"output_format": f}, {"format": f}) for f in ("png", "webp", "jpeg", "gif", "svg")),
    ({"output_format": "jpeg", "output_compression": 0}, {"compression": 0}),
    ({"output_compression": 100}, {"compression": 100}),
    ({"background": "transparent"}, {"background": "transparent"}),
    ({"background": "transparent", "output_format": "webp"}, {"format": "webp"}),
    ({"moderation": "low"}, {}),
    ({"partial_images": 3, "stream": True}, {"partial_images": 3, "stream": True}),
    ({"partial_images": 2}, {"stream": False}),
    ({"user": "u-1"}, {"safety_identifier": "u-1"}),
    ({"user": "u-1", "safety_identifier": "s-1"}, {"safety_identifier": "s-1"}),
    ({"user": "u-1", "safety_identifier": ""}, {"safety_identifier": "u-1"}),
    ({"complexity": "high", "model": "gpt-image-2.6-sunburst"}, {}),
    ({"output_format": "svg", "svg": {"model": "x", "reasoning": {"effort": "low"}}},
     {"svg_model": "x"}),
    ({"output_format": "gif", "frame_count": 9, "frame_duration_ms": 200}, {"format": "gif"}),
    ({"model": "chatgpt-image-latest"}, {"model": "chatgpt-image-latest"}),
    ({"prompt": "x" * 32_000}, {}),
    ({"limner": {"seed": 7, "engine": "vector"}}, {"own": {"seed": 7, "engine": "vector"}}),
]  # fmt: skip

# Two mistakes at once: the one named first in the API's order is told.
ORDER = [
    ({"model": "x", "seed": 1}, "model"),
    ({"seed": 1, "prompt": ""}, "seed"),
    ({"prompt": "", "n": 0}, "prompt"),
    ({"n": 0, "quality": "x"}, "n"),
    ({"quality": "x", "output_format": "x"}, "quality"),
    ({"output_format": "x", "size": "x"}, "output_format"),
    ({"output_compression": 5, "size": "x"}, None),
    ({"size": "x", "background": "x"}, "size"),
]
