// SPDX-License-Identifier: Apache-2.0
// The page works without this. With it: a side panel with the facts and sentences of a thing, focus on
// the map, search, sorting, filtering and the other language.
import { first, load, words } from "./data";
import { prepareFilters, speakFilters } from "./filters";
import { prepareMap } from "./map";
import { prepareRemarks } from "./remarks";
import { prepareLinks, route } from "./route";
import { field, prepareSearch } from "./search";
import { prepareTables } from "./tables";
import { $, adopt, all, inSwedish, root, say, visible } from "./words";

/// The words of the language the page was made in.
const kept = new WeakMap<Element, string>();
/// Whether the page was ever in the other language.
let spoken = false;

function speak(language: string) {
  const asWritten = language === first && !spoken;
  root.lang = language;
  spoken = spoken || language !== first;
  const side = inSwedish() ? 0 : 1;
  if (!asWritten) adopt();
  if (!asWritten) for (const one of all("[data-w]")) {
    const word = words[Number(one.dataset.w)];
    if (typeof word === "string" && !kept.has(one)) kept.set(one, one.textContent);
    one.textContent = typeof word !== "string" ? word[side] : language === first ? kept.get(one) : visible(word);
  }
  for (const one of all("[data-decimal]")) one.textContent = one.textContent.replace(/[.,]/, side ? "." : ",");
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
  prepareRemarks();
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
