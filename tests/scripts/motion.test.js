const assert = require("node:assert/strict");
const test = require("node:test");
const { load } = require("./load.js");

/** A page of the few parts that the player knows, with a clock that the test turns. */
function stage({ still = false, side = "right" } = {}) {
  const part = (dataset = {}) => ({ dataset, hidden: true, value: "0", max: "0", heard: {}, textContent: "", innerHTML: "" });
  const parts = { play: part({ play: "Show", pause: "Pause" }), slide: part(), slider: part(), scene: part() };
  parts.slide.addEventListener = (name, what) => {
    parts.slide.heard[name] = what;
  };
  parts.slide.focus = () => {
    parts.slide.focused = true;
  };
  const pattern = { id: "stripes" };
  const root = {
    dataset: { side },
    querySelector: (selector) => parts[selector.match(/"(.+)"/)[1]],
    closest: () => ({ querySelector: () => pattern }),
  };
  const frames = [];
  const heard = {};
  const preference = { matches: still, addEventListener: (name, what) => (heard[name] = what) };
  const globals = {
    matchMedia: () => preference,
    document: { addEventListener: (name, what) => (heard[name] = what) },
    requestAnimationFrame: (step) => frames.push(step),
    cancelAnimationFrame: () => frames.splice(0),
  };
  const { MotionPlayer } = load(["motion/use/shape.js", "motion/use/player.js"], ["MotionPlayer"], globals);
  const frame = (now) => {
    for (const step of frames.splice(0)) step(now);
  };
  return { MotionPlayer, root, parts, frames, frame, heard, preference };
}

