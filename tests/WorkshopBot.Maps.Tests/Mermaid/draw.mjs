// node draw.mjs <folder of package.json> <file>...: draws each file by Mermaid and writes a line of JSON for it: the error, or what
// kind of diagram it is and the texts in the picture.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [packages, ...files] = process.argv.slice(2);
const require = createRequire(join(packages, "package.json"));
const { JSDOM } = require("jsdom");
const { window } = new JSDOM("<!DOCTYPE html><body></body>", { pretendToBeVisual: true });
globalThis.window = window;
for (const name of ["document", "Element", "HTMLElement", "SVGElement", "Node", "DOMParser", "XMLSerializer", "CSSStyleSheet", "getComputedStyle"]) {
  globalThis[name] = window[name];
}

// Without a layout engine every text is as wide as its characters.
window.SVGElement.prototype.getBBox = function () {
  return { x: 0, y: 0, width: 8 * this.textContent.length, height: 16 };
};
window.SVGElement.prototype.getComputedTextLength = function () {
  return 8 * this.textContent.length;
};

const mermaid = (await import(pathToFileURL(join(packages, "node_modules/mermaid/dist/mermaid.core.mjs")))).default;
mermaid.initialize({ startOnLoad: false, securityLevel: "strict", suppressErrorRendering: true });

for (const [index, file] of files.entries()) {
  const text = readFileSync(file, "utf8");
  try {
    const { diagramType } = await mermaid.parse(text);
    const { svg } = await mermaid.render(`diagram${index}`, text);
    const picture = new window.DOMParser().parseFromString(svg, "text/html");
    const texts = [...picture.querySelectorAll("text, div, title, desc")].map((t) => t.textContent);
    const active = picture.querySelectorAll("script, iframe, img, a, [onload], [onerror]").length;
    console.log(JSON.stringify({ type: diagramType, texts, active }));
  } catch (error) {
    console.log(JSON.stringify({ error: String(error?.message ?? error) }));
  }
}
