// SPDX-License-Identifier: Apache-2.0
// The map: who is chosen and what hangs together with it, walked by mouse and by arrows.
import { End, Index, at, incoming, nodes, outgoing } from "./data";
import { panel } from "./panel";
import { go, leave } from "./route";
import { $, all } from "./words";

export const svg = $("canvas") && $("canvas").querySelector("svg");

/// Node -> its element in the map.
export const places = new Map<number, SVGElement>();
/// Upwards from a group to whom it belongs.
export const climbing = ["has_working_group", "has_focus_area"];
const tied = ["represents", "member_of", "has_focus_area", "has_working_group", "has_board", "part_of",
  "report_back", "reports_to", "escalation", "coordination", "referral", "creates_group", "assignment", "staffs"];

const key = (id: number) => nodes[id].element.slice(2);
export const lineIds = (a: number, b: number) => ["e--" + key(a) + "--" + key(b), "e--" + key(b) + "--" + key(a)];

function neighbourhood(ids: number[]) {
  const kept = new Set(ids);
  const lines = new Set<string>();
  const join = (a: number, b: number) => { for (const line of lineIds(a, b)) lines.add(line); };
  if (ids.length > 1) join(ids[0], ids[1]);
  // Of a task both its ends are kept, of a thing all that it is tied to.
  for (const id of ids.length > 1 ? [] : ids) {
    for (const [index, end] of [[outgoing, "to"], [incoming, "from"]] as [Index, End][]) {
      for (const edge of at(index, id, ...tied)) {
        if (edge[end] < 0) continue;
        kept.add(edge[end]);
        join(id, edge[end]);
      }
    }
  }
  // Upwards from groups to focus areas to bodies: the path of delegation.
  const queue = [...kept].filter((one) => ids.includes(one) || ["working_group", "focus_area"].includes(nodes[one].kind));
  for (let i = 0; i < queue.length; ++i) {
    for (const edge of at(incoming, queue[i], ...climbing)) {
      join(edge.from, queue[i]);
      if (!queue.includes(edge.from)) queue.push(edge.from);
      kept.add(edge.from);
    }
  }
  return { kept, lines };
}

export function focusMap(ids: number[]) {
  if (!svg) return;
  for (const old of svg.querySelectorAll(".keep, .chosen")) old.classList.remove("keep", "chosen");
  const shown = ids.filter((id) => places.has(id));
  svg.classList.toggle("focused", shown.length > 0);
  if (!shown.length) return;
  const { kept, lines } = neighbourhood(ids);
  for (const id of kept) {
    const place = places.get(id);
    if (!place) continue;
    place.classList.add("keep");
    const card = place.closest(".node");
    if (card) card.classList.add("keep");
  }
  for (const id of shown) places.get(id).classList.add("chosen");
  for (const line of svg.querySelectorAll(".edge")) if (lines.has(line.id)) line.classList.add("keep");
}

function nearest(from: SVGElement, direction: number[]) {
  const box = from.getBoundingClientRect();
  const x = box.x + box.width / 2, y = box.y + box.height / 2;
  let best: SVGElement = null, least = Infinity;
  for (const place of places.values()) {
    if (place === from || place.getAttribute("role") !== "button") continue;
    const b = place.getBoundingClientRect();
    const dx = b.x + b.width / 2 - x, dy = b.y + b.height / 2 - y;
    const along = dx * direction[0] + dy * direction[1];
    const across = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0]);
    if (along > 2 && along + 3 * across < least) { least = along + 3 * across; best = place; }
  }
  return best;
}

const arrows = new Map<string, number[]>([["ArrowLeft", [-1, 0]], ["ArrowRight", [1, 0]], ["ArrowUp", [0, -1]], ["ArrowDown", [0, 1]]]);

function moveTo(place: SVGElement) {
  for (const other of places.values()) if (other.getAttribute("role") === "button") other.setAttribute("tabindex", "-1");
  place.setAttribute("tabindex", "0");
  place.focus();
}

export function prepareMap() {
  if (!svg) return;
  svg.setAttribute("role", "group");
  for (const node of nodes) {
    const place = document.getElementById(node.element) as unknown as SVGElement;
    if (!place || !svg.contains(place)) continue;
    // The visible text is the name; a tooltip that differs would be read instead.
    for (const title of place.querySelectorAll("title")) title.remove();
    place.classList.add("place");
    places.set(node.id, place);
    for (const inner of place.querySelectorAll("a")) {
      if (inner.closest(".place") === place) inner.removeAttributeNS("http://www.w3.org/1999/xlink", "href");
    }
    place.addEventListener("click", (event) => {
      event.preventDefault();
      event.stopPropagation();
      go(node.element, place);
    });
    place.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        event.stopPropagation();
        go(node.element, place);
      } else if (arrows.has(event.key)) {
        event.preventDefault();
        const next = nearest(place, arrows.get(event.key));
        if (next) moveTo(next);
      }
    });
  }
  // A card that holds people is a group; a button may not hold buttons.
  const alone = [...places.values()].filter((place) => !place.querySelector(".place"));
  for (const place of places.values()) place.setAttribute("role", alone.includes(place) ? "button" : "group");
  alone.forEach((place, i) => place.setAttribute("tabindex", i ? "-1" : "0"));
  if (alone.length) $("canvas").removeAttribute("tabindex");
  svg.addEventListener("click", () => { if (!panel.hidden) leave(); });
  for (const button of all("[data-zoom]")) {
    button.addEventListener("click", () => zoom(Number(button.dataset.zoom)));
  }
}

let scale = 1;

function zoom(factor: number) {
  scale = factor ? Math.min(4, Math.max(1, scale * factor)) : 1;
  const canvas = $("canvas");
  const middle = (canvas.scrollLeft + canvas.clientWidth / 2) / canvas.scrollWidth;
  canvas.classList.toggle("zoomed", scale > 1);
  svg.style.width = scale > 1 ? Math.round(scale * 100) + "%" : "";
  canvas.scrollLeft = middle * canvas.scrollWidth - canvas.clientWidth / 2;
  if (!factor && !panel.hidden) leave();
}
