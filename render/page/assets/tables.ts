// SPDX-License-Identifier: Apache-2.0
// Tables that are searched, sorted and read on a narrow screen.
import { first, words } from "./data";
import { $, adopt, all, el, fold, inBoth, pair, root } from "./words";

/// "12 of 40" in both languages, from a word with {0} and {1}.
export function counted(key: string, shown: number, of: number): Node[] {
  const [sv, en] = pair(key).map((text) => text.replace("{0}", String(shown)).replace("{1}", String(of)));
  return inBoth([sv, en]);
}

function bodyRows(table: HTMLTableElement) {
  return [...table.tBodies].flatMap((part) => [...part.rows]).filter((line) => !line.classList.contains("group"));
}

function filterTable(input: HTMLInputElement) {
  const table = $<HTMLTableElement>(input.dataset.filter);
  const asked = fold(input.value).split(/\s+/).filter(Boolean);
  const rows = bodyRows(table);
  let shown = 0;
  for (const line of rows) {
    line.hidden = !asked.every((part) => fold(line.textContent).includes(part));
    if (!line.hidden) ++shown;
  }
  for (const part of table.tBodies) {
    const head = part.querySelector<HTMLElement>(".group");
    if (head) head.hidden = ![...part.rows].some((line) => line !== head && !line.hidden);
  }
  regroup(table);
  const output = input.closest(".filter").querySelector("output");
  output.replaceChildren();
  if (!asked.length) return;
  output.append(...counted("filter.shown", shown, rows.length));
}

// The place stands once for the people who share it, as long as the rows follow places.
function regroup(table: HTMLTableElement) {
  if (!table.classList.contains("matrix")) return;
  let before: string = null;
  for (const line of bodyRows(table)) {
    if (line.hidden) continue;
    const place = line.cells[0].textContent;
    line.classList.toggle("first", place !== before);
    line.cells[0].classList.toggle("again", place === before);
    before = place;
  }
}

function sortTable(table: HTMLTableElement, head: HTMLTableCellElement, column: number) {
  const numbers = head.classList.contains("body") || head.classList.contains("total");
  const was = head.getAttribute("aria-sort");
  const way = was === "none" ? (head.classList.contains("total") ? "descending" : "ascending")
    : was === "ascending" ? "descending" : "ascending";
  for (const other of (head.parentElement as HTMLTableRowElement).cells) if (other.hasAttribute("aria-sort")) other.setAttribute("aria-sort", "none");
  head.setAttribute("aria-sort", way);
  const sign = way === "ascending" ? 1 : -1;
  const collator = new Intl.Collator(root.lang, { numeric: true });
  const value = new Map(bodyRows(table).map((line) => {
    const cell = line.cells[column];
    const said: number | string = numbers ? parseFloat(cell.dataset.rank || cell.innerText) || 0 : cell.innerText.trim();
    return [line, said] as const;
  }));
  const compare = (a: HTMLTableRowElement, b: HTMLTableRowElement) => {
    const x = value.get(a), y = value.get(b);
    // Whoever has no seat there comes last either way.
    if (!x || !y) return (x ? 0 : 1) - (y ? 0 : 1);
    return sign * (typeof x === "number" ? x - Number(y) : collator.compare(x, String(y)));
  };
  table.classList.toggle("grouped", column === 0 && table.classList.contains("matrix"));
  const rows = [...value.keys()].sort(compare);
  table.tBodies[0].append(...rows);
  regroup(table);
}

function makeSortable() {
  for (const table of all<HTMLTableElement>("table[data-sortable]")) {
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      if (!head.hasAttribute("aria-sort")) head.setAttribute("aria-sort", "none");
      const label = head.querySelector(".label");
      const button = el("button", { type: "button", class: "sort" });
      button.append(...label.childNodes);
      label.append(button);
      button.addEventListener("click", () => sortTable(table, head, column));
    });
  }
}

// On a narrow screen rows become cards: each cell then carries the head of its column, and the
// roles that tables lose when they are laid out as blocks.
function labelCells(table: HTMLTableElement) {
  const heads = [...table.tHead.rows[0].cells].map((head) => {
    const word = head.querySelector<HTMLElement>("[data-w]");
    const text = word ? word.textContent : head.textContent;
    if (!word) return [text, text];
    const said = words[Number(word.dataset.w)];
    return typeof said !== "string" ? said : first === "sv" ? [text, said] : [said, text];
  });
  table.setAttribute("role", "table");
  for (const line of table.rows) {
    line.setAttribute("role", "row");
    for (const cell of line.cells) {
      if (cell.scope) cell.setAttribute("role", cell.scope.startsWith("row") ? "rowheader" : "columnheader");
      else cell.setAttribute("role", "cell");
      if (cell.scope) continue;
      [cell.dataset.sv, cell.dataset.en] = heads[cell.cellIndex];
    }
  }
}

function labelAll() {
  adopt();
  const tables = all<HTMLTableElement>("table.list");
  if (!document.body.classList.contains("brief")) return tables.forEach(labelCells);
  const near = new IntersectionObserver((seen) => {
    for (const one of seen) {
      if (!one.isIntersecting) continue;
      near.unobserve(one.target);
      labelCells(one.target as HTMLTableElement);
    }
  }, { rootMargin: "100%" });
  for (const table of tables) near.observe(table);
}

export function prepareTables() {
  makeSortable();
  const narrow = matchMedia("(max-width: 44rem)");
  if (narrow.matches) labelAll();
  else narrow.addEventListener("change", labelAll, { once: true });
  for (const input of all<HTMLInputElement>("[data-filter]")) {
    input.addEventListener("input", () => filterTable(input));
  }
}
