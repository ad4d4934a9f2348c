// Laying out what is shown anew, so that the drawing closes up where something is left out: dagre moves Graphviz's boxes.

const places = new Map(Array.from(nodes, ([id, node]) => [id, boxOf(node)]));
const frames = new Map(Array.from(svg.querySelectorAll("g.cluster"), (frame) => [frame.id, frameOf(frame)]));
const moved = new Map();
const GAP = { nodesep: 14, ranksep: 36, edgesep: 3 };
const FRAMED = { ...GAP, nodesep: 28 }; // with room for titles
const MOST_EXACT = 300; // boxes; with more, the ranks that take least room take too long
const MOST_MOVED = 1500; // boxes; more take dagre seconds
const TITLE = 16; // the height of a frame's title
const PAD = 18;
const MOSTLY = 0.85; // of the boxes

function boxOf(node) {
  const { x, y, width, height } = node.getBBox();
  return { x, y, width, height };
}

function frameOf(element) {
  const path = element.querySelector("path, polygon");
  const { x, y } = path.getBBox();
  const title = Math.max(0, ...Array.from(element.querySelectorAll("text"), (text) => text.getBBox().width));
  return { element, path, d: path.getAttribute("d"), x, y, title };
}

// Where a box is, in the coordinates of the view.
function placeOf(id) {
  const { x, y, width, height } = places.get(id);
  const by = moved.get(id) ?? { x: 0, y: 0 };
  return { x: x + by.x + original.x, y: y + by.y + original.y, width, height };
}

// Draw what is to be shown; `anchor` stays where it is on the screen.
function arrange(anchor = null) {
  const seen = shown();
  const before = anchor && nodes.has(anchor) ? placeOf(anchor) : null;
  for (const [id, node] of nodes) node.classList.toggle("away", !seen.has(id));
  const lines = edges.filter(({ id, tail, head, both }) => {
    const there = seen.has(tail) && seen.has(head) && (both || !state.collapsed.has(head));
    byId(id)?.classList.toggle("away", !there);
    return there && byId(id);
  });
  if (lines.length === edges.length && seen.size === nodes.size) restore();
  else layOut(seen, lines);
  if (before) {
    const after = placeOf(anchor);
    eye.x += after.x - before.x;
    eye.y += after.y - before.y;
  }
  show();
}

function restore() {
  moved.clear();
  nodes.forEach((node) => node.removeAttribute("transform"));
  edges.forEach(restoreEdge);
  for (const { element, path, d } of frames.values()) {
    element.classList.remove("away");
    path.setAttribute("d", d);
    element.querySelectorAll("text").forEach((text) => text.removeAttribute("transform"));
  }
  extent = whole;
}

// From the beginning where that takes no more room than the old places do, closed up as far as they can be.
function layOut(seen, lines) {
  const closed = closedUp(seen);
  const graph = smallest(seen, lines, closed.area);
  const bounds = graph ? spread(graph, seen, lines) : closeUp(closed, lines);
  const framed = graph ? (id) => graph.parent(id) : (id) => homes.get(id);
  const members = new Map();
  for (const [id, each] of bounds) if (framed(id)) push(members, framed(id), each);
  const all = [...bounds.values()];
  for (const [id, frame] of frames) all.push(...setFrame(frame, members.get(id) ?? []));
  const { left, top, right, bottom } = around(all);
  extent = { x: left + original.x - PAD, y: top + original.y - PAD, width: right - left + 2 * PAD, height: bottom - top + 2 * PAD };
}

// Where most is left it had better stay in its place. A frame takes a band of its own: it goes before room does.
function smallest(seen, lines, most) {
  if (seen.size > MOSTLY * nodes.size || seen.size > MOST_MOVED) return null;
  try {
    const framed = laidOut(seen, lines, frames.size > 0);
    if (areaOfGraph(framed) <= most) return framed;
    const bare = frames.size ? laidOut(seen, lines, false) : framed;
    return areaOfGraph(bare) <= most ? bare : null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return null; // dagre recurses on the depth of the drawing
  }
}

function areaOfGraph(graph) {
  return graph.graph().width * graph.graph().height;
}

function spread(graph, seen, lines) {
  const bounds = new Map([...seen].map((id) => [id, boundsOf(graph.node(id))]));
  for (const id of seen) move(id, graph.node(id));
  for (const edge of lines) {
    const [tail, head] = [graph.node(edge.tail), graph.node(edge.head)];
    reroute(edge, edge.both ? between(tail, head) : route(tail, head, graph.edge(edge.tail, edge.head, edge.id).points));
  }
  return bounds;
}

