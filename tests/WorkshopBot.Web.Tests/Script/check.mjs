// Whether Node can read these files as modules: nothing of them is run.
import { spawnSync } from "node:child_process";

for (const file of process.argv.slice(2)) {
  const check = spawnSync(process.execPath, ["--check", file], { encoding: "utf8" });
  if (check.status !== 0) {
    console.error(check.stderr);
    process.exitCode = 1;
  }
}
