// node validate.mjs <folder of package.json> <folder of an unpacked app>: writes what is wrong by Microsoft's schemas, a line each.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const [packages, app] = process.argv.slice(2);
const require = createRequire(join(packages, "package.json"));
const { AppManifestUtils } = require("@microsoft/app-manifest");
const Ajv = require("ajv-draft-04").default;
const addFormats = require("ajv-formats").default;

const manifest = read("manifest.json");
for (const problem of await AppManifestUtils.validateAgainstSchema(manifest, schemaOf(manifest))) console.log(`manifest.json: ${problem}`);

for (const { file } of manifest.localizationInfo.additionalLanguages) {
  const strings = read(file);
  // Patterns of this schema are none where they may name characters by property, as the package's own validator wants them.
  const ajv = addFormats(new Ajv({ allErrors: true, strictTypes: false, unicodeRegExp: false }));
  const validate = ajv.compile(schemaOf(strings));
  if (!validate(strings)) for (const { message, params } of validate.errors) console.log(`${file}: ${message} ${JSON.stringify(params)}`);
}

function read(file) {
  return JSON.parse(readFileSync(join(app, file), "utf8"));
}

// As the package has it, and never from the network.
function schemaOf({ $schema }) {
  const path = new URL($schema).pathname.slice(1);
  return JSON.parse(readFileSync(join(dirname(require.resolve("@microsoft/app-manifest")), path), "utf8"));
}
