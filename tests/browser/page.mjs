// SPDX-License-Identifier: Apache-2.0
// node page.mjs MANDAT [--pictures FOLDER] [--dense] [--only PART,PART]
// Ends with 0 when all holds, 1 when something does not, 77 when there is nothing to run it with.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL, fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const mandat = path.resolve(process.argv[2] || "build/mandat");
const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : "");
const pictures = option("--pictures");

function skip(why) {
  console.log("skipped: " + why);
  process.exit(77);
}

function modules() {
  const home = process.env.MANDAT_BROWSER || path.join(os.homedir(), ".mandat-browser");
  const require = createRequire(path.join(home, "package.json"));
  try {
    return { home, chromium: require("playwright-core").chromium, HtmlValidate: require("html-validate").HtmlValidate,
      axe: fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8") };
  } catch {
    return skip("the packages of package.json are not in " + home + " (see tests/browser/README.md)");
  }
}

function browserPath() {
  for (const folder of (process.env.PATH || "").split(":")) {
    for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
      const candidate = path.join(folder, name);
      if (fs.existsSync(candidate)) return candidate;
    }
  }
  return skip("no Chromium on PATH");
}

const { home, chromium, HtmlValidate, axe } = modules();
const executablePath = browserPath();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "mandat-browser-"));
const sample = path.join(here, "../../datasets/jamtland-harjedalen/protocols");

let failed = 0, passed = 0;
function check(holds, what) {
  if (holds) { ++passed; return; }
  ++failed;
  console.log("FAILED: " + what);
}

function run(...args) {
  const done = spawnSync(mandat, args, { cwd: folder, encoding: "utf8" });
  if (done.status > 1 || done.error) throw new Error(args.join(" ") + ": " + (done.error || done.stderr));
}

/// A page whose every complaint and request is counted.
async function open(browser, file, options = {}) {
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 800 }, ...options });
  await context.addInitScript(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => window.violations.push(event.violatedDirective));
  });
  const page = await context.newPage();
  const trouble = [];
  page.on("console", (message) => { if (message.type() === "error" || message.type() === "warning") trouble.push(message.text()); });
  page.on("pageerror", (error) => trouble.push(String(error)));
  page.on("request", (request) => { if (!/^(file|data):/.test(request.url())) trouble.push("request " + request.url()); });
  page.on("dialog", (dialog) => { trouble.push("dialog " + dialog.message()); dialog.dismiss(); });
  const url = pathToFileURL(file.split("#")[0]).href + (file.includes("#") ? "#" + file.split("#")[1] : "");
  await page.goto(url);
  page.finish = async (what) => {
    const violations = await page.evaluate(() => window.violations);
    check(trouble.length === 0, what + ": " + trouble.join("; "));
    check(violations.length === 0, what + ": policy violated: " + violations.join(", "));
    await context.close();
  };
  return page;
}

/// `within`: what is new since the page was looked at as a whole, which takes axe ten times as long.
async function accessible(page, what, within = null) {
  // Given to the page from outside, where its policy does not reach.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const found = await page.evaluate((part) => window.axe.run(part || document, { resultTypes: ["violations"] }), within);
  for (const one of found.violations) {
    console.log("  axe " + what + ": " + one.id + " (" + one.nodes.length + ") " + one.nodes[0].html.slice(0, 160) +
      " " + (one.nodes[0].any[0] || one.nodes[0].all[0] || { message: "" }).message);
  }
  check(found.violations.length === 0, what + ": axe finds nothing");
}

async function picture(page, name, options = {}) {
  if (!pictures) return;
  fs.mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, name + ".png"), ...options });
}

const panelTitle = (page) => page.locator("#panel-title").innerText();
const isOpen = (page) => page.locator("#panel").isVisible();

