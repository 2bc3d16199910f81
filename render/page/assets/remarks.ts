// SPDX-License-Identifier: Apache-2.0
// The remarks on a protocol of a brief page, made when they are asked for.
import { Remark, remarks } from "./data";
import { all, el, inBoth } from "./words";

function item([severity, line, column, kind, sv, en, doSv, doEn]: Remark): Node {
  const place = line ? line + ":" + column + " " : "";
  return el("li", { class: severity }, el("p", {}, ...inBoth([sv, en])),
    doSv ? el("p", { class: "hint" }, ...inBoth([doSv, doEn])) : null,
    el("p", { class: "where" }, place, el("code", {}, kind)));
}

export function prepareRemarks() {
  for (const place of all<HTMLDetailsElement>("[data-remarks]")) {
    place.addEventListener("toggle", () => {
      const list = remarks[Number(place.dataset.remarks)];
      const counted = place.querySelector("p.quiet");
      if (place.open && counted && list) counted.replaceWith(el("ul", { class: "remark-list" }, ...list.map(item)));
    });
  }
}
