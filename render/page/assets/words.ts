// SPDX-License-Identifier: Apache-2.0
// Words in two languages, and elements that hold them. Text from documents goes into the page through
// text nodes only.
import { Thing, first, nodes, wordAt, words } from "./data";

export const root = document.documentElement;

export function $<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

export const all = <T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T[] =>
  [...within.querySelectorAll<T>(selector)];

export const inSwedish = () => root.lang === "sv";

export function pair(key: string): [string, string] {
  const word = words[wordAt.get(key)];
  const last = key.slice(key.lastIndexOf(".") + 1);
  return word && typeof word !== "string" ? [word[0], word[1]] : [last, last];
}

/// Words of the page's first language -> their place, for elements that say no place.
let placeOf: Map<string, number> = null;

/// Gives every word on the page its place.
export function adopt() {
  if (placeOf) return;
  const side = first === "sv" ? 0 : 1;
  placeOf = new Map();
  words.forEach((word, i) => { if (typeof word !== "string") placeOf.set(word[side], i); });
  for (const one of all("i:not([data-w], [lang], [class])")) {
    const place = placeOf.get(one.textContent);
    if (place !== undefined) one.dataset.w = String(place);
    else if (/^\d+[.,]\d+$/.test(one.textContent)) one.dataset.decimal = "";
  }
}

export const say = (key: string) => pair(key)[inSwedish() ? 0 : 1];

// Characters that would act instead of being seen are shown by their number, as in the tables.
export const visible = (text: string) => text.replace(
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
  (c) => "[U+" + c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0") + "]");

export const fold = (text: string) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");

type Child = Node | string | null;

export function el(tag: string, attributes: Record<string, string>, ...children: Child[]): HTMLElement {
  const out = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) out.setAttribute(name, value);
  for (const child of children) {
    if (child) out.append(typeof child === "string" ? document.createTextNode(visible(child)) : child);
  }
  return out;
}

/// Says it again in the other language when that is chosen.
export function both(key: string): Node {
  const [sv, en] = pair(key);
  return sv === en ? document.createTextNode(visible(sv)) : el("i", { "data-w": String(wordAt.get(key)) }, say(key));
}

/// Two texts that no table holds, of which the page shows one.
export const inBoth = ([sv, en]: [string, string]): Node[] => [el("i", { lang: "sv" }, sv), el("i", { lang: "en" }, en)];

export const nameOf = (node: Thing) => el("bdi", {}, node.name);

export function link(id: number): Node {
  const node = nodes[id];
  if (!node) return el("span", { class: "unknown" }, both("unknown"));
  return el("a", { href: "#p" + id }, nameOf(node));
}

export function period(one: { since: string; until: string }): string {
  if (!one.since && !one.until) return "";
  if (!one.until || one.since === one.until) return one.since || one.until;
  return (one.since ? one.since + " " : "") + "– " + one.until;
}
