// Open every page of a folder in headless Chromium, and say what a reader with a browser would meet.
//
//     node look.mjs PAGES SHOTS
//
// For each .html file in PAGES: no request leaves, no script is there, axe finds nothing, nothing is wider than a window of
// 320 pixels, and the page prints to a tagged PDF; a comparison and a delta that are to be seen at a glance do so on their
// first sheet. Pictures and PDFs go to SHOTS, to be looked at.
// It needs the packages playwright-core and axe-core, and a Chromium; CHROMIUM says where that is.
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(join(process.cwd(), "package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf-8");
const [pages, shots] = process.argv.slice(2).map((path) => resolve(path));
const quiet = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), "look-")), {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  headless: true,
  chromiumSandbox: false,
  args: quiet,
});
const wrong = [];
// What has to be on one sheet, in front of all else, and the room on it in millimetres, as the style has it.
const ON_ONE_SHEET = new Map([["compare-headline.html", [402, 280]], ["delta-bill-to-act.html", [273, 184]]]);
const pixels = (millimetres) => Math.floor((millimetres * 96) / 25.4);

async function look(file) {
  const address = pathToFileURL(join(pages, file)).href;
  const page = await context.newPage();
  const began = Date.now();
  const said = (what) => wrong.push(`${file}: ${what}`);
  page.on("request", (request) => request.url() !== address && said(`asked for ${request.url()}`));
  page.on("console", (message) => said(`the console says ${message.text()}`));
  page.on("pageerror", (error) => said(`an error: ${error.message}`));
  const large = statSync(join(pages, file)).size > 3e5;
  for (const [width, colorScheme] of [[1280, "light"], [1280, "dark"], [320, "light"]]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.goto(address);
    const scripts = await page.evaluate(() => document.scripts.length);
    if (scripts) said(`${scripts} scripts`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) said(`${wide} pixels wide in a window of ${width}`);
    const name = `${file.replace(/\.html$/, "")}-${width}${colorScheme === "dark" ? "-dark" : ""}.png`;
    // A picture of a page can be too high for a browser to make.
    const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), 8000);
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: join(shots, name) });
    await page.setViewportSize({ width, height: 900 });
    // axe takes minutes over a page of megabytes, in which nothing stands that smaller ones do not have.
    if (large && (width !== 1280 || colorScheme !== "light")) continue;
    await page.evaluate(axe);
    const options = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
    const found = await page.evaluate((options) => axe.run(document, options), options);
    for (const each of found.violations) {
      said(`${width} ${colorScheme}: axe ${each.id}: ${each.help}: ${each.nodes.length}, as ${each.nodes[0].html}`);
    }
  }
  await page.emulateMedia({ colorScheme: "light", media: "print" });
  if (ON_ONE_SHEET.has(file)) {
    const [width, height] = ON_ONE_SHEET.get(file).map(pixels);
    await page.setViewportSize({ width, height });
    const bottoms = () => [...document.querySelectorAll(".front")].map((each) => each.getBoundingClientRect().bottom);
    const bottom = Math.max(...(await page.evaluate(bottoms)));
    if (!(bottom <= height)) said(`what is at a glance is ${Math.round(bottom)} pixels high, on a sheet of ${height}`);
  }
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  writeFileSync(join(shots, file.replace(/\.html$/, ".pdf")), pdf);
  if (!pdf.includes("/StructTreeRoot")) said("the PDF has no tags");
  await page.close();
  console.log(`${file}: looked at in ${Math.round((Date.now() - began) / 1000)} s`);
}

for (const file of readdirSync(pages).filter((name) => name.endsWith(".html")).sort()) await look(file);
await context.close();
for (const each of wrong) console.log(each);
process.exit(wrong.length ? 1 : 0);