async function reading(browser) {
  const page = await open(browser, path.join(folder, "rapport/index.html"));
  check((await page.locator(".findings > li").count()) >= 4, "start: at least four findings");
  await accessible(page, "start");
  await picture(page, "start");

  // search
  await page.locator("#search").fill("wennerb");
  check((await page.locator("#hits [role=option]").count()) === 1, "search: one hit");
  await page.keyboard.press("Enter");
  check((await panelTitle(page)) === "Anders Wennerberg", "search: Enter opens the person");
  check(page.url().endsWith("#n-person--anders-wennerberg"), "search: the address is the one to share");
  check((await page.locator("svg .chosen").count()) === 1, "search: the person is chosen on the map");
  check((await page.locator("svg.focused").count()) === 1, "search: the rest of the map steps back");
  await accessible(page, "person panel", "#panel");
  await accessible(page, "focused map", "#map");
  await picture(page, "person");
  await page.keyboard.press("Escape");
  check(!(await isOpen(page)), "Escape closes the panel");
  check((await page.evaluate(() => document.activeElement.id)) === "search", "focus goes back to the search");
  await page.locator("#search").fill("zzzz");
  check((await page.locator("#hits").innerText()).includes("Inget"), "search: nothing by that name is said");
  await page.keyboard.press("Escape");

  // click on the map
  await page.locator("#n-person--anders-wennerberg").click();
  check((await panelTitle(page)) === "Anders Wennerberg", "map: a click opens the person");
  await page.locator("#panel .relations a").first().click();
  check((await panelTitle(page)) !== "Anders Wennerberg", "panel: a link leads on");
  await page.goBack();
  check((await panelTitle(page)) === "Anders Wennerberg", "Back leads back");
  await page.locator("#panel-close").click();
  check(!(await isOpen(page)), "the button closes the panel");

  // sentences
  const source = page.locator("#task-table [href^='#x']").first();
  await source.click();
  check((await page.locator("#panel .sentences q").count()) >= 1, "a source opens its sentence");
  check((await page.locator("#panel .sentences q").first().innerText()).length > 8, "the sentence is there");
  await accessible(page, "sentence panel", "#panel");
  await page.keyboard.press("Escape");

  // a figure opens
  const figure = page.locator("#load-table details:not([class])").first();
  await figure.locator("summary").click();
  check(await figure.locator("li").first().isVisible(), "load: a figure opens to its list");
  await figure.scrollIntoViewIfNeeded();
  await picture(page, "load");

  // filter of a table
  await page.locator("[data-filter=load-table]").fill("wennerberg");
  check((await page.locator("#load-table tbody tr:visible").count()) === 1, "filter: one row is left");
  await page.locator("[data-filter=load-table]").fill("");

  // sorting
  const heads = page.locator("#load-table .sort");
  await heads.nth(0).click();
  check((await page.locator("#load-table thead th").nth(0).getAttribute("aria-sort")) === "ascending", "sort: said to be ascending");
  const names = await page.locator("#load-table tbody th").allInnerTexts();
  check(names.join() === [...names].sort(new Intl.Collator("sv", { numeric: true }).compare).join(), "sort: by name in Swedish order");

  // filters of the map
  await page.locator("#by-focus").selectOption({ index: 1 });
  const left = await page.locator("svg .place.out").count();
  check(left > 0, "focus area: somebody steps back");
  check((await page.locator("#shown").innerText()).length > 5, "focus area: how many are left is said");
  await page.locator("#map").scrollIntoViewIfNeeded();
  await accessible(page, "filtered map", "#map");
  await picture(page, "filtered");
  await page.locator("#filters-off").click();
  check((await page.locator("svg .out").count()) === 0, "show all: nothing steps back");
  await page.locator("#by-place").selectOption({ label: "Åre" });
  check((await page.locator("#n-municipality--are.out").count()) === 0, "organisation: itself stays");
  check((await page.locator("svg .place.out").count()) > 0, "organisation: others step back");
  await page.locator("#filters-off").click();

  // the day, by keyboard
  await page.locator("#by-day").focus();
  await page.keyboard.press("Home");
  const day = await page.locator("#by-day-said").innerText();
  check(/^\d{4}-\d\d-\d\d$/.test(day), "day: Home is the first meeting, " + day);
  check((await page.locator("#by-day").getAttribute("aria-valuetext")) === day, "day: said to a screen reader");
  check((await page.locator("svg .place.out").count()) > 0, "day: who came later steps back");
  await page.keyboard.press("End");
  check((await page.locator("svg .out").count()) === 0, "day: End is all of it");

  // language
  await page.locator("[data-language=en]").click();
  check((await page.locator("html").getAttribute("lang")) === "en", "language: the page says it is English");
  check((await page.locator("#title-seats").innerText()) === "Who sits where", "language: headings");
  check((await page.locator("#load-table thead").innerText()).includes("Assignments not reported"), "language: heads of tables");
  check((await page.locator("main").innerText()).includes("The median is"), "language: sentences with figures");
  await accessible(page, "English", "#load");
  await page.locator("[data-language=sv]").click();
  check((await page.locator("#title-seats").innerText()) === "Vem sitter var", "language: and back");
  await page.finish("reading");
}

