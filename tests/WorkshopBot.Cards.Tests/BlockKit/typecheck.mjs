// node typecheck.mjs <folder of package.json> <file>: checks a TypeScript file that imports @slack/types, and writes a line for
// each error.
import { createRequire } from "node:module";
import { join } from "node:path";

const [packages, file] = process.argv.slice(2);
const require = createRequire(join(packages, "package.json"));
const ts = require("typescript");

const program = ts.createProgram([file], {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  paths: { "@slack/types": [join(packages, "node_modules/@slack/types/dist/index.d.ts")] },
});

for (const { file: source, start, messageText } of ts.getPreEmitDiagnostics(program)) {
  const line = source ? source.getLineAndCharacterOfPosition(start).line + 1 : 0;
  console.log(`${line}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
}
