// SPDX-License-Identifier: Apache-2.0
// What the page carries beside its text: nodes, edges and words in short, deflated.

export interface Thing {
  id: number;
  kind: string;
  name: string;
  element: string;
  evidence: number[];
  aliases: string[];
  titles?: [string, number, number][];
  category?: number;
  unnamed?: boolean;
  date?: string;
  end?: string;
  place?: string;
  verified?: string;
  next?: string;
  status?: string;
  points?: string[];
}

/// Place in `files`, item, page, line, words.
export type Sentence = [number, number, number, number, string];

/// `from` and `to` are places in `nodes`, -1 for nobody.
export interface Edge {
  kind: string;
  from: number;
  to: number;
  implied: boolean;
  since: string;
  until: string;
  evidence: number[];
  element: string;
  role?: string;
  written?: string;
  basis?: string;
  last?: string;
  absent?: boolean;
  paragraphs?: string;
  status?: string;
  due?: string;
  score?: number;
  reasons?: [string, string][];
}

export type End = "from" | "to";

/// In both languages with its key, or the language that the page was not made in.
export type Word = [string, string, string] | string;

export type Index = Map<number, Edge[]>;

export let nodes: Thing[] = [];
export let edges: Edge[] = [];
export let dates: string[] = [];
export let words: Word[] = [];
export let meetings: string[] = [];
export let first = "sv";
/// Of a brief page only; else they stand on it.
export let files: string[] = [];
export let said: Sentence[] = [];
export let lists: number[][] = [];
/// Severity, line, column, kind, what and what to do in both languages.
export type Remark = [string, number, number, string, string, string, string, string];
export let remarks: Remark[][] = [];

export const wordAt = new Map<string, number>();
export const byElement = new Map<string, Thing>();
export const byRow = new Map<string, Edge>();
export const outgoing: Index = new Map();
export const incoming: Index = new Map();

export const at = (index: Index, id: number, ...wanted: string[]): Edge[] =>
  (index.get(id) || []).filter((edge) => wanted.includes(edge.kind));

// Packed, because it is a third of the size then; a browser that cannot unpack shows the page as
// one without script does.
async function unpacked() {
  const packed: string = JSON.parse(document.getElementById("data").textContent);
  const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
}

export async function load() {
  const data = await unpacked();
  ({ dates, words, meetings, first, files = [], remarks = [] } = data);
  words.forEach((word, i) => { if (typeof word !== "string") wordAt.set(word[2], i); });
  // Rows stand column by column, numbers of sentences as steps from one to the next.
  let at = 0;
  const walk = (steps: number[]) => steps.map((step) => (at += step));
  const rows = <T>([lead, ...rest]: any[][], make: (i: number, row: any[]) => T): T[] =>
    lead.map((value, i) => make(i, [value, ...rest.map((column) => column[i])]));
  nodes = rows(data.nodes, (id, [kind, name, element, evidence, more]) =>
    ({ aliases: [], ...more, id, kind: data.kinds[kind], name, element, evidence: walk(evidence) }));
  edges = rows(data.edges, (i, [kind, from, to, implied, since, until, evidence, more]) =>
    ({ ...more, kind: data.kinds[kind], from, to, implied: Boolean(implied), since: dates[since],
      until: dates[until], evidence: walk(evidence), element: "e" + (i + 1) }));
  said = data.said ? rows(data.said, (_, row) => row as Sentence) : [];
  at = 0;
  lists = (data.lists || []).map(walk);
  for (const node of nodes) byElement.set(node.element, node);
  for (const edge of edges) {
    byRow.set(edge.element, edge);
    for (const [index, end] of [[outgoing, edge.from], [incoming, edge.to]] as [Index, number][]) {
      if (end < 0) continue;
      if (!index.has(end)) index.set(end, []);
      index.get(end).push(edge);
    }
  }
}
