// Where the reader looks: pan and zoom by wheel, drag, pinch and button.

const map = byId("drawing.map");
const shift = map.transform.baseVal.consolidate().matrix;
const original = { x: shift.e, y: shift.f };
const box = svg.viewBox.baseVal;
const whole = { x: box.x, y: box.y, width: box.width, height: box.height };
const LEGIBLE = 0.8; // pixels for a point: type of nine pixels
const MOST = 8;
const paper = matchMedia("print"); // it shows all that is drawn
const eye = { x: 0, y: 0, scale: 1 };
let extent = whole;

function setUpView() {
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  map.setAttribute("transform", `translate(${original.x} ${original.y})`);
  svg.addEventListener("wheel", onWheel, { passive: false });
  svg.addEventListener("pointerdown", onDown);
  svg.addEventListener("pointermove", onMove);
  for (const end of ["pointerup", "pointercancel"]) svg.addEventListener(end, onUp);
  new ResizeObserver(show).observe(drawing);
  paper.addEventListener("change", show);
}

function size() {
  return { width: drawing.clientWidth || 1, height: drawing.clientHeight || 1 };
}

function show() {
  if (paper.matches) {
    svg.setAttribute("viewBox", `${extent.x} ${extent.y} ${extent.width} ${extent.height}`);
    return;
  }
  const { width, height } = size();
  const w = width / eye.scale;
  const h = height / eye.scale;
  svg.setAttribute("viewBox", `${eye.x - w / 2} ${eye.y - h / 2} ${w} ${h}`);
}

function fitScale() {
  const { width, height } = size();
  return Math.min(width / extent.width, height / extent.height, 1.5);
}

function fit() {
  eye.scale = fitScale();
  eye.x = extent.x + extent.width / 2;
  eye.y = extent.y + extent.height / 2;
  show();
}

// What is too large to be read whole is looked at where it begins.
function start(node) {
  fit();
  if (eye.scale >= LEGIBLE * 0.75 || !node) return;
  const { width, height } = size();
  const place = placeOf(node);
  eye.scale = LEGIBLE;
  const room = { x: (width / eye.scale - place.width) / 2 - 24, y: (height / eye.scale - place.height) / 2 - 24 };
  const toward = { BT: [0, room.y], TB: [0, -room.y], LR: [-room.x, 0], RL: [room.x, 0] }[data.direction];
  eye.x = place.x + place.width / 2 + toward[0];
  eye.y = place.y + place.height / 2 + toward[1];
  show();
}

function zoom(factor, at = null) {
  const { width, height } = size();
  const point = at ?? { x: width / 2, y: height / 2 };
  const scale = Math.min(MOST, Math.max(fitScale() / 2, eye.scale * factor));
  eye.x += (point.x - width / 2) * (1 / eye.scale - 1 / scale);
  eye.y += (point.y - height / 2) * (1 / eye.scale - 1 / scale);
  eye.scale = scale;
  show();
}

function pan(dx, dy) {
  eye.x -= dx / eye.scale;
  eye.y -= dy / eye.scale;
  show();
}

// Bring a box into sight, and no further.
function reveal(node) {
  const place = placeOf(node);
  const { width, height } = size();
  const half = { x: width / eye.scale / 2 - 20, y: height / eye.scale / 2 - 20 };
  if (eye.scale < LEGIBLE / 2) eye.scale = LEGIBLE;
  const middle = { x: place.x + place.width / 2, y: place.y + place.height / 2 };
  if (Math.abs(middle.x - eye.x) + place.width / 2 > half.x) eye.x = middle.x;
  if (Math.abs(middle.y - eye.y) + place.height / 2 > half.y) eye.y = middle.y;
  show();
}

function at(event) {
  const bounds = svg.getBoundingClientRect();
  return { x: event.clientX - bounds.left, y: event.clientY - bounds.top };
}

function onWheel(event) {
  event.preventDefault();
  const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
  if (event.shiftKey) pan(-(event.deltaX || event.deltaY) * lines, 0);
  else zoom(Math.exp((-event.deltaY * lines) / (event.ctrlKey ? 120 : 500)), at(event));
}

const fingers = new Map();
let dragged = false;

function onDown(event) {
  if (event.button !== 0) return;
  if (fingers.size === 0) dragged = false;
  fingers.set(event.pointerId, { ...at(event), start: at(event) });
}

function onMove(event) {
  const before = fingers.get(event.pointerId);
  if (!before) return;
  const now = at(event);
  if (!dragged && Math.hypot(now.x - before.start.x, now.y - before.start.y) < 5) return;
  if (!dragged) svg.setPointerCapture(event.pointerId);
  dragged = true;
  const other = [...fingers.entries()].find(([id]) => id !== event.pointerId)?.[1];
  if (other) {
    const apart = (point) => Math.hypot(point.x - other.x, point.y - other.y) || 1;
    zoom(apart(now) / apart(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
  }
  pan((now.x - before.x) / (other ? 2 : 1), (now.y - before.y) / (other ? 2 : 1));
  fingers.set(event.pointerId, { ...now, start: before.start });
}

function onUp(event) {
  fingers.delete(event.pointerId);
}