/// With the keyboard alone everything that can be used is reached, is seen to be, and is left again.
async function keyboard(browser) {
  // One protocol has every kind of control, and hundreds instead of thousands of stops.
  const page = await open(browser, path.join(folder, "one/index.html"));
  const wanted = await page.evaluate(() => {
    const all = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")];
    const usable = all.filter((one) => !one.disabled && one.getAttribute("tabindex") !== "-1" && one.getClientRects().length &&
      !(one.closest("details:not([open])") && one.closest("details:not([open])").querySelector("summary") !== one));
    usable.forEach((one, i) => one.setAttribute("data-key", i));
    return usable.length;
  });
  const seen = new Set();
  let invisible = "";
  for (let i = 0; i < wanted + 60; ++i) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const one = document.activeElement;
      const style = getComputedStyle(one);
      const shown = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
      return { key: one.getAttribute("data-key"), shown, html: one.outerHTML.slice(0, 90), body: one === document.body };
    });
    if (at.body) break;
    if (at.key !== null) seen.add(at.key);
    if (!at.shown && at.key !== null) invisible = at.html;
  }
  const missed = await page.evaluate((keys) => [...document.querySelectorAll("[data-key]")]
    .filter((one) => !keys.includes(one.dataset.key)).map((one) => one.outerHTML.slice(0, 90)), [...seen]);
  check(missed.length === 0, "keyboard: reached " + seen.size + " of " + wanted + ", not " + missed.slice(0, 3).join(" "));
  check(invisible === "", "keyboard: no focus ring on " + invisible);

  // On the map the arrows walk and Enter opens.
  await page.locator("#canvas [role=button][tabindex='0']").focus();
  const before = await page.evaluate(() => document.activeElement.id);
  await page.keyboard.press("ArrowDown");
  const after = await page.evaluate(() => document.activeElement.id);
  check(before !== after, "keyboard: an arrow walks on the map");
  await page.keyboard.press("Enter");
  check(await isOpen(page), "keyboard: Enter opens what is focused");
  await page.keyboard.press("Escape");
  check((await page.evaluate(() => document.activeElement.id)) === after, "keyboard: and Escape goes back to it");
  await page.finish("keyboard");
}

async function deepLinks(browser) {
  const report = path.join(folder, "rapport/index.html");
  for (const [hash, title] of [["n-person--anders-wennerberg", "Anders Wennerberg"], ["x1", "Det står"]]) {
    const page = await open(browser, report + "#" + hash);
    check((await panelTitle(page)) === title, "deep link: #" + hash + " opens " + title);
    await page.finish("deep link #" + hash);
  }
  const page = await open(browser, report + "#nobody-%E0%A4%A");
  check(!(await isOpen(page)), "deep link: one that is none opens nothing");
  await page.finish("deep link to nothing");
}