const circle = (x) => [[x, 0, 5]];
const movement = {
  box: [-10, -20, 100, 40],
  floor: '<path class="fg"/>',
  kinds: [
    ["fr", "h"],
    ["fl", "h"],
  ],
  keys: [0, 10, 40].map((x) => ({ o: [0, 1], v: [circle(x), circle(x + 1)], l: [[x, 0, 1], []] })),
  hold: [0, 1, 2],
  props: ["", '<path class="fp"/>'],
  front: [],
};
const drawn = (parts) => [...parts.scene.innerHTML.matchAll(/class="f[rl]" d="M(\S+)/g)].map((match) => Number(match[1]));

test("nothing moves before it is asked for, and the first pose is shown", () => {
  const { MotionPlayer, root, parts, frames } = stage();
  new MotionPlayer(root, movement);
  assert.deepEqual(drawn(parts), [-5, -4]);
  assert.equal(frames.length, 0);
  assert.equal(parts.scene.hidden, false);
  assert.equal(parts.slider.hidden, false);
});

test("a movement takes its time from pose to pose, slow at either end", () => {
  const { MotionPlayer, root, parts, frame } = stage();
  const player = new MotionPlayer(root, movement);
  player.toggle();
  frame(1000);
  const seen = [0.1, 0.5, 0.9, 1].map((part) => {
    frame(1000 + part * MotionPlayer.pace);
    return drawn(parts)[0] + 5;
  });
  assert.ok(seen[0] < 0.5 && seen[2] > 9.5, String(seen));
  assert.ok(Math.abs(seen[1] - 5) < 0.1);
  assert.equal(seen[3], 10);
});

test("it ends at the last pose by itself, and begins anew when asked again", () => {
  const { MotionPlayer, root, parts, frame, frames } = stage();
  const player = new MotionPlayer(root, movement);
  player.toggle();
  frame(1);
  assert.equal(parts.play.textContent, "Pause");
  frame(1 + 3 * MotionPlayer.pace);
  assert.equal(drawn(parts)[0], 35);
  assert.equal(parts.play.textContent, "Show");
  assert.equal(frames.length, 0);
  player.toggle();
  frame(9000);
  assert.equal(drawn(parts)[0], -5);
});

test("the button pauses where it stands and goes on from there", () => {
  const { MotionPlayer, root, frame, frames } = stage();
  const player = new MotionPlayer(root, movement);
  player.toggle();
  frame(1);
  frame(1 + MotionPlayer.pace / 2);
  player.toggle();
  assert.equal(frames.length, 0);
  assert.equal(player.at, 0.5);
  player.toggle();
  frame(50_000);
  assert.equal(player.at, 0.5);
});

test("whoever asked for less motion gets the slider and no frame", () => {
  const { MotionPlayer, root, parts, frames } = stage({ still: true });
  const player = new MotionPlayer(root, movement);
  player.toggle();
  assert.equal(frames.length, 0);
  assert.ok(parts.slide.focused);
  parts.slide.value = "200";
  parts.slide.heard.input();
  assert.equal(drawn(parts)[0], 35);
});

test("it stops when less motion is asked for half-way, and when nobody looks", () => {
  for (const name of ["change", "visibilitychange"]) {
    const { MotionPlayer, root, frame, frames, heard } = stage();
    new MotionPlayer(root, movement).toggle();
    frame(1);
    assert.equal(frames.length, 1);
    heard[name]();
    assert.equal(frames.length, 0);
  }
});

test("a thing that stands before a limb is drawn over it and under what is nearer", () => {
  const { MotionPlayer, root, parts } = stage();
  const keys = movement.keys.map((key) => ({ ...key, o: [0, -1, 1] }));
  new MotionPlayer(root, { ...movement, keys, front: ['<g class="fp near"/>'] }).show(0.5);
  assert.match(parts.scene.innerHTML, /<path class="fr" [^>]*><g class="fp near"\/><path class="fl" /);
});

test("the left is the mirror image of the right, with the limbs' names changed over", () => {
  const right = stage();
  new right.MotionPlayer(right.root, movement).show(2);
  const left = stage({ side: "left" });
  new left.MotionPlayer(left.root, movement).show(2);
  const classes = (parts) => [...parts.scene.innerHTML.matchAll(/class="(f[rl])"/g)].map((match) => match[1]);
  assert.deepEqual(classes(right.parts), ["fr", "fl"]);
  assert.deepEqual(classes(left.parts), ["fl", "fr"]);
  assert.match(left.parts.scene.innerHTML, /viewBox="-90 -20 100 40"/);
  assert.match(left.parts.scene.innerHTML, /scale\(-1 1\)/);
  assert.deepEqual(drawn(left.parts), drawn(right.parts));
  assert.ok(left.parts.scene.innerHTML.indexOf("scale(-1 1)") < left.parts.scene.innerHTML.indexOf('class="fl"'));
  assert.match(right.parts.scene.innerHTML, />R<\/text>/);
  assert.match(left.parts.scene.innerHTML, />L<\/text>/);
});

test("a movement without data is refused", () => {
  const { MotionPlayer, root } = stage();
  assert.throws(() => new MotionPlayer(root, undefined), /data is missing/);
});

const { Shape } = load(["motion/use/shape.js"], ["Shape"]);
const numbers = (d) => d.match(/-?\d+(\.\d+)?/g).map(Number);

test("one circle is drawn as a circle", () => {
  assert.equal(Shape.h([[10, 20, 5]]), "M5 20a5 5 0 1 1 10 0a5 5 0 1 1 -10 0z");
});

test("a circle inside another adds nothing to the outline", () => {
  assert.equal(Shape.h([[0, 0, 9, 1, 1, 3]]), Shape.h([[0, 0, 9]]));
});

test("two circles of one size give two straight sides and two half rounds", () => {
  const d = Shape.h([[0, 0, 5, 20, 0, 5]]);
  assert.equal(d.match(/A/g).length, 2);
  assert.equal(d.match(/L/g).length, 2);
  assert.deepEqual(new Set(d.match(/(?:M|L)(-?[\d.]+ -?[\d.]+)/g).map((p) => Math.abs(numbers(p)[1]))), new Set([5]));
});

test("three circles give three sides whichever comes first", () => {
  const circles = [
    [0, 0, 4],
    [30, 0, 2],
    [10, 25, 3],
  ];
  for (let turn = 0; turn < 3; turn += 1) {
    const d = Shape.h([[...circles.slice(turn), ...circles.slice(0, turn)].flat()]);
    assert.equal(d.match(/A/g).length, 3);
    assert.equal(d.match(/L/g).length, 3);
  }
});

test("a smooth line is closed and goes through every point", () => {
  const d = Shape.s([0, 0, 10, 0, 10, 10]);
  assert.ok(d.startsWith("M0 0C") && d.endsWith(" 0 0z"));
  assert.equal(d.match(/C/g).length, 3);
  for (const point of [" 10 0C", " 10 10C"]) assert.ok(d.includes(point), d);
});

test("an oval is two arcs with its own turn", () => {
  assert.equal(Shape.o([5, 6, 3, 2, 0]), "M2 6A3 2 0 1 1 8 6A3 2 0 1 1 2 6z");
  assert.match(Shape.o([5, 6, 3, 2, 30]), /A3 2 30 1 1/);
});
