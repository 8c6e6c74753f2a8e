// node expand.mjs <folder of package.json> <file>...: expands each template of { data, host, templates } with the official
// packages, and writes one line each: { "value": … } or { "error": "…" }.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

process.env.TZ = "UTC";
const [packages, ...files] = process.argv.slice(2);
const { Template } = createRequire(join(packages, "package.json"))("adaptivecards-templating");

for (const file of files) {
  const { data, host, templates } = JSON.parse(readFileSync(file, "utf8"));
  for (const template of templates) {
    // Some functions change their arguments: each template gets its own.
    const context = structuredClone({ $root: data, $host: host });
    console.log(JSON.stringify(expand(template, context)));
  }
}

function expand(template, context) {
  try {
    return { value: new Template(template).expand(context) ?? null };
  } catch (error) {
    return { error: String(error) };
  }
}
