// What a page knows: the lines between its boxes, what is selected and shown, and what stands behind what.

const byId = (id) => document.getElementById(id);
const root = document.documentElement;
const data = JSON.parse(byId("page.data").textContent);
const edges = data.edges.map(([id, tail, head, element, both]) => ({ id, tail, head, element, both }));
const homes = new Map(data.homes);
const state = { selected: null, collapsed: new Set(), focus: null };

const drawing = byId("page.drawing");
const svg = drawing.querySelector("svg");
const nodes = new Map(Array.from(svg.querySelectorAll("g.node"), (node) => [node.id, node]));

const into = new Map();
const outOf = new Map();
for (const { tail, head, both } of edges) {
  if (both) continue;
  push(into, head, tail);
  push(outOf, tail, head);
}
const roots = findRoots();

function push(lists, key, value) {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

// Everything that is reached from `starts`, through all but what `stop` has.
function reach(starts, steps, stop = new Set(), reached = new Set()) {
  const todo = [...starts].filter((start) => !reached.has(start));
  todo.forEach((start) => reached.add(start));
  for (const node of todo) {
    if (stop.has(node)) continue;
    for (const next of steps.get(node) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      todo.push(next);
    }
  }
  return reached;
}

// What bears on nothing; and of each circle that bears on nothing else, the first of its boxes.
function findRoots() {
  const found = [...nodes.keys()].filter((node) => !outOf.has(node));
  const reached = reach(found, into);
  for (const node of [...data.theses, ...nodes.keys()]) {
    if (reached.has(node) || !nodes.has(node)) continue;
    found.push(node);
    reach([node], into, undefined, reached);
  }
  return found;
}

function behind(node) {
  const found = reach([node], into);
  found.delete(node);
  return found;
}

// The boxes to show: all that is not only behind something collapsed; with a focus, what leads to it and from it.
function shown() {
  const seen = reach(roots, into, state.collapsed);
  if (state.focus === null) return seen;
  const ahead = reach([state.focus], outOf);
  const kept = reach([state.focus], into, state.collapsed);
  for (const node of ahead) {
    kept.add(node);
    // A step is no step without its other premises.
    if (isStep(node)) (into.get(node) ?? []).forEach((each) => kept.add(each));
  }
  return kept;
}

// Collapse what is so far from where the drawing begins that no more than `most` boxes are left, if that can be.
function foldTo(most) {
  const depth = new Map(roots.map((each) => [each, 0]));
  const todo = [...roots];
  for (const node of todo) {
    for (const next of into.get(node) ?? []) {
      if (depth.has(next)) continue;
      depth.set(next, depth.get(node) + (isStep(next) ? 0 : 1));
      todo.push(next);
    }
  }
  for (let least = 4; least > 0; least -= 1) {
    state.collapsed = new Set([...depth].filter(([node, far]) => far === least && into.has(node) && !isStep(node)).map(([node]) => node));
    if (shown().size <= most) return;
  }
}

const FEW = 12; // what stands behind a claim, and is looked at at once

// Show what is behind a box; of much, what is next to it.
function expand(id) {
  const before = shown();
  state.collapsed.delete(id);
  if (countBehind(id) <= FEW) return;
  const todo = [...(into.get(id) ?? [])];
  for (const node of todo) {
    if (isStep(node)) todo.push(...(into.get(node) ?? []).filter((each) => !todo.includes(each)));
    else if (!before.has(node) && into.has(node)) state.collapsed.add(node);
  }
}

function isStep(node) {
  return nodes.get(node)?.classList.contains("inference") ?? false;
}

// How many claims and items of evidence stand behind a box.
function countBehind(node) {
  return [...behind(node)].filter((each) => !isStep(each)).length;
}
