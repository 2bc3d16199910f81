// SPDX-License-Identifier: Apache-2.0
// What one relation says, and the relations of a thing with the sentences they rest on.
import { Edge, End, Index, files, nodes, said } from "./data";
import { $, both, el, inBoth, link, pair, period } from "./words";

const most = 100;  // at a time

function sentence(number: number | string): Node {
  const place = $("x" + number);
  if (place) {
    const cite = el("cite", {}, place.closest("ol").previousElementSibling.textContent, ", ");
    cite.append(...place.querySelector("b").cloneNode(true).childNodes);
    return el("li", {}, el("q", { lang: "sv" }, place.querySelector("q").textContent), cite);
  }
  const found = said[Number(number) - 1];
  if (!found) return null;
  const [file, item, page, line, quote] = found;
  return el("li", {}, el("q", { lang: "sv" }, quote),
    el("cite", {}, files[file] + ", " + (item ? "§\u00a0" + item + ", " : "") + (page ? "s\u00a0" + page + ", " : "") + line));
}

/// The sentences stand once, at the end of the page or among its data.
export function sentences(numbers: (number | string)[]): HTMLElement {
  const list = el("ol", { class: "sentences" });
  const show = (from: number) => {
    for (const number of numbers.slice(from, from + most)) list.append(sentence(number) || "");
    if (numbers.length <= from + most) return;
    const more = el("button", { type: "button" }, "+" + (numbers.length - from - most));
    const line = el("li", {}, more);
    more.addEventListener("click", () => { line.remove(); show(from + most); });
    list.append(line);
  };
  show(0);
  return list;
}

export function folded(numbers: number[]): HTMLElement {
  if (!numbers.length) return null;
  const one = numbers.length === 1 ? 0 : 1;
  const [sv, en] = pair("n.sentence");
  const summary = el("summary", {}, String(numbers.length) + " ", ...inBoth([sv.split("|")[one], en.split("|")[one]]));
  const out = el("details", { class: "evidence" }, summary) as HTMLDetailsElement;
  out.addEventListener("toggle", () => { if (out.open && !out.querySelector("ol")) out.append(sentences(numbers)); });
  return out;
}

export const derived = (edge: Edge) => edge.implied ? el("span", { class: "derived" }, both("certainty.implied")) : null;

// ---- what one relation says

const taskKinds = ["assignment", "creates_group", "referral", "staffs", "report_back", "reports_to",
  "escalation", "coordination"];
const roles = ["chair", "vice_chair", "second_vice_chair", "member", "substitute", "secretary",
  "staff", "coordinator", "project_leader", "liaison", "other"];

function labelled(key: string, ...children: (Node | string)[]) {
  return el("span", { class: "fact" }, el("span", { class: "quiet" }, both(key), ": "), ...children);
}

export function details(edge: Edge): Node[] {
  const out: Node[] = [];
  const inText = (text: string) => el("span", { lang: "sv" }, text);
  if (edge.kind === "member_of") {
    out.push(el("span", { class: "fact" }, edge.written ? inText(edge.written) : both("role." + edge.role)));
  } else if (edge.kind === "attended") {
    out.push(el("span", { class: "fact" }, both(edge.absent ? "presence.absent" : "presence.present")));
    if (edge.written) out.push(inText(edge.written));
    if (edge.paragraphs) out.push(el("span", {}, "§ " + edge.paragraphs));
  } else if (edge.kind === "represents" && edge.written) {
    out.push(inText(edge.written));
  } else if (taskKinds.includes(edge.kind)) {
    const what = $(edge.element) && $(edge.element).querySelector(".what > [lang], .what[lang]");
    if (what) out.push(inText(what.textContent));
    if (edge.due) out.push(labelled("panel.due", inText(edge.due)));
    if (edge.status) out.push(labelled("panel.status", both("status." + edge.status)));
  } else if (edge.kind === "possible_same_as") {
    out.push(labelled("panel.score", Math.round(edge.score * 100) + " %"));
    for (const reason of edge.reasons || []) out.push(...inBoth(reason));
  }
  return out;
}

function relation(edge: Edge, other: number) {
  const line = el("div", { class: "line" }, link(other), " ", derived(edge));
  const facts = el("div", { class: "facts" });
  for (const part of details(edge)) facts.append(part);
  const when = ["member_of", "represents"].includes(edge.kind) ? period(edge) : "";
  if (when) facts.append(el("span", { class: "quiet nowrap" }, when));
  return el("li", {}, line, facts.childNodes.length ? facts : null, folded(edge.evidence));
}

const order = ["represents", "member_of", "has_focus_area", "has_working_group", "has_board",
  "part_of", "assignment", "creates_group", "referral", "staffs", "report_back", "reports_to",
  "escalation", "coordination", "presented", "substituted_for", "verified", "met", "treated",
  "attended", "refers_to", "succeeded_by", "possible_same_as"];

export function relations(index: Index, side: End, id: number, otherEnd: End): Node {
  const out = document.createDocumentFragment();
  const mine = index.get(id) || [];
  for (const kind of order) {
    const list = mine.filter((edge) => edge.kind === kind);
    if (!list.length) continue;
    const name = (edge: Edge) => (nodes[edge[otherEnd]] || { name: "" }).name;
    list.sort((a, b) => (roles.indexOf(a.role) - roles.indexOf(b.role)) || (a.since || "").localeCompare(b.since || "") ||
      name(a).localeCompare(name(b), "sv", { numeric: true }));
    const heading = el("h3", {}, both(side + "." + kind), " ", el("span", { class: "count" }, String(list.length)));
    out.append(heading, el("ul", { class: "relations" }, ...list.map((edge) => relation(edge, edge[otherEnd]))));
  }
  return out;
}
