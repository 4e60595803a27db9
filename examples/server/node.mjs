// The official Node client: an edit of a picture, and a stream.
// Start the server first: limner serve; npm install openai; node node.mjs photo.png
import fs from 'node:fs';
import OpenAI, { toFile } from 'openai';

const client = new OpenAI({
  baseURL: (process.env.LIMNER_URL ?? 'http://127.0.0.1:8000') + '/v1',
  apiKey: process.env.OPENAI_API_KEY ?? 'local',
});
const save = (name, picture) => {
  fs.writeFileSync(name, Buffer.from(picture, 'base64'));
  console.log(name);
};

const stream = await client.images.generate({
  model: 'gpt-image-2',
  prompt: "Poster titled 'Harvest Supper', ochre and forest green",
  size: '1024x1024',
  stream: true,
  partial_images: 1,
});
for await (const event of stream) save(event.type.replace('.', '-') + '.png', event.b64_json);

const path = process.argv[2] ?? 'image_generation-completed.png';
const image = await toFile(fs.createReadStream(path), null, { type: 'image/png' });
const edited = await client.images.edit({ model: 'gpt-image-2', image, prompt: 'make it black and white' });
save('edited.png', edited.data[0].b64_json);
