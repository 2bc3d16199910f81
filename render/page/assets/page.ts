// SPDX-License-Identifier: Apache-2.0
// The page works without this. With it: a side panel with the facts and sentences of a thing, focus on
// the map, search, sorting, filtering and the other language.
import { first, load, words } from "./data";
import { prepareFilters, speakFilters } from "./filters";
import { prepareMap } from "./map";
import { prepareLinks, route } from "./route";
import { field, prepareSearch } from "./search";
import { prepareTables } from "./tables";
import { $, all, inSwedish, root, say, visible } from "./words";

/// The words of the language the page was made in.
const kept = new WeakMap<Element, string>();

function speak(language: string) {
  root.lang = language;
  const side = inSwedish() ? 0 : 1;
  for (const one of all("[data-w]")) {
    const word = words[Number(one.dataset.w)];
    if (typeof word === "string" && !kept.has(one)) kept.set(one, one.textContent);
    one.textContent = typeof word !== "string" ? word[side] : language === first ? kept.get(one) : visible(word);
  }
  speakFilters();
  for (const button of all("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === language));
  }
  field.placeholder = say("search.hint");
  const title = document.querySelector<HTMLElement>("title");
  document.title = visible(title.dataset[language]);
}
(async () => {
  await load();
  prepareTables();
  prepareSearch();
  prepareLinks();
  for (const button of all("[data-language]")) {
    button.addEventListener("click", () => speak(button.dataset.language));
  }
  $("print").addEventListener("click", () => window.print());
  root.classList.add("js");
  speak(inSwedish() ? "sv" : "en");
  prepareMap();
  prepareFilters();
  route();
})();
