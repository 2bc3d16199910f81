// SPDX-License-Identifier: Apache-2.0
// The side panel: the facts and sentences of a thing, a relation or a place in the text.
import { Edge, Thing, dates, incoming, lists, outgoing, said } from "./data";
import { derived, details, folded, relations, sentences } from "./relations";
import { $, all, both, el, link, nameOf, period, root, visible } from "./words";

export const panel = $("panel");
const panelBody = $("panel-body");
let cameFrom: HTMLElement | SVGElement = null;

/// Where the focus goes back to when the panel is closed.
export function rememberPlace(place: HTMLElement | SVGElement) { cameFrom = place; }

function row(key: string, ...children: (Node | string)[]) {
  return el("div", {}, el("dt", {}, both(key)), el("dd", {}, ...children));
}

function factsOf(node: Thing) {
  const list = el("dl", {});
  for (const [title, since, until] of node.titles || []) {
    list.append(row("panel.titles", el("span", { lang: "sv" }, title), " ",
      el("span", { class: "quiet nowrap" }, period({ since: dates[since], until: dates[until] }))));
  }
  if (node.aliases.length) list.append(row("panel.aliases", ...node.aliases.flatMap((alias, i) =>
    [i ? ", " : null, el("bdi", {}, alias)])));
  if (node.date) list.append(row("panel.date", node.date + (node.end && node.end !== node.date ? " – " + node.end : "")));
  if (node.place) list.append(row("panel.place", el("span", { lang: "sv" }, node.place)));
  if (node.verified) list.append(row("panel.verified", node.verified));
  if (node.next) list.append(row("panel.next", node.next));
  if (node.status) list.append(row("panel.status", both("outcome." + node.status)));
  // What was decided stands in its row.
  const points = $("p" + node.id) && $("p" + node.id).querySelector("td.what");
  if (node.kind === "decision" && points && points.childNodes.length) {
    list.append(row("panel.points", ...points.cloneNode(true).childNodes));
  }
  if (node.points) list.append(row("panel.points", el("ol", { class: "points", lang: "sv" }, ...node.points.map((point) => el("li", {}, point)))));
  return list.childNodes.length ? list : null;
}

const kicker = (...children: Node[]) => el("p", { class: "kicker" }, ...children);
const heading = (...children: Node[]) => el("h2", { id: "panel-title" }, ...children);

export function nodeView(node: Thing): Node[] {
  const out: Node[] = [kicker(both("kind." + node.kind)), heading(nameOf(node))];
  if (node.unnamed) out.push(el("p", { class: "quiet" }, both("panel.unnamed")));
  out.push(factsOf(node), relations(outgoing, "from", node.id, "to"), relations(incoming, "to", node.id, "from"));
  out.push(el("h3", {}, both("panel.mentioned")), node.evidence.length > 6 ? folded(node.evidence) : sentences(node.evidence));
  return out;
}

export function edgeView(edge: Edge): Node[] {
  const seat = edge.kind === "member_of";
  const list = seat ? (outgoing.get(edge.from) || []).filter((e) => e.kind === "member_of" && e.to === edge.to) : [edge];
  const out: Node[] = [kicker(both(seat ? "seats.title" : "edge." + edge.kind)),
    heading(link(edge.from), el("span", { class: "arrow" }, " ", seat ? both("seats.in") : "→", " "), link(edge.to))];
  for (const one of list) {
    const facts = el("p", { class: "facts" });
    for (const part of details(one)) facts.append(part);
    const when = period(one);
    if (when) facts.append(el("span", { class: "quiet" }, when));
    if (one.basis) facts.append(el("span", { class: "quiet" }, both("basis." + one.basis)));
    out.push(facts, derived(one), sentences(one.evidence));
  }
  return out;
}

/// "x7" names one sentence, "y3" the third list of them.
function named(id: string): number[] {
  const number = Number(id.slice(1));
  return id[0] === "x" ? [number] : lists[number - 1];
}

/// All sentences that stand beside the one chosen.
export function sentenceView(id: string, anchor: Element): Node[] {
  if (said.length) return [kicker(both("source")), heading(both("panel.sentences")), sentences(named(id))];
  const group = anchor && anchor.closest("td, li, p");
  const numbers = group ? [...new Set(all("a[href^='#x']", group).map((one) => one.getAttribute("href").slice(2)))] : [id.slice(1)];
  return [kicker(both("source")), heading(both("panel.sentences")), sentences(numbers)];
}

export function open(title: string, parts: Node[]) {
  panelBody.replaceChildren(...parts.filter(Boolean));
  const canvas = $("canvas");
  // The map makes room for the panel without changing its height, so that nothing below jumps.
  if (canvas && panel.hidden) canvas.style.minHeight = canvas.offsetHeight + "px";
  panel.hidden = false;
  panel.scrollTop = 0;
  root.classList.add("with-panel");
  $("status").textContent = visible(title);
}

export function close() {
  if (panel.hidden) return;
  panel.hidden = true;
  root.classList.remove("with-panel");
  if ($("canvas")) $("canvas").style.minHeight = "";
  $("status").textContent = "";
  if (cameFrom && cameFrom.isConnected) cameFrom.focus({ preventScroll: true });
  cameFrom = null;
}
