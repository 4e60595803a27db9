#!/bin/sh
# A picture by curl. Start the server first: limner serve
set -eu
curl -sS "${LIMNER_URL:-http://127.0.0.1:8000}/v1/images/generations" \
  -H "Content-Type: application/json" -H "Authorization: Bearer ${OPENAI_API_KEY:-local}" \
  -d '{"model": "gpt-image-2", "prompt": "Poster titled \"Harvest Supper\", ochre and green", "size": "1024x1536"}' |
  python3 -c 'import base64, json, sys; open("harvest.png", "wb").write(base64.b64decode(json.load(sys.stdin)["data"][0]["b64_json"]))'
echo "harvest.png"
