// Lines that follow their boxes: Graphviz's own paths and arrow heads, bent to new ends and put back.

const kept = new Map();

// What Graphviz drew of a line: its path, and its heads with the end that each belongs to.
function drawnEdge(edge) {
  let found = kept.get(edge.id);
  if (found) return found;
  const group = byId(edge.id);
  const path = group.querySelector("path");
  const length = path.getTotalLength();
  const point = (where) => path.getPointAtLength(where);
  const ends = {
    head: end(point(length), point(Math.max(0, length - 1))),
    tail: end(point(0), point(Math.min(length, 1))),
  };
  const heads = Array.from(group.querySelectorAll("polygon, polyline"), (element) => ({ element, ...nearest(element, ends) }));
  const reachOf = (name) => Math.max(0, ...heads.filter((head) => head.name === name).map((head) => head.reach));
  found = { group, path, d: path.getAttribute("d"), ends, heads, reach: { head: reachOf("head"), tail: reachOf("tail") } };
  kept.set(edge.id, found);
  return found;
}

function end(tip, before) {
  return { x: tip.x, y: tip.y, angle: Math.atan2(tip.y - before.y, tip.x - before.x) };
}

function nearest(element, ends) {
  const points = Array.from(element.points, ({ x, y }) => ({ x, y }));
  const [name, place] = Object.entries(ends).sort(([, a], [, b]) => distance(points[0], a) - distance(points[0], b))[0];
  const along = ({ x, y }) => (x - place.x) * Math.cos(place.angle) + (y - place.y) * Math.sin(place.angle);
  return { name, reach: Math.max(0, ...points.map(along)) };
}

function distance(a, b) {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

// Lead a line through new points, from the border of one box to the border of the other.
function reroute(edge, points) {
  const drawn = drawnEdge(edge);
  const last = points.length - 1;
  const head = end(points[last], points[last - 1]);
  const tail = end(points[0], points[1]);
  const inner = points.slice(1, -1);
  const stops = [back(tail, drawn.reach.tail), ...inner, back(head, drawn.reach.head)];
  drawn.path.setAttribute("d", curve(stops));
  const now = { head: { ...stops[stops.length - 1], angle: head.angle }, tail: { ...stops[0], angle: tail.angle } };
  for (const { element, name } of drawn.heads) {
    const before = drawn.ends[name];
    const turn = ((now[name].angle - before.angle) * 180) / Math.PI;
    element.setAttribute(
      "transform",
      `translate(${now[name].x} ${now[name].y}) rotate(${turn}) translate(${-before.x} ${-before.y})`,
    );
  }
}

function back(place, length) {
  return { x: place.x - length * Math.cos(place.angle), y: place.y - length * Math.sin(place.angle) };
}

function restoreEdge(edge) {
  const drawn = kept.get(edge.id);
  if (!drawn) return;
  drawn.path.setAttribute("d", drawn.d);
  drawn.heads.forEach(({ element }) => element.removeAttribute("transform"));
}

// A curve with its ends at the first and the last point, drawn towards the others: a uniform B-spline.
function curve(points) {
  const at = ({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`;
  const mix = (a, b, part) => ({ x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part });
  const last = points.length - 1;
  let d = `M${at(points[0])}`;
  if (last < 2) return `${d}L${at(points[last])}`;
  d += `L${at(mix(points[0], points[1], 1 / 6))}`;
  for (let i = 1; i < last; i += 1) {
    const stop = mix(mix(points[i - 1], points[i + 1], 1 / 2), points[i], 2 / 3);
    d += `C${at(mix(points[i - 1], points[i], 1 / 3))} ${at(mix(points[i - 1], points[i], 2 / 3))} ${at(stop)}`;
  }
  const [a, b] = [points[last - 1], points[last]];
  return `${d}C${at(mix(a, b, 1 / 3))} ${at(mix(a, b, 2 / 3))} ${at(b)}`;
}
