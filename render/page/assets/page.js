// SPDX-License-Identifier: Apache-2.0
// The page works without this. With it: a side panel with the facts and sentences of a thing,
// focus on the map, search, sorting, filtering and the other language. Text from documents goes
// into the page through textContent only; what is looked up by name lives in Maps.
"use strict";
(async () => {
  const root = document.documentElement;
  const $ = (id) => document.getElementById(id);
  // Packed, because it is a third of the size then; a browser that cannot unpack shows the page as
  // one without script does.
  const bytes = Uint8Array.from(atob(JSON.parse($("data").textContent)), (c) => c.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  const data = JSON.parse(await new Response(unpacked).text());
  const { kinds, dates, words } = data;
  const wordAt = new Map(words.map((word, i) => [Array.isArray(word) ? word[2] : "", i]));
  const nodes = data.nodes.map(([kind, name, element, evidence, more]) =>
    ({ aliases: [], ...more, kind: kinds[kind], name, element, evidence }));
  const edges = data.edges.map(([kind, from, to, implied, since, until, evidence, more], i) =>
    ({ ...more, kind: kinds[kind], from, to, implied: Boolean(implied), since: dates[since], until: dates[until],
      evidence, element: "edge-" + (i + 1) }));
  nodes.forEach((node, i) => { node.id = i; });
  const byElement = new Map(nodes.map((node) => [node.element, node]));
  const byRow = new Map(edges.map((edge) => [edge.element, edge]));
  const outgoing = new Map();
  const incoming = new Map();
  for (const edge of edges) {
    for (const [index, end] of [[outgoing, edge.from], [incoming, edge.to]]) {
      if (end < 0) continue;
      if (!index.has(end)) index.set(end, []);
      index.get(end).push(edge);
    }
  }
  const at = (index, id, ...wanted) => (index.get(id) || []).filter((edge) => wanted.includes(edge.kind));

  // ---- words

  const inSwedish = () => root.lang === "sv";
  const pair = (key) => {
    const word = words[wordAt.get(key)];
    return word ? word.slice(0, 2) : [key.slice(key.lastIndexOf(".") + 1), key.slice(key.lastIndexOf(".") + 1)];
  };
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

  // Says it again in the other language when that is chosen.
  function both(key) {
    const [sv, en] = pair(key);
    return sv === en ? document.createTextNode(visible(sv)) : el("i", { "data-w": String(wordAt.get(key)) }, say(key));
  }

  const link = (id) => {
    const node = nodes[id];
    if (!node) return el("span", { class: "unknown" }, both("unknown"));
    return el("a", { href: "#p" + id }, el("bdi", {}, node.name));
  };

  function period(one) {
    if (!one.since && !one.until) return "";
    if (!one.until || one.since === one.until) return one.since || one.until;
    return (one.since ? one.since + " " : "") + "– " + one.until;
  }

  // The sentences stand once, at the end of the page.
  function sentences(numbers) {
    const list = el("ol", { class: "sentences" });
    for (const number of numbers) {
      const said = $("x" + number);
      if (!said) continue;
      const file = said.closest("ol").previousElementSibling.textContent;
      const cite = el("cite", {}, file, ", ");
      cite.append(...said.querySelector("cite").cloneNode(true).childNodes);
      list.append(el("li", {}, el("q", { lang: "sv" }, said.querySelector("q").textContent), cite));
    }
    return list;
  }

  function folded(numbers) {
    if (!numbers.length) return null;
    const [sv, en] = pair("n.sentence").map((forms) => forms.split("|")[numbers.length === 1 ? 0 : 1]);
    const summary = el("summary", {}, String(numbers.length) + " ",
      el("i", { lang: "sv" }, sv), el("i", { lang: "en" }, en));
    const out = el("details", { class: "evidence" }, summary);
    out.addEventListener("toggle", () => { if (out.open && !out.querySelector("ol")) out.append(sentences(numbers)); });
    return out;
  }

  const derived = (edge) => edge.implied ? el("span", { class: "derived" }, both("certainty.implied")) : null;

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
      out.push(el("span", { class: "fact" }, edge.written ? inText(edge.written) : both("role." + edge.role)));
    } else if (edge.kind === "attended") {
      out.push(el("span", { class: "fact" }, both(edge.absent ? "presence.absent" : "presence.present")));
      if (edge.written) out.push(inText(edge.written));
      if (edge.paragraphs) out.push(el("span", {}, "§ " + edge.paragraphs));
    } else if (edge.kind === "represents" && edge.written) {
      out.push(inText(edge.written));
    } else if (taskKinds.includes(edge.kind)) {
      const what = $(edge.element) && $(edge.element).querySelector(".what > [lang]");
      if (what) out.push(inText(what.textContent));
      if (edge.due) out.push(labelled("panel.due", inText(edge.due)));
      if (edge.status) out.push(labelled("panel.status", both("status." + edge.status)));
    } else if (edge.kind === "possible_same_as") {
      out.push(labelled("panel.score", Math.round(edge.score * 100) + " %"));
      for (const [sv, en] of edge.reasons || []) {
        out.push(el("i", { lang: "sv" }, sv), el("i", { lang: "en" }, en));
      }
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
      const name = (edge) => (nodes[edge[otherEnd]] || { name: "" }).name;
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
    return list.childNodes.length ? list : null;
  }

  const kicker = (...children) => el("p", { class: "kicker" }, ...children);
  const heading = (...children) => el("h2", { id: "panel-title" }, ...children);

  function nodeView(node) {
    const out = [kicker(both("kind." + node.kind)), heading(el("bdi", {}, node.name))];
    if (node.unnamed) out.push(el("p", { class: "quiet" }, both("panel.unnamed")));
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

  // All sentences that stand beside the one chosen.
  function sentenceView(id, anchor) {
    const group = anchor && anchor.closest("td, li, p");
    const numbers = group ? [...new Set([...group.querySelectorAll("a[href^='#x']")].map((one) => one.getAttribute("href").slice(2)))] : [id.slice(1)];
    return [kicker(both("source")), heading(both("panel.sentences")), sentences(numbers)];
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

  const key = (id) => nodes[id].element.slice(2);
  const lineIds = (a, b) => ["e--" + key(a) + "--" + key(b), "e--" + key(b) + "--" + key(a)];

  function neighbourhood(ids) {
    const kept = new Set(ids);
    const lines = new Set();
    const join = (a, b) => { for (const line of lineIds(a, b)) lines.add(line); };
    if (ids.length > 1) join(ids[0], ids[1]);
    // Of a task both its ends are kept, of a thing all that it is tied to.
    for (const id of ids.length > 1 ? [] : ids) {
      for (const [index, end] of [[outgoing, "to"], [incoming, "from"]]) {
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

  function focusMap(ids) {
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
    for (const node of nodes) {
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

  // ---- what the map shows: one focus area, one organisation, one day

  const byFocus = $("by-focus"), byPlace = $("by-place"), byDay = $("by-day");

  const heldOn = (edge, day) => !day || ((!edge.since || edge.since <= day) && (!edge.last || day <= edge.last));

  /// Whom and what the choices leave; all of it without a choice.
  function chosenNodes() {
    const day = byDay && Number(byDay.value) < data.meetings.length ? data.meetings[byDay.value] : "";
    const seats = edges.filter((edge) => edge.kind === "member_of" && heldOn(edge, day));
    const homes = edges.filter((edge) => edge.kind === "represents" && heldOn(edge, day));
    let left = new Set(nodes.map((node) => node.id));
    const keep = (wanted) => { left = new Set([...left].filter((id) => wanted.has(id))); };
    const withPeople = (bodies) => {
      const out = new Set(bodies);
      for (const seat of seats) if (bodies.has(seat.to)) out.add(seat.from);
      for (const home of homes) if (out.has(home.from)) out.add(home.to);
      return out;
    };
    if (byFocus && byFocus.value) {
      const focus = nodes[byFocus.value];
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
    let all = 0, shown = 0;
    for (const [id, place] of places) {
      place.classList.toggle("out", chosen && !left.has(id));
      if (nodes[id].kind !== "person") continue;
      ++all;
      if (left.has(id)) ++shown;
    }
    // A card of people goes when nobody on it is left.
    for (const card of svg.querySelectorAll(".node")) {
      const inner = [...card.querySelectorAll(".place")];
      if (inner.length) card.classList.toggle("out", chosen && inner.every((one) => one.classList.contains("out")));
    }
    const kept = new Set();
    for (const edge of edges) {
      if (edge.to < 0 || !left.has(edge.from) || !left.has(edge.to)) continue;
      if (edge.kind === "member_of" && !seats.has(edge)) continue;
      for (const line of lineIds(edge.from, edge.to)) kept.add(line);
    }
    for (const line of svg.querySelectorAll(".edge")) line.classList.toggle("out", chosen && !kept.has(line.id));
    $("by-day-said").replaceChildren(day ? el("span", {}, day) : both("map.everything"));
    $("filters-off").disabled = !chosen;
    $("shown").replaceChildren();
    if (chosen) {
      const [sv, en] = pair("map.shown").map((text) => text.replace("{0}", shown).replace("{1}", all));
      $("shown").append(el("i", { lang: "sv" }, sv), el("i", { lang: "en" }, en));
    }
    byDay.setAttribute("aria-valuetext", day || say("map.everything"));
  }

  function prepareFilters() {
    if (!svg) return;
    const option = (value, text) => el("option", { value: String(value) }, text);
    const fill = (list, wanted) => {
      list.replaceChildren(option("", say("map.everything")));
      const collator = new Intl.Collator("sv", { numeric: true });
      for (const node of wanted.sort((a, b) => (a.category || 0) - (b.category || 0) || collator.compare(a.name, b.name))) {
        list.append(option(node.id, node.name));
      }
      list.closest("label").hidden = !wanted.length;
    };
    fill(byFocus, nodes.filter((node) => node.kind === "focus_area"));
    fill(byPlace, nodes.filter((node) => ["municipality", "organisation"].includes(node.kind) && at(incoming, node.id, "represents").length));
    byDay.max = String(data.meetings.length);
    byDay.value = byDay.max;
    byDay.closest("label").hidden = data.meetings.length < 2;
    for (const input of [byFocus, byPlace, byDay]) input.addEventListener("input", filterMap);
    $("filters-off").addEventListener("click", () => {
      byFocus.value = byPlace.value = "";
      byDay.value = byDay.max;
      filterMap();
      byFocus.focus();
    });
    filterMap();
  }

  // ---- where we are: the part of the address after '#'

  const target = () => {
    try { return decodeURIComponent(location.hash.slice(1)); } catch { return ""; }
  };

  // Links within the page name a thing by its place; the address gets the id that stays.
  const nodeAt = (id) => byElement.get(id) || (/^p[0-9]+$/.test(id) ? nodes[id.slice(1)] : undefined);
  const isSentence = (id) => /^x[0-9]+$/.test(id) && $(id);

  function route(anchor) {
    const here = target();
    const node = nodeAt(here), edge = byRow.get(here);
    const ends = edge ? (edge.kind === "member_of" || edge.to < 0 ? [edge.from] : [edge.from, edge.to]) : [];
    if (!isSentence(here)) focusMap(node ? [node.id] : ends);
    if (node) open(node.name, nodeView(node));
    else if (edge) open(say(edge.kind === "member_of" ? "seats.title" : "edge." + edge.kind), edgeView(edge));
    else if (isSentence(here)) open(say("panel.sentences"), sentenceView(here, anchor));
    else close();
  }

  function visit(address, anchor) {
    try { history.pushState(null, "", address); } catch { location.hash = address; }
    route(anchor);
  }

  function go(element, trigger) {
    if (trigger && !panel.contains(trigger)) cameFrom = trigger;
    visit("#" + encodeURIComponent(element), trigger);
    panel.focus({ preventScroll: true });
  }

  const leave = () => visit(location.href.split("#")[0] + "#");

  document.addEventListener("click", (event) => {
    const anchor = event.target.closest && event.target.closest("a[href^='#']");
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

  // ---- search

  const field = $("search");
  const hits = $("hits");
  const isMatter = (node) => ["meeting", "decision"].includes(node.kind);
  const searchable = nodes.map((node) => ({ node, text: fold([node.name, ...node.aliases].join("\n")) }));
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
      .sort((a, b) => (isMatter(a.node) - isMatter(b.node)) || (b.text.startsWith(asked[0]) - a.text.startsWith(asked[0])) || a.node.name.localeCompare(b.node.name, "sv"))
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
    output.append(el("i", { lang: "sv" }, sv), el("i", { lang: "en" }, en));
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
      const word = head.querySelector("[data-w]");
      const text = word ? word.textContent : head.textContent;
      if (!word) return [text, text];
      const said = words[word.dataset.w];
      return Array.isArray(said) ? said : data.first === "sv" ? [text, said] : [said, text];
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

  const kept = new WeakMap();  // the words of the language the page was made in

  function speak(language) {
    root.lang = language;
    const side = inSwedish() ? 0 : 1;
    for (const one of document.querySelectorAll("[data-w]")) {
      const word = words[one.dataset.w];
      if (!Array.isArray(word) && !kept.has(one)) kept.set(one, one.textContent);
      one.textContent = Array.isArray(word) ? word[side] : language === data.first ? kept.get(one) : word;
    }
    if (byFocus) {
      for (const list of [byFocus, byPlace]) if (list.options.length) list.options[0].textContent = say("map.everything");
      byDay.setAttribute("aria-valuetext", data.meetings[byDay.value] || say("map.everything"));
    }
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
  prepareFilters();
  route();
})();