async function withoutScript(browser) {
  const page = await open(browser, path.join(folder, "rapport/index.html"), { javaScriptEnabled: false });
  check(await page.locator("#canvas svg").isVisible(), "without script: the map is there");
  check((await page.locator("#load-table tbody tr").count()) > 5, "without script: the tables are there");
  check(!(await page.locator("#by-day").isVisible()), "without script: no controls that do nothing");
  await page.locator("#task-table [href^='#x']").first().click();
  check(/#x\d+$/.test(page.url()), "without script: a source leads to its sentence");
  await page.context().close();
}

async function screens(browser) {
  const report = path.join(folder, "rapport/index.html");
  for (const [name, options] of [
    ["phone", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }],
    ["dark", { colorScheme: "dark" }],
    // 400 % on a screen of 1280 is a page of 320.
    ["zoomed", { viewport: { width: 320, height: 256 } }],
    ["calm", { reducedMotion: "reduce" }],
  ]) {
    const page = await open(browser, report, options);
    // Every kind of part stands on the page of one protocol as well, in a tenth of the elements.
    const small = await open(browser, path.join(folder, "one/index.html"), options);
    await accessible(small, name);
    await small.finish(name + ", one protocol");
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    check(wide <= 0, name + ": the page does not scroll sideways (" + wide + ")");
    await picture(page, name, { fullPage: name === "dark" });
    if (name === "phone") {
      for (const id of ["map", "seats", "assignments", "load", "representation"]) {
        await page.locator("#" + id).scrollIntoViewIfNeeded();
        await page.evaluate((one) => document.getElementById(one).scrollIntoView(), id);
        await picture(page, "phone-" + id);
      }
      await page.locator("#n-person--anders-wennerberg").click();
      await accessible(page, "panel on a phone", "#panel");
      await picture(page, "phone-panel");
    }
    if (name === "calm") {
      const motion = await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
      check(motion === "auto", "calm: nothing glides");
    }
    await page.finish(name);
  }
}

async function print(browser) {
  for (const [file, name] of [["rapport/index.html", "report"], ["sheet.html", "sheet"]]) {
    const page = await open(browser, path.join(folder, file));
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
    check(pdf.length > 20000 && pdf.subarray(0, 4).toString() === "%PDF", "print: " + name + " gives a PDF");
    const pages = pdf.toString("latin1").split(/\/Type \/Page\b(?!s)/).length - 1;
    console.log("  " + name + ".pdf: " + pages + " pages, " + Math.round(pdf.length / 1000) + " kB");
    if (name === "sheet") check(pages <= 2, "print: the sheet is at most two pages of A4");
    if (pictures) fs.writeFileSync(path.join(pictures, name + ".pdf"), pdf);
    if (name === "sheet") await accessible(page, "sheet");
    await picture(page, "print-" + name, { fullPage: name === "sheet" });
    await page.finish("print " + name);
  }
}

/// The pages are valid HTML, whoever wrote the names in them.
async function html() {
  const rules = {
    extends: ["html-validate:recommended"],
    // The search is a text field with a list of hits below it, which no <select> is.
    rules: { "prefer-native-element": ["error", { exclude: ["listbox"] }] },
  };
  run("report", sample, "-o", "english", "--lang", "en");
  for (const file of ["rapport/index.html", "english/index.html", "one/index.html", "hostile/index.html", "sheet.html"]) {
    if (!fs.existsSync(path.join(folder, file))) continue;
    const report = await new HtmlValidate(rules).validateString(fs.readFileSync(path.join(folder, file), "utf8"));
    for (const one of report.results.flatMap((result) => result.messages).slice(0, 8)) {
      console.log("  html " + file + ":" + one.line + ":" + one.column + " " + one.ruleId + ": " + one.message);
    }
    check(report.valid && !report.warningCount, "html: " + file + " is valid");
  }
}

