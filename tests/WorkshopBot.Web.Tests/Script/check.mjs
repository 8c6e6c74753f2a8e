// Whether Node can read these files as modules, and find in one another what they import: nothing of them is run.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import vm from "node:vm";

// Modules that are not run need a flag of Node's, so this starts itself again with it.
if (!vm.SourceTextModule) {
  const flags = ["--experimental-vm-modules", "--no-warnings"];
  const again = spawnSync(process.execPath, [...flags, ...process.argv.slice(1)], { stdio: "inherit" });
  process.exit(again.status ?? 1);
}

const modules = new Map();
for (const file of process.argv.slice(2)) {
  modules.set(`./${basename(file)}`, new vm.SourceTextModule(readFileSync(file, "utf8"), { identifier: file }));
}

const find = (name, importer) => {
  if (!modules.has(name)) throw new Error(`${importer.identifier} imports ${name}, which is not among the scripts.`);
  return modules.get(name);
};

for (const module of modules.values()) {
  if (module.status === "unlinked") await module.link(find);
}
