// node parse.mjs <folder of package.json> <file>: parses each card of a JSON array with the official renderer, and writes one
// line of complaints each, empty when there are none.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [packages, file] = process.argv.slice(2);
const { AdaptiveCard, SerializationContext, Versions } =
  createRequire(join(packages, "package.json"))("adaptivecards/dist/adaptivecards.js");

// Teams' people picker works there in any version, without choices of the card's own, and is not known here:
// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/people-picker.
const known = (key, value) => {
  if (!value?.["choices.data"]) return value;
  const { "choices.data": people, ...set } = value;
  return { ...set, choices: [{ title: people.dataset, value: people.dataset }] };
};

for (const json of JSON.parse(readFileSync(file, "utf8"), known)) {
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  card.parse(json, context);

  const events = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i));

  // Charts are of Teams alone: each of ours says what stands in its place, which other tests hold.
  const ours = events.filter((e) => !e.message.includes('"Chart.'));
  console.log([...ours, ...card.validateProperties().validationEvents].map((e) => e.message).join("; "));
}
