"""LangChain: a picture by its image tool, then a turn that changes it.

Start the server first: limner serve; pip install langchain-openai; python langchain_turns.py
"""

import base64
import os
from pathlib import Path

from langchain_openai import ChatOpenAI

model = ChatOpenAI(
    model="gpt-5",
    base_url=os.environ.get("LIMNER_URL", "http://127.0.0.1:8000") + "/v1",
    api_key=os.environ.get("OPENAI_API_KEY", "local"),
    use_responses_api=True,
    use_previous_response_id=True,
).bind_tools([{"type": "image_generation", "size": "1024x1536"}])


def save(name, answer):
    (picture,) = (block for block in answer.content_blocks if block["type"] == "image")
    Path(name).write_bytes(base64.b64decode(picture["base64"]))
    print(name)


talk = [("user", "Poster titled 'Harvest Supper' with date '21 September', ochre and forest green")]
talk.append(model.invoke(talk))
save("supper.png", talk[-1])
talk.append(("user", "change the date to '28 September' and make the headline red"))
save("supper-revised.png", model.invoke(talk))
