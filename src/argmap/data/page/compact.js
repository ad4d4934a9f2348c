// Closing up Graphviz's own layout: strips in which only what is left out stood are taken away, and the rest keeps its order.

const ROOM = 14; // around a box, for the heads of its lines
const SEAM = 6; // what is left of a strip

// Where everything would be: how far along each axis, and the bounds of each box.
function closedUp(seen) {
  const [kept, gone] = [[], []];
  for (const [id, place] of places) (seen.has(id) ? kept : gone).push({ id, ...place });
  const x = squeezed(kept.map((each) => [each.x - ROOM, each.x + each.width + ROOM]), gone.map((each) => [each.x, each.x + each.width]));
  const above = (id) => (homes.has(id) ? ROOM + TITLE : ROOM);
  const y = squeezed(kept.map((each) => [each.y - above(each.id), each.y + each.height + ROOM]), gone.map((each) => [each.y, each.y + each.height]));
  const bounds = new Map(
    kept.map((each) => {
      const [left, top] = [x(each.x), y(each.y)];
      return [each.id, { left, top, right: left + each.width, bottom: top + each.height }];
    }),
  );
  return { x, y, bounds, area: areaOf(around([...bounds.values()])) };
}

function areaOf({ left, top, right, bottom }) {
  return (right - left) * (bottom - top);
}

// Return the function that takes out of an axis what only `gone` intervals cover.
function squeezed(kept, gone) {
  const walls = merged(kept);
  const cuts = [];
  for (const [from, to] of merged(gone)) {
    let start = from;
    for (const wall of walls) {
      if (wall[1] <= start) continue;
      if (wall[0] >= to) break;
      if (wall[0] - start > SEAM) cuts.push([start, wall[0]]);
      start = wall[1];
    }
    if (to - start > SEAM) cuts.push([start, to]);
  }
  return (at) => cuts.reduce((sum, [from, to]) => sum - cutBefore(at, from, to), at);
}

function cutBefore(at, from, to) {
  if (at <= from) return 0;
  return ((Math.min(at, to) - from) * (to - from - SEAM)) / (to - from);
}

function merged(intervals) {
  const found = [];
  for (const [from, to] of intervals.sort((a, b) => a[0] - b[0])) {
    const last = found[found.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }
  return found;
}

function closeUp({ x, y, bounds }, lines) {
  for (const [id, { left, top, right, bottom }] of bounds) move(id, { x: (left + right) / 2, y: (top + bottom) / 2 });
  for (const edge of lines) squeezeEdge(edge, x, y);
  return bounds;
}

function squeezeEdge(edge, x, y) {
  const drawn = drawnEdge(edge);
  const d = drawn.d.replace(/(-?[\d.]+),(-?[\d.]+)/g, (_, a, b) => `${x(Number(a)).toFixed(1)},${y(Number(b)).toFixed(1)}`);
  drawn.path.setAttribute("d", d);
  for (const { element, name } of drawn.heads) {
    const place = drawn.ends[name];
    element.setAttribute("transform", `translate(${x(place.x) - place.x} ${y(place.y) - place.y})`);
  }
}
