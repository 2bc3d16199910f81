// SPDX-License-Identifier: Apache-2.0
// What the map shows: one focus area, one organisation, one day.
import { Edge, Thing, at, edges, incoming, meetings, nodes } from "./data";
import { climbing, lineIds, places, svg } from "./map";
import { counted } from "./tables";
import { $, all, both, el, say } from "./words";

const byFocus = $<HTMLSelectElement>("by-focus");
const byPlace = $<HTMLSelectElement>("by-place");
const byDay = $<HTMLInputElement>("by-day");
const filtersOff = $<HTMLButtonElement>("filters-off");

const heldOn = (edge: Edge, day: string) => !day || ((!edge.since || edge.since <= day) && (!edge.last || day <= edge.last));

/// Whom and what the choices leave; all of it without a choice.
function chosenNodes() {
  const day = byDay && Number(byDay.value) < meetings.length ? meetings[Number(byDay.value)] : "";
  const seats = edges.filter((edge) => edge.kind === "member_of" && heldOn(edge, day));
  const homes = edges.filter((edge) => edge.kind === "represents" && heldOn(edge, day));
  let left = new Set(nodes.map((node) => node.id));
  const keep = (wanted: Set<number>) => { left = new Set([...left].filter((id) => wanted.has(id))); };
  const withPeople = (bodies: Set<number>) => {
    const out = new Set(bodies);
    for (const seat of seats) if (bodies.has(seat.to)) out.add(seat.from);
    for (const home of homes) if (out.has(home.from)) out.add(home.to);
    return out;
  };
  if (byFocus && byFocus.value) {
    const focus = nodes[Number(byFocus.value)];
    const bodies = new Set(nodes.filter((node) => node.category === focus.category).map((node) => node.id));
    const wanted = withPeople(bodies);
    for (const edge of at(incoming, focus.id, "has_focus_area")) wanted.add(edge.from);
    keep(wanted);
  }
  if (byPlace && byPlace.value) {
    const place = Number(byPlace.value);
    const wanted = new Set([place]);
    for (const home of homes) if (home.to === place) wanted.add(home.from);
    for (const seat of seats) {
      if (!wanted.has(seat.from)) continue;
      wanted.add(seat.to);
      for (const edge of at(incoming, seat.to, ...climbing)) wanted.add(edge.from);
    }
    keep(wanted);
  }
  if (day) {
    const seated = new Set(seats.map((seat) => seat.from));
    const everSeated = new Set(edges.filter((edge) => edge.kind === "member_of").map((edge) => edge.from));
    left = new Set([...left].filter((id) => seated.has(id) || !everSeated.has(id)));
  }
  return { left, day, seats: new Set(seats) };
}

function filterMap() {
  if (!svg) return;
  const { left, day, seats } = chosenNodes();
  const chosen = Boolean(day || byFocus.value || byPlace.value);
  svg.classList.toggle("filtered", chosen);
  let people = 0, shown = 0;
  for (const [id, place] of places) {
    place.classList.toggle("out", chosen && !left.has(id));
    if (nodes[id].kind !== "person") continue;
    ++people;
    if (left.has(id)) ++shown;
  }
  // A card of people goes when nobody on it is left.
  for (const card of svg.querySelectorAll(".node")) {
    const inner = all(".place", card);
    if (inner.length) card.classList.toggle("out", chosen && inner.every((one) => one.classList.contains("out")));
  }
  const kept = new Set<string>();
  for (const edge of edges) {
    if (edge.to < 0 || !left.has(edge.from) || !left.has(edge.to)) continue;
    if (edge.kind === "member_of" && !seats.has(edge)) continue;
    for (const line of lineIds(edge.from, edge.to)) kept.add(line);
  }
  for (const line of svg.querySelectorAll(".edge")) line.classList.toggle("out", chosen && !kept.has(line.id));
  $("by-day-said").replaceChildren(day ? el("span", {}, day) : both("map.everything"));
  filtersOff.disabled = !chosen;
  $("shown").replaceChildren();
  if (chosen) {
    $("shown").append(...counted("map.shown", shown, people));
  }
  byDay.setAttribute("aria-valuetext", day || say("map.everything"));
}

export function prepareFilters() {
  if (!svg) return;
  const option = (value: number | string, text: string) => el("option", { value: String(value) }, text);
  const fill = (list: HTMLSelectElement, wanted: Thing[]) => {
    list.replaceChildren(option("", say("map.everything")));
    const collator = new Intl.Collator("sv", { numeric: true });
    for (const node of wanted.sort((a, b) => (a.category || 0) - (b.category || 0) || collator.compare(a.name, b.name))) {
      list.append(option(node.id, node.name));
    }
    list.closest("label").hidden = !wanted.length;
  };
  fill(byFocus, nodes.filter((node) => node.kind === "focus_area"));
  fill(byPlace, nodes.filter((node) => ["municipality", "organisation"].includes(node.kind) && at(incoming, node.id, "represents").length));
  byDay.max = String(meetings.length);
  byDay.value = byDay.max;
  byDay.closest<HTMLElement>(".day").hidden = meetings.length < 2;
  for (const input of [byFocus, byPlace, byDay]) input.addEventListener("input", filterMap);
  filtersOff.addEventListener("click", () => {
    byFocus.value = byPlace.value = "";
    byDay.value = byDay.max;
    filterMap();
    byFocus.focus();
  });
  filterMap();
}

export function speakFilters() {
  if (!svg) return;
  for (const list of [byFocus, byPlace]) if (list.options.length) list.options[0].textContent = say("map.everything");
  byDay.setAttribute("aria-valuetext", meetings[Number(byDay.value)] || say("map.everything"));
}
