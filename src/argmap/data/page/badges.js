// What is laid over the drawing: verdicts, marks of findings, and the buttons that collapse and expand.

const SIGNS = { error: "✖", warning: "▲", hint: "●" };
const SVG = "http://www.w3.org/2000/svg";
const buttons = new Map();

function setUpBadges() {
  for (const node of nodes.values()) {
    map.append(node); // above the lines, which end where its button is
    node.querySelector("path, polygon, ellipse")?.classList.add("shape");
  }
  for (const [id, classes, words, width] of data.verdicts) addVerdict(id, classes.split(" "), words, width);
  for (const [id, numbers] of findingsOf) addFindings(id, numbers);
  for (const id of nodes.keys()) if (into.has(id) && !isStep(id)) addButton(id);
  showCounts();
}

// The numbers of the findings that speak of each box.
const findingsOf = new Map();
data.findings.forEach(([, elements], number) => {
  for (const id of new Set(elements)) if (nodes.has(id)) push(findingsOf, id, number);
});

function addVerdict(id, classes, words, width) {
  const node = nodes.get(id);
  const marks = classes.filter((each) => each).map((each) => `is-${each}`);
  node?.classList.add(...marks);
  for (const edge of linesOf.get(id) ?? []) {
    const group = byId(edge.id);
    group.classList.add(...marks);
    const stroke = edge.id.includes(".premise.") ? Math.min(width, 1) : width;
    group.style.setProperty("--width", `${stroke}px`);
  }
  if (!node || !words) return;
  const place = places.get(id);
  const badge = pill(words, `verdict ${classes[0]}`);
  // On the lower edge, since frames have their titles above. A mark is as high as its text: its verdict stands below it.
  const at = isStep(id)
    ? [place.x + (place.width - badge.dataset.width) / 2, place.y + place.height - 2]
    : [place.x + place.width - badge.dataset.width - 8, place.y + place.height - 4];
  badge.setAttribute("transform", `translate(${at[0]} ${at[1]})`);
  node.append(badge);
}

const linesOf = new Map();
edges.forEach((edge) => push(linesOf, edge.element, edge));

function addFindings(id, numbers) {
  const severities = numbers.map((number) => data.findings[number][0]);
  const worst = Object.keys(SIGNS).find((each) => severities.includes(each)) ?? "hint";
  const place = places.get(id);
  const badge = pill(numbers.length > 1 ? `${SIGNS[worst]} ${numbers.length}` : SIGNS[worst], `mark ${worst}`);
  badge.setAttribute("transform", `translate(${place.x + 8} ${place.y + place.height - 4})`);
  nodes.get(id).append(badge);
}

function pill(words, classes) {
  const width = 10 + Array.from(words).length * 5.8;
  const badge = element("g", { class: `badge ${classes}` });
  badge.dataset.width = width;
  badge.append(element("rect", { width, height: 14, rx: 7 }));
  const text = element("text", { x: width / 2, y: 10.2, "text-anchor": "middle" });
  text.textContent = words;
  badge.append(text);
  return badge;
}

// Where the lines come in stands a button that takes away what they come from.
function addButton(id) {
  const { x, y, width, height } = places.get(id);
  const [cx, cy] = {
    BT: [x + width / 2, y + height + 1],
    TB: [x + width / 2, y - 1],
    LR: [x - 1, y + height / 2],
    RL: [x + width + 1, y + height / 2],
  }[data.direction];
  const button = element("g", { class: "fold", transform: `translate(${cx} ${cy})`, "aria-hidden": "true" });
  button.append(element("rect", { x: -8, y: -8, width: 16, height: 16, rx: 8 }), element("text", { "text-anchor": "middle", y: 4 }));
  nodes.get(id).append(button);
  buttons.set(id, button);
}

function showCounts() {
  for (const [id, button] of buttons) {
    const folded = state.collapsed.has(id);
    const said = folded ? `+${countBehind(id)}` : "−";
    const width = folded ? 12 + said.length * 6 : 16;
    button.classList.toggle("folded", folded);
    button.querySelector("text").textContent = said;
    button.firstChild.setAttribute("x", -width / 2);
    button.firstChild.setAttribute("width", width);
  }
}

function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
