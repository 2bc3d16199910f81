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
}

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
  ({ dates, words, meetings, first } = data);
  words.forEach((word, i) => { if (typeof word !== "string") wordAt.set(word[2], i); });
  nodes = data.nodes.map(([kind, name, element, evidence, more]: any, id: number) =>
    ({ aliases: [], ...more, id, kind: data.kinds[kind], name, element, evidence }));
  edges = data.edges.map(([kind, from, to, implied, since, until, evidence, more]: any, i: number) =>
    ({ ...more, kind: data.kinds[kind], from, to, implied: Boolean(implied), since: dates[since],
      until: dates[until], evidence, element: "e" + (i + 1) }));
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
