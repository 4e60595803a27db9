"""The official Python client: a picture as it comes to be, then two turns that revise it.

Start the server first: limner serve
"""

import base64
import os
from pathlib import Path

from openai import OpenAI

client = OpenAI(
    base_url=os.environ.get("LIMNER_URL", "http://127.0.0.1:8000") + "/v1",
    api_key=os.environ.get("OPENAI_API_KEY", "local"),
)


def save(name: str, picture: str) -> None:
    Path(name).write_bytes(base64.b64decode(picture))
    print(name)


PROMPT = "Poster titled 'Harvest Supper' with date '21 September', ochre and forest green"

for event in client.images.generate(
    model="gpt-image-2", prompt=PROMPT, size="1024x1536", stream=True, partial_images=2
):
    if event.type == "image_generation.partial_image":
        save(f"partial-{event.partial_image_index}.png", event.b64_json)
    else:
        save("poster.png", event.b64_json)

tools = [{"type": "image_generation", "size": "1024x1536"}]
first = client.responses.create(model="gpt-5", input=PROMPT, tools=tools)
second = client.responses.create(
    model="gpt-5",
    input="change the date to '28 September' and make the headline red",
    previous_response_id=first.id,
    tools=tools,
)
save("revised.png", second.output[0].result)
