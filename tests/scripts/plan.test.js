const assert = require("node:assert/strict");
const test = require("node:test");
const { load, exercise } = require("./load.js");

const { SessionPlan } = load(["session/use/plan.js"], ["SessionPlan"]);
const choice = { first: "right", only: false, amount: "least" };
const plan = (...exercises) => ({ key: "k", title: "T", exercises });
const kinds = (segments) => segments.map((s) => `${s.kind}${s.side === "both" ? "" : ` ${s.side}`}`);

test("a stretch of one side is done on both, each with its own way in, holds and way out", () => {
  const side = (s) => [`get_in ${s}`, `get_in ${s}`, `steps ${s}`, `hold ${s}`, `rest ${s}`, `hold ${s}`, `get_out ${s}`];
  const made = kinds(SessionPlan.segments(plan(exercise()), choice));
  assert.deepEqual(made, ["intro right", ...side("right"), "switch left", ...side("left")]);
});

test("both sides get the same time to the second", () => {
  const made = SessionPlan.segments(plan(exercise()), choice);
  const of = (side) => SessionPlan.seconds(made.filter((s) => s.side === side));
  assert.equal(of("right"), 50);
  assert.equal(of("left"), 50);
});

test("the left comes first where it was chosen", () => {
  const made = SessionPlan.segments(plan(exercise()), { ...choice, first: "left" });
  assert.deepEqual([...new Set(made.map((s) => s.side))], ["left", "right"]);
});

test("one side alone has no switch and nothing of the other", () => {
  const made = SessionPlan.segments(plan(exercise()), { ...choice, first: "left", only: true });
  assert.ok(made.every((s) => s.side === "left" && s.kind !== "switch"));
});

test("a stretch for both at once is done once", () => {
  const both = exercise({ sides: { both: exercise().sides.right } });
  const made = SessionPlan.segments(plan(both), { ...choice, only: true });
  assert.ok(made.every((s) => s.side === "both" && s.kind !== "switch"));
  assert.equal(made.filter((s) => s.kind === "hold").length, 2);
});

test("an alternating stretch holds once on each side in every repetition", () => {
  const turns = exercise({ alternating: true, sides: { both: exercise().sides.right } });
  assert.equal(SessionPlan.segments(plan(turns), choice).filter((s) => s.kind === "hold").length, 4);
});

test("the greater amount takes the upper end of every range", () => {
  const holds = SessionPlan.segments(plan(exercise()), { ...choice, amount: "most", only: true }).filter((s) => s.kind === "hold");
  assert.deepEqual(
    holds.map((s) => s.seconds),
    [30, 30, 30],
  );
});

for (const [asked, given] of [
  [15, 15],
  [5, 10],
  [600, 60],
]) {
  test(`a link that asks for ${asked} seconds gets ${given}, for the record limits it`, () => {
    const made = SessionPlan.segments(plan(exercise()), { ...choice, hold: asked });
    assert.equal(made.find((s) => s.kind === "hold").seconds, given);
  });
}

test("rounds multiply the holds", () => {
  const made = SessionPlan.segments(plan(exercise({ sets: 2 })), { ...choice, only: true });
  assert.equal(made.filter((s) => s.kind === "hold").length, 4);
});

test("no rest follows the last hold, and none stands where the record has none", () => {
  const made = SessionPlan.segments(plan(exercise({ rest: 0 })), choice);
  assert.equal(made.filter((s) => s.kind === "rest").length, 0);
  const rests = SessionPlan.segments(plan(exercise()), { ...choice, only: true }).filter((s) => s.kind === "rest");
  assert.equal(rests.length, 1);
});

test("a plan without exercises is refused", () => {
  assert.throws(() => SessionPlan.segments(plan(), choice), /no exercise/);
});

test("a side without words is refused", () => {
  const half = exercise({ sides: { right: exercise().sides.right } });
  assert.throws(() => SessionPlan.segments(plan(half), choice), /no words for left/);
});

test("what lets go of the hold comes after it and before getting out", () => {
  const steps = ["one", "two", "stay", "slide back"].map((text) => ({ text }));
  const back = exercise({ sides: { both: { ...exercise().sides.right, steps, held: 2, holds: [{ text: "stay", again: "two stay" }] } } });
  const made = kinds(SessionPlan.segments(plan(back), choice));
  assert.deepEqual(made, ["intro", "get_in", "get_in", "steps", "steps", "hold", "rest", "hold", "release", "get_out"]);
});
