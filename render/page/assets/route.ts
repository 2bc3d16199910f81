// SPDX-License-Identifier: Apache-2.0
// Where we are: the part of the address after '#'.
import { byElement, byRow, lists, nodes, said } from "./data";
import { focusMap } from "./map";
import { close, edgeView, nodeView, open, panel, rememberPlace, sentenceView } from "./panel";
import { $, say } from "./words";

const target = () => {
  try { return decodeURIComponent(location.hash.slice(1)); } catch { return ""; }
};

// Links within the page name a thing by its place; the address gets the id that stays.
const nodeAt = (id: string) => byElement.get(id) || (/^p[0-9]+$/.test(id) ? nodes[Number(id.slice(1))] : undefined);
function isSentence(id: string) {
  const [, kind, digits] = /^([xy])([0-9]+)$/.exec(id) || [];
  if (!kind) return false;
  return said.length ? Boolean((kind === "x" ? said : lists)[Number(digits) - 1]) : kind === "x" && Boolean($(id));
}

export function route(anchor: Element = null) {
  const here = target();
  const node = nodeAt(here), edge = byRow.get(here);
  const ends = edge ? (edge.kind === "member_of" || edge.to < 0 ? [edge.from] : [edge.from, edge.to]) : [];
  if (!isSentence(here)) focusMap(node ? [node.id] : ends);
  if (node) open(node.name, nodeView(node));
  else if (edge) open(say(edge.kind === "member_of" ? "seats.title" : "edge." + edge.kind), edgeView(edge));
  else if (isSentence(here)) open(say("panel.sentences"), sentenceView(here, anchor));
  else close();
}

function visit(address: string, anchor: Element = null) {
  try { history.pushState(null, "", address); } catch { location.hash = address; }
  route(anchor);
}

export function go(element: string, trigger: HTMLElement | SVGElement) {
  if (trigger && !panel.contains(trigger)) rememberPlace(trigger);
  visit("#" + encodeURIComponent(element), trigger);
  panel.focus({ preventScroll: true });
}

export const leave = () => visit(location.href.split("#")[0] + "#");

export function prepareLinks() {
  document.addEventListener("click", (event) => {
    const anchor = event.target instanceof Element && event.target.closest<HTMLElement>("a[href^='#']");
    if (!anchor || event.ctrlKey || event.metaKey || event.shiftKey) return;
    let id = "";
    try { id = decodeURIComponent(anchor.getAttribute("href").slice(1)); } catch { return; }
    const node = nodeAt(id);
    if (!node && !byRow.has(id) && !isSentence(id)) return;
    event.preventDefault();
    go(node ? node.element : id, anchor);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) leave();
  });
  $("panel-close").addEventListener("click", leave);
  window.addEventListener("hashchange", () => route());
  window.addEventListener("popstate", () => route());
}
