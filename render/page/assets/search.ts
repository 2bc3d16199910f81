// SPDX-License-Identifier: Apache-2.0
// Finding a person, a body, a matter by name.
import { Thing, nodes } from "./data";
import { places } from "./map";
import { panel } from "./panel";
import { go, leave } from "./route";
import { $, all, both, el, fold, nameOf } from "./words";

export const field = $<HTMLInputElement>("search");
const hits = $("hits");
const isMatter = (node: Thing) => Number(["meeting", "decision"].includes(node.kind));
interface Hit { node: Thing; text: string }
let searchable: Hit[] = null;
let picks: Hit[] = [];
let active = -1;
const shown = 9;

function closeHits() {
  hits.hidden = true;
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
  active = -1;
}

function mark(index: number) {
  const options = all("[role=option]", hits);
  if (!options.length) return;
  active = (index + options.length) % options.length;
  options.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
  field.setAttribute("aria-activedescendant", options[active].id);
  options[active].scrollIntoView({ block: "nearest" });
}

function pick(node: Thing) {
  closeHits();
  field.value = node.name;
  const place = places.get(node.id);
  go(node.element, field);
  if (place) place.scrollIntoView({ block: "center", inline: "center" });
}

function search() {
  const asked = fold(field.value).split(/\s+/).filter(Boolean);
  if (!asked.length) return closeHits();
  if (!searchable) collect();
  const matching = searchable.filter((one) => asked.every((part) => one.text.includes(part)));
  const rank = (one: Hit) => 2 * isMatter(one.node) + Number(!one.text.startsWith(asked[0]));
  const found = [0, 1, 2, 3].flatMap((wanted) => matching.filter((one) => rank(one) === wanted)).slice(0, shown);
  hits.replaceChildren(...found.map(({ node }, i) => {
    const option = el("li", { role: "option", id: "hit-" + i, "aria-selected": "false" },
      nameOf(node), " ", el("span", { class: "quiet" }, both("kind." + node.kind)));
    option.addEventListener("mousedown", (event) => { event.preventDefault(); pick(node); });
    return option;
  }));
  if (!found.length) hits.append(el("li", { class: "quiet", role: "option", "aria-disabled": "true", id: "hit-0" }, both("search.none")));
  hits.hidden = false;
  field.setAttribute("aria-expanded", "true");
  active = -1;
  picks = found;
}

/// In the order of the alphabet; so is what is found.
function collect() {
  const { compare } = new Intl.Collator("sv");
  searchable = nodes.map((node) => ({ node, text: fold([node.name, ...node.aliases].join("\n")) }))
    .sort((a, b) => compare(a.node.name, b.node.name));
}

export function prepareSearch() {
  // Before somebody types, but not before the page is seen.
  setTimeout(() => { if (!searchable) collect(); }, 500);
  field.addEventListener("input", search);
  field.addEventListener("blur", closeHits);
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") { event.preventDefault(); mark(active + 1); }
    else if (event.key === "ArrowUp") { event.preventDefault(); mark(active < 0 ? -1 : active - 1); }
    else if (event.key === "Enter" && !hits.hidden && picks.length) { event.preventDefault(); pick(picks[Math.max(active, 0)].node); }
    else if (event.key === "Escape" && (field.value || !hits.hidden)) {
      event.stopPropagation();
      field.value = "";
      closeHits();
      if (!panel.hidden) leave();
    }
  });
}