/// The script and the style in the repository are what their sources give.
async function bundle() {
  const assets = path.join(here, "../../render/page/assets");
  const tool = (name) => path.join(home, "node_modules/.bin", name);
  if (!fs.existsSync(tool("esbuild"))) return;
  const made = spawnSync(path.join(assets, "bundle"), [folder], { encoding: "utf8", env: { ...process.env, ESBUILD: tool("esbuild") } });
  check(made.status === 0, "bundle: it is made: " + made.stderr);
  for (const name of ["page.js", "page.min.css"]) {
    const bytes = fs.readFileSync(path.join(assets, name));
    check(bytes.equals(fs.readFileSync(path.join(folder, name))), "bundle: " + name + " is what its sources give");
    check(bytes.length <= 60000, "bundle: " + name + " is at most 60 kB");
  }
  const types = spawnSync(tool("tsc"), ["-p", assets], { encoding: "utf8" });
  check(types.status === 0, "bundle: the types agree: " + types.stdout);
}

/// Names that try to be markup, from a protocol that names people so.
async function hostile(browser) {
  const attack = "Anna<img src=x onerror=alert(1)> Berg";
  fs.writeFileSync(path.join(folder, "hostile.txt"),
    "Styrelsen <script>alert(2)</script>\nProtokoll 2025-03-10\n\nNärvarande:\n" + attack + ", ordförande\n" +
    "Bo \"onmouseover=alert(3) Ek, ledamot\n\n§ 1 Budget <svg onload=alert(4)>\n\nStyrelsen beslutar att ge " + attack +
    " i uppdrag att </script><script>alert(5)</script> ta fram ett förslag.\n");
  run("report", "hostile.txt", "-o", "hostile");
  const file = path.join(folder, "hostile/index.html");
  if (!fs.existsSync(file)) return check(false, "hostile: a report came of it");
  const page = await open(browser, file);
  check((await page.locator("main img, main [onload], main [onmouseover], main script").count()) === 0, "hostile: no element came of a name");
  check((await page.locator("main").innerText()).includes("<img src=x") || (await page.locator("#sentences").innerText()).includes("<svg onload"),
    "hostile: the markup shows as text");
  for (const link of await page.locator("main a[href^='#p']").all()) {
    if (await link.isVisible()) { await link.click(); break; }
  }
  await page.finish("hostile");
}

/// How a page of a large network opens: the time on the wall, and that of its main thread, which
/// does not depend on what else runs here.
async function opening(browser, file, asked) {
  const size = fs.statSync(file).size;
  check(size <= 5e6, "large: at most 5 MB, " + size);
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 800 } });
  await context.addInitScript(() => {
    new MutationObserver((_, watch) => {
      if (!document.documentElement || !document.documentElement.classList.contains("js")) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => { window.readyAt = performance.now(); }));
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ["class"] });
  });
  const page = await context.newPage();
  const trouble = [];
  page.on("pageerror", (error) => trouble.push(String(error)));
  const watch = await context.newCDPSession(page);
  await watch.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(pathToFileURL(file).href);
  await page.waitForFunction(() => window.readyAt);
  const metrics = Object.fromEntries((await watch.send("Performance.getMetrics")).metrics.map((one) => [one.name, one.value]));
  const wall = await page.evaluate(() => window.readyAt);
  const elements = await page.evaluate(() => document.querySelectorAll("*").length);
  await page.waitForTimeout(600);
  const search = await page.evaluate((words) => {
    const field = document.getElementById("search");
    field.value = words;
    const start = performance.now();
    field.dispatchEvent(new Event("input"));
    return performance.now() - start;
  }, asked);
  console.log("  " + path.basename(path.dirname(file)) + ": " + (size / 1e6).toFixed(2) + " MB, " + elements + " elements, ready after " +
    Math.round(wall) + " ms (" + metrics.TaskDuration.toFixed(2) + " s of the main thread), a search in " + search.toFixed(1) + " ms");
  check(metrics.TaskDuration < 2.5, "large: the main thread is ready in time");
  check(search < 100, "large: answers a search in less than 0.1 s");
  check((await page.locator("#hits [role=option]").count()) > 0, "large: the search finds");
  const link = page.locator("#task-table a[href^='#x'], #task-table a[href^='#y']").first();
  await link.scrollIntoViewIfNeeded();
  await link.click();
  check((await page.locator("#panel .sentences q").first().innerText()).length > 8, "large: a source opens its sentence");
  await page.keyboard.press("Escape");
  const figure = page.locator("#load-table a[href^='#y']").first();
  await figure.scrollIntoViewIfNeeded();
  await figure.click();
  check((await page.locator("#panel .sentences q").count()) > 1, "large: a figure opens its sentences");
  await accessible(page, "large, a list of sentences", "#panel");
  await page.locator("[data-language=en]").click();
  check((await page.locator("#title-seats").textContent()) === "Who sits where", "large: in English");
  check(trouble.length === 0, "large: " + trouble.join("; "));
  await context.close();
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(pathToFileURL(file).href);
  check((await still.locator("#task-table tbody tr").count()) > 100, "large: without script the tables are whole");
  await plain.close();
}

