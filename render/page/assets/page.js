// SPDX-License-Identifier: Apache-2.0
// The page works without this. With it: a side panel with the facts and sentences of a thing,
// focus on the map, search, sorting, filtering and the other language. Text from documents goes
// into the page through textContent only; what is looked up by name lives in Maps.
"use strict";
(() => {
  const root = document.documentElement;
  const $ = (id) => document.getElementById(id);
  const data = JSON.parse($("data").textContent);
  const words = new Map(Object.entries(data.words));
  const documents = new Map(Object.entries(data.documents));
  const nodes = new Map(data.nodes.map((node) => [node.id, node]));
  const byElement = new Map(data.nodes.map((node) => [node.element, node]));
  const edges = new Map(data.edges.map((edge) => [edge.element, edge]));
  const outgoing = new Map();
  const incoming = new Map();
  for (const edge of data.edges) {
    for (const [index, end] of [[outgoing, edge.from], [incoming, edge.to]]) {
      if (!end) continue;
      if (!index.has(end)) index.set(end, []);
      index.get(end).push(edge);
    }
  }

  // ---- words

  const inSwedish = () => root.lang === "sv";
  const pair = (key) => words.get(key) || [key.slice(key.lastIndexOf(".") + 1), key.slice(key.lastIndexOf(".") + 1)];
  const say = (key) => pair(key)[inSwedish() ? 0 : 1];

  // Characters that would act instead of being seen are shown by their number, as in the tables.
  const visible = (text) => String(text).replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (c) => "[U+" + c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0") + "]");

  const fold = (text) => String(text).toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");

  // ---- building

  function el(tag, attributes, ...children) {
    const out = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) out.setAttribute(name, value);
    for (const child of children) {
      if (child) out.append(typeof child === "string" ? document.createTextNode(visible(child)) : child);
    }
    return out;
  }

  function both(key) {
    const [sv, en] = pair(key);
    const out = document.createDocumentFragment();
    if (sv === en) {
      out.append(visible(sv));
    } else {
      out.append(el("span", { class: "sv", lang: "sv" }, sv), el("span", { class: "en", lang: "en" }, en));
    }
    return out;
  }

  const link = (id) => {
    const node = nodes.get(id);
    if (!node) return el("span", { class: "unknown" }, both("unknown"));
    return el("a", { href: "#" + encodeURIComponent(node.element) }, el("bdi", {}, node.name));
  };

  function period(edge) {
    if (!edge.since && !edge.until) return "";
    if (!edge.until || edge.since === edge.until) return edge.since || edge.until;
    return (edge.since ? edge.since + " " : "") + "– " + edge.until;
  }

  function sentences(indices) {
    const list = el("ol", { class: "sentences" });
    const seen = new Set();
    for (const index of indices) {
      const [document_, paragraph, line, page, quote] = data.sentences[index];
      const place = JSON.stringify([document_, line, quote]);
      if (seen.has(place)) continue;
      seen.add(place);
      const cite = el("cite", {}, documents.get(document_) || document_);
      if (paragraph) cite.append(", §\u00a0" + paragraph);
      if (page) cite.append(", ", both("place.page"), "\u00a0" + page);
      if (line) cite.append(", ", both("place.line"), "\u00a0" + line);
      list.append(el("li", {}, el("q", { lang: "sv" }, quote), cite));
    }
    return list;
  }

  function folded(indices) {
    if (!indices.length) return null;
    const summary = el("summary", {}, String(indices.length) + " ");
    const [sv, en] = pair("n.sentence").map((forms) => forms.split("|")[indices.length === 1 ? 0 : 1]);
    summary.append(el("span", { class: "sv", lang: "sv" }, sv), el("span", { class: "en", lang: "en" }, en));
    return el("details", { class: "evidence" }, summary, sentences(indices));
  }

  const derived = (edge) => edge.certainty === "implied"
    ? el("span", { class: "derived" }, both("certainty.implied")) : null;

  // ---- what one relation says

  const taskKinds = ["assignment", "creates_group", "referral", "staffs", "report_back", "reports_to",
    "escalation", "coordination"];
  const roles = ["chair", "vice_chair", "second_vice_chair", "member", "substitute", "secretary",
    "staff", "coordinator", "project_leader", "liaison", "other"];

  function labelled(key, ...children) {
    return el("span", { class: "fact" }, el("span", { class: "quiet" }, both(key), ": "), ...children);
  }

  function details(edge) {
    const out = [];
    const inText = (text) => el("span", { lang: "sv" }, text);
    if (edge.kind === "member_of") {
      out.push(el("span", { class: "fact" }, edge.role_as_written ? inText(edge.role_as_written) : both("role." + edge.role)));
    } else if (edge.kind === "attended") {
      out.push(el("span", { class: "fact" }, both("presence." + edge.presence)));
      if (edge.role_as_written) out.push(inText(edge.role_as_written));
      if (edge.paragraphs) out.push(el("span", {}, "§ " + edge.paragraphs));
    } else if (edge.kind === "represents" && edge.title) {
      out.push(inText(edge.title));
    } else if (taskKinds.includes(edge.kind)) {
      if (edge.what) out.push(inText(edge.what));
      if (edge.due_as_written || edge.due) out.push(labelled("panel.due", inText(edge.due_as_written || edge.due)));
      if (edge.status) out.push(labelled("panel.status", both("status." + edge.status)));
    } else if (edge.kind === "possible_same_as") {
      out.push(labelled("panel.score", Math.round(edge.score * 100) + " %"));
      for (const reason of edge.reasons) out.push(el("span", { lang: "en" }, reason));
    }
    return out;
  }

  function relation(edge, other) {
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

  function relations(index, side, id, otherEnd) {
    const out = document.createDocumentFragment();
    const mine = index.get(id) || [];
    for (const kind of order) {
      const list = mine.filter((edge) => edge.kind === kind);
      if (!list.length) continue;
      const name = (edge) => (nodes.get(edge[otherEnd]) || { name: "" }).name;
      list.sort((a, b) => (roles.indexOf(a.role) - roles.indexOf(b.role)) || (a.since || "").localeCompare(b.since || "") ||
        name(a).localeCompare(name(b), "sv", { numeric: true }));
      const heading = el("h3", {}, both(side + "." + kind), " ", el("span", { class: "count" }, String(list.length)));
      out.append(heading, el("ul", { class: "relations" }, ...list.map((edge) => relation(edge, edge[otherEnd]))));
    }
    return out;
  }

  // ---- the panel

  const panel = $("panel");
  const panelBody = $("panel-body");
  let cameFrom = null;

  function row(key, ...children) {
    return el("div", {}, el("dt", {}, both(key)), el("dd", {}, ...children));
  }

  function factsOf(node) {
    const list = el("dl", {});
    for (const title of node.titles || []) list.append(row("panel.titles", el("span", { lang: "sv" }, title.title), " ",
      el("span", { class: "quiet nowrap" }, period(title))));
    if (node.aliases.length) list.append(row("panel.aliases", ...node.aliases.flatMap((alias, i) =>
      [i ? ", " : null, el("bdi", {}, alias)])));
    if (node.kind === "meeting") {
      if (node.date) list.append(row("panel.date", node.date + (node.end_date && node.end_date !== node.date ? " – " + node.end_date : "")));
      if (node.place) list.append(row("panel.place", el("span", { lang: "sv" }, node.place)));
      if (node.verified_on) list.append(row("panel.verified", node.verified_on));
      if (node.next_meeting) list.append(row("panel.next", node.next_meeting));
    }
    if (node.kind === "decision") {
      list.append(row("panel.status", both("outcome." + node.status)));
      if (node.points.length) list.append(row("panel.points", el("ol", { class: "points", lang: "sv" },
        ...node.points.map((point) => el("li", {}, point)))));
    }
    return list.childNodes.length ? list : null;
  }

  const kicker = (...children) => el("p", { class: "kicker" }, ...children);
  const heading = (...children) => el("h2", { id: "panel-title" }, ...children);

  function nodeView(node) {
    const out = [kicker(both("kind." + node.kind)), heading(el("bdi", {}, node.name))];
    if (node.named === false) out.push(el("p", { class: "quiet" }, both("panel.unnamed")));
    out.push(factsOf(node), relations(outgoing, "from", node.id, "to"), relations(incoming, "to", node.id, "from"));
    out.push(el("h3", {}, both("panel.mentioned")), node.evidence.length > 6 ? folded(node.evidence) : sentences(node.evidence));
    return out;
  }

  function edgeView(edge) {
    const seat = edge.kind === "member_of";
    const list = seat ? (outgoing.get(edge.from) || []).filter((e) => e.kind === "member_of" && e.to === edge.to) : [edge];
    const out = [kicker(both(seat ? "seats.title" : "edge." + edge.kind)),
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

  function open(title, parts) {
    panelBody.replaceChildren(...parts.filter(Boolean));
    const canvas = $("canvas");
    // The map makes room for the panel without changing its height, so that nothing below jumps.
    if (canvas && panel.hidden) canvas.style.minHeight = canvas.offsetHeight + "px";
    panel.hidden = false;
    panel.scrollTop = 0;
    root.classList.add("with-panel");
    $("status").textContent = visible(title);
  }

  function close() {
    if (panel.hidden) return;
    panel.hidden = true;
    root.classList.remove("with-panel");
    if ($("canvas")) $("canvas").style.minHeight = "";
    $("status").textContent = "";
    if (cameFrom && cameFrom.isConnected) cameFrom.focus({ preventScroll: true });
    cameFrom = null;
  }

  // ---- the map

  const svg = $("canvas") && $("canvas").querySelector("svg");
  const places = new Map();  // node id -> its element in the map
  const climbing = ["has_working_group", "has_focus_area"];
  const tied = ["represents", "member_of", "has_focus_area", "has_working_group", "has_board", "part_of",
    "report_back", "reports_to", "escalation", "coordination", "referral", "creates_group", "assignment", "staffs"];

  function neighbourhood(id) {
    const kept = new Set([id]);
    const lines = new Set();
    const key = (node) => nodes.get(node).element.slice(2);
    const join = (a, b) => {
      lines.add("e--" + key(a) + "--" + key(b));
      lines.add("e--" + key(b) + "--" + key(a));
    };
    for (const [index, end] of [[outgoing, "to"], [incoming, "from"]]) {
      for (const edge of index.get(id) || []) {
        const other = edge[end];
        if (!tied.includes(edge.kind) || !nodes.has(other)) continue;
        kept.add(other);
        join(id, other);
      }
    }
    // Upwards from groups to focus areas to bodies: the path of delegation.
    const queue = [...kept].filter((one) => one === id || ["working_group", "focus_area"].includes(nodes.get(one).kind));
    for (let i = 0; i < queue.length; ++i) {
      for (const edge of incoming.get(queue[i]) || []) {
        if (!climbing.includes(edge.kind) || !nodes.has(edge.from)) continue;
        join(edge.from, queue[i]);
        if (!queue.includes(edge.from)) queue.push(edge.from);
        kept.add(edge.from);
      }
    }
    return { kept, lines };
  }

  function focusMap(node) {
    if (!svg) return;
    for (const old of svg.querySelectorAll(".keep, .chosen")) old.classList.remove("keep", "chosen");
    svg.classList.toggle("focused", Boolean(node) && places.has(node.id));
    if (!node || !places.has(node.id)) return;
    const { kept, lines } = neighbourhood(node.id);
    for (const id of kept) {
      const place = places.get(id);
      if (!place) continue;
      place.classList.add("keep");
      const card = place.closest(".node");
      if (card) card.classList.add("keep");
    }
    places.get(node.id).classList.add("chosen");
    for (const line of svg.querySelectorAll(".edge")) if (lines.has(line.id)) line.classList.add("keep");
  }

  function nearest(from, direction) {
    const box = from.getBoundingClientRect();
    const x = box.x + box.width / 2, y = box.y + box.height / 2;
    let best = null, least = Infinity;
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

  const arrows = new Map([["ArrowLeft", [-1, 0]], ["ArrowRight", [1, 0]], ["ArrowUp", [0, -1]], ["ArrowDown", [0, 1]]]);

  function moveTo(place) {
    for (const other of places.values()) if (other.getAttribute("role") === "button") other.setAttribute("tabindex", "-1");
    place.setAttribute("tabindex", "0");
    place.focus();
  }

  function prepareMap() {
    if (!svg) return;
    svg.setAttribute("role", "group");
    for (const node of data.nodes) {
      const place = $(node.element);
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
  }

  let scale = 1;

  function zoom(factor) {
    scale = factor ? Math.min(4, Math.max(1, scale * factor)) : 1;
    const canvas = $("canvas");
    const middle = (canvas.scrollLeft + canvas.clientWidth / 2) / canvas.scrollWidth;
    canvas.classList.toggle("zoomed", scale > 1);
    svg.style.width = scale > 1 ? Math.round(scale * 100) + "%" : "";
    canvas.scrollLeft = middle * canvas.scrollWidth - canvas.clientWidth / 2;
    if (!factor && !panel.hidden) leave();
  }
  for (const button of document.querySelectorAll("[data-zoom]")) {
    button.addEventListener("click", () => zoom(Number(button.dataset.zoom)));
  }

  // ---- where we are: the part of the address after '#'

  const target = () => {
    try { return decodeURIComponent(location.hash.slice(1)); } catch { return ""; }
  };

  function route() {
    const here = target();
    const node = byElement.get(here), edge = edges.get(here);
    focusMap(node || (edge && nodes.get(edge.from)));
    if (node) open(node.name, nodeView(node));
    else if (edge) open(say("seats.title"), edgeView(edge));
    else close();
  }

  function visit(address) {
    try { history.pushState(null, "", address); } catch { location.hash = address; }
    route();
  }

  function go(element, trigger) {
    if (trigger && !panel.contains(trigger)) cameFrom = trigger;
    visit("#" + encodeURIComponent(element));
    panel.focus({ preventScroll: true });
  }

  const leave = () => visit(location.href.split("#")[0] + "#");

  document.addEventListener("click", (event) => {
    const anchor = event.target.closest && event.target.closest("a[href^='#']");
    if (!anchor || event.ctrlKey || event.metaKey || event.shiftKey) return;
    let id = "";
    try { id = decodeURIComponent(anchor.getAttribute("href").slice(1)); } catch { return; }
    if (!byElement.has(id) && !edges.has(id)) return;
    event.preventDefault();
    go(id, anchor);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) leave();
  });
  $("panel-close").addEventListener("click", leave);
  window.addEventListener("hashchange", route);
  window.addEventListener("popstate", route);

  // ---- search

  const field = $("search");
  const hits = $("hits");
  const searchable = data.nodes
    .filter((node) => !["meeting", "decision"].includes(node.kind))
    .map((node) => ({ node, text: fold([node.name, ...node.aliases].join("\n")) }));
  let active = -1;

  function closeHits() {
    hits.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
    active = -1;
  }

  function mark(index) {
    const options = [...hits.querySelectorAll("[role=option]")];
    if (!options.length) return;
    active = (index + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    field.setAttribute("aria-activedescendant", options[active].id);
    options[active].scrollIntoView({ block: "nearest" });
  }

  function pick(node) {
    closeHits();
    field.value = node.name;
    const place = places.get(node.id);
    go(node.element, field);
    if (place) place.scrollIntoView({ block: "center", inline: "center" });
  }

  function search() {
    const asked = fold(field.value).split(/\s+/).filter(Boolean);
    if (!asked.length) return closeHits();
    const found = searchable
      .filter((one) => asked.every((part) => one.text.includes(part)))
      .sort((a, b) => (b.text.startsWith(asked[0]) - a.text.startsWith(asked[0])) || a.node.name.localeCompare(b.node.name, "sv"))
      .slice(0, 9);
    hits.replaceChildren(...found.map(({ node }, i) => {
      const option = el("li", { role: "option", id: "hit-" + i, "aria-selected": "false" },
        el("bdi", {}, node.name), " ", el("span", { class: "quiet" }, both("kind." + node.kind)));
      option.addEventListener("mousedown", (event) => { event.preventDefault(); pick(node); });
      return option;
    }));
    if (!found.length) hits.append(el("li", { class: "quiet", role: "option", "aria-disabled": "true", id: "hit-0" }, both("search.none")));
    hits.hidden = false;
    field.setAttribute("aria-expanded", "true");
    active = -1;
    field.picks = found;
  }

  field.addEventListener("input", search);
  field.addEventListener("blur", closeHits);
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") { event.preventDefault(); mark(active + 1); }
    else if (event.key === "ArrowUp") { event.preventDefault(); mark(active < 0 ? -1 : active - 1); }
    else if (event.key === "Enter" && !hits.hidden && field.picks.length) { event.preventDefault(); pick(field.picks[Math.max(active, 0)].node); }
    else if (event.key === "Escape" && (field.value || !hits.hidden)) {
      event.stopPropagation();
      field.value = "";
      closeHits();
      if (!panel.hidden) leave();
    }
  });

  // ---- tables

  function bodyRows(table) {
    return [...table.tBodies].flatMap((part) => [...part.rows]).filter((line) => !line.classList.contains("group"));
  }

  function filterTable(input) {
    const table = $(input.dataset.filter);
    const asked = fold(input.value).split(/\s+/).filter(Boolean);
    const rows = bodyRows(table);
    let shown = 0;
    for (const line of rows) {
      line.hidden = !asked.every((part) => fold(line.textContent).includes(part));
      if (!line.hidden) ++shown;
    }
    for (const part of table.tBodies) {
      const head = part.querySelector(".group");
      if (head) head.hidden = ![...part.rows].some((line) => line !== head && !line.hidden);
    }
    regroup(table);
    const output = input.closest(".filter").querySelector("output");
    output.replaceChildren();
    if (!asked.length) return;
    const fill = (text) => text.replace("{0}", shown).replace("{1}", rows.length);
    const [sv, en] = pair("filter.shown").map(fill);
    output.append(el("span", { class: "sv", lang: "sv" }, sv), el("span", { class: "en", lang: "en" }, en));
  }

  // The place stands once for the people who share it, as long as the rows follow places.
  function regroup(table) {
    if (!table.classList.contains("matrix")) return;
    let before = null;
    for (const line of bodyRows(table)) {
      if (line.hidden) continue;
      const place = line.cells[0].textContent;
      line.classList.toggle("first", place !== before);
      line.cells[0].classList.toggle("again", place === before);
      before = place;
    }
  }

  function sortTable(table, head, column) {
    const numbers = head.classList.contains("body") || head.classList.contains("total");
    const was = head.getAttribute("aria-sort");
    const way = was === "none" ? (head.classList.contains("total") ? "descending" : "ascending")
      : was === "ascending" ? "descending" : "ascending";
    for (const other of head.parentElement.cells) if (other.hasAttribute("aria-sort")) other.setAttribute("aria-sort", "none");
    head.setAttribute("aria-sort", way);
    const sign = way === "ascending" ? 1 : -1;
    const collator = new Intl.Collator(root.lang, { numeric: true });
    const value = new Map(bodyRows(table).map((line) => {
      const cell = line.cells[column];
      return [line, numbers ? Number(cell.dataset.rank || 0) : cell.innerText.trim()];
    }));
    const compare = (a, b) => {
      const x = value.get(a), y = value.get(b);
      // Whoever has no seat there comes last either way.
      if (!x || !y) return (x ? 0 : 1) - (y ? 0 : 1);
      return sign * (numbers ? x - y : collator.compare(x, y));
    };
    table.classList.toggle("grouped", column === 0 && table.classList.contains("matrix"));
    const rows = [...value.keys()].sort(compare);
    table.tBodies[0].append(...rows);
    regroup(table);
  }

  for (const table of document.querySelectorAll("table[data-sortable]")) {
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const label = head.querySelector(".label");
      const button = el("button", { type: "button", class: "sort" });
      button.append(...label.childNodes);
      label.append(button);
      button.addEventListener("click", () => sortTable(table, head, column));
    });
  }
  // On a narrow screen rows become cards: each cell then carries the head of its column, and the
  // roles that tables lose when they are laid out as blocks.
  for (const table of document.querySelectorAll("table.list")) {
    const heads = [...table.tHead.rows[0].cells].map((head) => {
      const text = (language) => (head.querySelector("." + language) || head).textContent;
      return [text("sv"), text("en")];
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
  for (const input of document.querySelectorAll("[data-filter]")) {
    input.addEventListener("input", () => filterTable(input));
  }

  // ---- language and paper

  function speak(language) {
    root.lang = language;
    for (const button of document.querySelectorAll("[data-language]")) {
      button.setAttribute("aria-pressed", String(button.dataset.language === language));
    }
    field.placeholder = say("search.hint");
    const title = document.querySelector("title");
    document.title = visible(title.dataset[language]);
  }
  for (const button of document.querySelectorAll("[data-language]")) {
    button.addEventListener("click", () => speak(button.dataset.language));
  }
  $("print").addEventListener("click", () => window.print());

  root.classList.add("js");
  speak(root.lang === "en" ? "en" : "sv");
  prepareMap();
  route();
})();
