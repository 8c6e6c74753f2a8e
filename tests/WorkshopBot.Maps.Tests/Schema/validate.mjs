// node validate.mjs <folder of package.json> <schema> <file>...: writes one line of problems a file, empty when it is valid.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [packages, schema, ...files] = process.argv.slice(2);
const Ajv = createRequire(join(packages, "package.json"))("ajv/dist/2020").default;
const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(schema, "utf8")));

for (const file of files) {
  const valid = validate(JSON.parse(readFileSync(file, "utf8")));
  console.log(valid ? "" : validate.errors.map((e) => `${e.instancePath} ${e.message}`).join("; "));
}