/// A municipality with twelve boards and 180 people over four years.
async function large(browser) {
  const maker = path.join(path.dirname(mandat), "tests/mandat_tests");
  if (!fs.existsSync(maker)) return console.log("  large: no " + maker + " to make protocols");
  spawnSync(maker, ["--organisation", path.join(folder, "municipality"), "municipality", "500"]);
  run("report", "municipality", "-o", "large");
  await opening(browser, path.join(folder, "large/index.html"), "anna");
}

/// The sample over and over, each time in other years and with other people: denser than any.
async function dense(browser) {
  const many = path.join(folder, "many");
  fs.mkdirSync(many);
  const files = fs.readdirSync(sample).filter((name) => /\.(txt|md)$/.test(name));
  const surnames = "Al Ek Berg Lind Ström Holm Dal Sjö Äng Fors Gran Häll Kvist Lund Myr Näs Rask Skog Torp Vik".split(" ");
  for (let i = 0; i < 500; ++i) {
    let text = fs.readFileSync(path.join(sample, files[i % files.length]), "utf8");
    const round = Math.floor(i / files.length);
    text = text.replace(/\b20(2[45])\b/g, (year, two) => "20" + String((Number(two) + round) % 100).padStart(2, "0"))
      .replace(/\b([A-ZÅÄÖ][a-zåäö]+) ([A-ZÅÄÖ][a-zåäö]+)(?=,|$)/gm, (all, first, last) => round % 4 ? first + " " + surnames[round % 20] + last.toLowerCase() : all);
    fs.writeFileSync(path.join(many, "p" + String(i).padStart(3, "0") + path.extname(files[i % files.length])), text);
  }
  run("report", "many", "-o", "dense");
  await opening(browser, path.join(folder, "dense/index.html"), "anders");
}

let browser;
try {
  run("report", sample, "-o", "rapport");
  run("report", path.join(sample, fs.readdirSync(sample).sort()[0]), "-o", "one");
  run("onboard", "Anders Wennerberg", "-o", "sheet.html", sample);
  const own = process.getuid && process.getuid() === 0 ? ["--no-sandbox"] : [];
  browser = await chromium.launch({ executablePath, args: own });
  const parts = { reading, keyboard, deepLinks, withoutScript, screens, print, hostile, html, bundle, large };
  if (process.argv.includes("--dense")) parts.dense = dense;
  const only = option("--only").split(",").filter(Boolean);
  for (const [name, part] of Object.entries(parts)) {
    if (only.length && !only.includes(name)) continue;
    const began = Date.now();
    try {
      await part(browser);
      console.log(name + ": " + ((Date.now() - began) / 1000).toFixed(1) + " s");
    } catch (error) {
      check(false, name + ": " + String(error).split("\n").slice(0, 6).join(" | "));
    }
  }
} finally {
  if (browser) await browser.close();
  fs.rmSync(folder, { recursive: true, force: true });
}
console.log(passed + " checks hold, " + failed + " do not");
process.exit(failed ? 1 : 0);