function laidOut(seen, lines, framed) {
  const graph = new dagre.graphlib.Graph({ compound: true, multigraph: true });
  const ranker = seen.size > MOST_EXACT ? "tight-tree" : "network-simplex";
  graph.setGraph({ rankdir: data.direction, ranker, ...(framed ? FRAMED : GAP) });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const id of nodes.keys()) {
    if (!seen.has(id)) continue;
    const { width, height } = places.get(id);
    graph.setNode(id, { width, height });
    const home = framed && homes.get(id);
    if (!home) continue;
    if (!graph.hasNode(home)) graph.setNode(home, {});
    graph.setParent(id, home);
  }
  for (const { id, tail, head, both } of lines) if (!both) graph.setEdge(tail, head, {}, id);
  dagre.layout(graph);
  if (runsBackwards(graph, seen)) mirror(graph);
  return graph;
}

// Of two orders that cross as few lines dagre takes the later one, which as often as not is the first one backwards.
function runsBackwards(graph, seen) {
  const across = data.direction === "BT" || data.direction === "TB" ? "x" : "y";
  const pairs = Array.from(seen, (id) => [places.get(id)[across], graph.node(id)[across]]);
  const mean = [0, 1].map((which) => pairs.reduce((sum, pair) => sum + pair[which], 0) / pairs.length);
  return pairs.reduce((sum, pair) => sum + (pair[0] - mean[0]) * (pair[1] - mean[1]), 0) < 0;
}

function mirror(graph) {
  const { width, height } = graph.graph();
  const turn = (point) => {
    if (data.direction === "BT" || data.direction === "TB") point.x = width - point.x;
    else point.y = height - point.y;
  };
  for (const id of graph.nodes()) turn(graph.node(id));
  for (const edge of graph.edges()) graph.edge(edge).points.forEach(turn);
}

function move(id, { x, y }) {
  const place = places.get(id);
  const by = { x: x - place.x - place.width / 2, y: y - place.y - place.height / 2 };
  moved.set(id, by);
  nodes.get(id).setAttribute("transform", `translate(${by.x.toFixed(2)} ${by.y.toFixed(2)})`);
}

// From the side of a box that faces its target to the side that faces it: nothing stands in the room between ranks.
function route(tail, head, points) {
  const [fx, fy] = { BT: [0, -1], TB: [0, 1], LR: [1, 0], RL: [-1, 0] }[data.direction];
  const apart = (head.x - tail.x) * fx + (head.y - tail.y) * fy;
  if (apart < 1) return points; // back in a circle
  const inner = points.slice(1, -1);
  const from = port(tail, inner[0], fx, fy);
  const to = port(head, inner[inner.length - 1], -fx, -fy);
  return [from, { x: from.x + fx * 6, y: from.y + fy * 6 }, ...inner, { x: to.x - fx * 16, y: to.y - fy * 16 }, to];
}

// The point of a side, as near to `toward` as its corners allow.
function port({ x, y, width, height }, toward, fx, fy) {
  const clamp = (value, middle, room) => Math.max(middle - room, Math.min(middle + room, value));
  return fx ? { x: x + (fx * width) / 2, y: clamp(toward.y, y, height / 3) } : { x: clamp(toward.x, x, width / 3), y: y + (fy * height) / 2 };
}

// The straight line between two boxes, from border to border.
function between(from, to) {
  const border = (a, b) => {
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const part = Math.min(a.width / 2 / (Math.abs(dx) || 1e-9), a.height / 2 / (Math.abs(dy) || 1e-9), 0.49);
    return { x: a.x + dx * part, y: a.y + dy * part };
  };
  return [border(from, to), border(to, from)];
}

function boundsOf({ x, y, width, height }) {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

function around(bounds) {
  const least = (side) => bounds.reduce((found, each) => Math.min(found, each[side]), Infinity);
  const most = (side) => bounds.reduce((found, each) => Math.max(found, each[side]), -Infinity);
  return { left: least("left"), top: least("top"), right: most("right"), bottom: most("bottom") };
}

// Put a frame around its boxes, with room for its title, and return its bounds, if there is one.
function setFrame({ element, path, x, y, title }, members) {
  element.classList.toggle("away", !members.length);
  if (!members.length) return [];
  const inner = around(members);
  const [left, top, bottom] = [inner.left - 10, inner.top - TITLE - 4, inner.bottom + 13];
  const right = Math.max(inner.right + 14, left + title + 18);
  path.setAttribute("d", rounded(left, top, right - left, bottom - top, 10));
  for (const text of element.querySelectorAll("text")) text.setAttribute("transform", `translate(${left - x} ${top - y})`);
  return [{ left, top, right, bottom }];
}

function rounded(x, y, width, height, radius) {
  const r = Math.min(radius, width / 2, height / 2);
  const arc = (dx, dy) => `a${r},${r} 0 0 1 ${dx},${dy}`;
  return `M${x + r},${y}h${width - 2 * r}${arc(r, r)}v${height - 2 * r}${arc(-r, r)}h${2 * r - width}${arc(-r, -r)}v${2 * r - height}${arc(r, -r)}z`;
}
