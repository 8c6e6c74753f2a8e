// node parse.mjs <folder of package.json> <file>...: reads each file as strict CSV and writes its rows as a line of JSON, or the error.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [packages, ...files] = process.argv.slice(2);
const { parse } = createRequire(join(packages, "package.json"))("csv-parse/sync");

for (const file of files) {
  try {
    console.log(JSON.stringify({ rows: parse(readFileSync(file), { bom: true, record_delimiter: "\r\n" }) }));
  } catch (error) {
    console.log(JSON.stringify({ error: String(error?.message ?? error) }));
  }
}
