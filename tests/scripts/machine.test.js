const assert = require("node:assert/strict");
const test = require("node:test");
const { load, exercise } = require("./load.js");

const { SessionPlan, SessionMachine } = load(["session/use/plan.js", "session/use/machine.js"], ["SessionPlan", "SessionMachine"]);

/** A machine with a clock that the test turns. It stands at the first hold if `held` is asked for. */
function machine({ options, changes, kind = "intro", choice } = {}) {
  const time = { ms: 0 };
  const plan = { key: "k", title: "T", exercises: [exercise(changes)] };
  const segments = SessionPlan.segments(plan, { first: "right", only: false, amount: "least", ...choice });
  const made = new SessionMachine(segments, () => time.ms, options);
  while (made.segment.kind !== kind) made.next();
  made.take();
  const pass = (seconds) => {
    time.ms += seconds * 1000;
    made.tick();
  };
  return { m: made, pass, time };
}

test("getting in has no clock: an hour changes nothing", () => {
  const { m, pass } = machine({ kind: "get_in" });
  pass(3600);
  assert.equal(m.segment.kind, "get_in");
  assert.equal(m.segment.step, 0);
  assert.deepEqual(m.take().length, 0);
});

test("a hold does not begin by itself", () => {
  const { m, pass } = machine({ kind: "hold" });
  pass(600);
  assert.equal(m.status, "waiting");
  assert.equal(m.remaining, 20_000);
});

test("a hold begins on the large button and lasts its seconds", () => {
  const { m, pass } = machine({ kind: "hold" });
  m.next();
  pass(19.9);
  assert.equal(m.status, "running");
  assert.equal(Math.round(m.remaining), 100);
  pass(0.1);
  assert.equal(m.segment.kind, "rest");
  assert.equal(m.held.size, 1);
});

test("a hold begins after the countdown that was set going", () => {
  const { m, pass } = machine({ kind: "hold" });
  m.countIn(10);
  assert.equal(m.status, "counting");
  pass(9);
  assert.equal(m.remaining, 1000);
  pass(2);
  assert.equal(m.status, "running");
  assert.equal(m.remaining, 19_000);
});

test("a countdown can be cut short", () => {
  const { m, pass } = machine({ kind: "hold" });
  m.countIn(10);
  pass(3);
  m.next();
  assert.equal(m.status, "running");
  assert.equal(m.remaining, 20_000);
});

test("after a rest the next hold waits", () => {
  const { m, pass } = machine({ kind: "hold" });
  m.next();
  pass(20);
  pass(10);
  assert.equal(m.segment.kind, "hold");
  assert.equal(m.segment.step, 1);
  assert.equal(m.status, "waiting");
  pass(600);
  assert.equal(m.status, "waiting");
});

test("after a rest the next hold begins where the reader asked for that, and never after a switch", () => {
  const { m, pass } = machine({ kind: "hold", options: { flowing: true } });
  m.next();
  pass(31);
  assert.equal(m.status, "running");
  assert.equal(m.remaining, 19_000);
  pass(600);
  assert.equal(m.segment.kind, "get_out");
  m.next();
  assert.equal(m.segment.kind, "switch");
  while (m.segment.kind !== "hold") m.next();
  pass(600);
  assert.equal(m.status, "waiting");
  assert.equal(m.segment.side, "left");
});

test("ten seconds in the background are ten seconds, however seldom it ticks", () => {
  const { m, pass } = machine({ kind: "hold" });
  m.next();
  pass(10);
  assert.equal(m.remaining, 10_000);
});

test("a phone locked through the hold and into the rest finds the rest where the clock is", () => {
  const { m, pass } = machine({ kind: "hold" });
  m.next();
  pass(24);
  assert.equal(m.segment.kind, "rest");
  assert.equal(m.remaining, 6000);
});

test("a phone locked for an hour finds the next hold waiting", () => {
  const { m, pass } = machine({ kind: "hold" });
  m.next();
  pass(3600);
  assert.equal(m.segment.kind, "hold");
  assert.equal(m.status, "waiting");
  assert.equal(m.held.size, 1);
});

test("a pause stops the clock, and going on continues it", () => {
  const { m, pass } = machine({ kind: "hold" });
  m.next();
  pass(5);
  m.next();
  assert.equal(m.status, "paused");
  pass(600);
  assert.equal(m.remaining, 15_000);
  m.next();
  pass(14);
  assert.equal(m.remaining, 1000);
});

test("a paused countdown goes on as a countdown", () => {
  const { m, pass } = machine({ kind: "hold" });
  m.countIn(10);
  pass(4);
  m.pause();
  pass(60);
  m.resume();
  assert.equal(m.status, "counting");
  assert.equal(m.remaining, 6000);
});

test("nothing is paused where no clock runs", () => {
  const { m } = machine({ kind: "get_in" });
  m.pause();
  assert.equal(m.status, "waiting");
});

test("skipping a hold goes to the rest and does not count it", () => {
  const { m } = machine({ kind: "hold" });
  m.next();
  m.skip();
  assert.equal(m.segment.kind, "rest");
  assert.equal(m.held.size, 0);
});

test("skipping a rest goes to the next hold, which waits", () => {
  const { m, pass } = machine({ kind: "hold" });
  m.next();
  pass(20);
  m.skip();
  assert.equal(m.segment.step, 1);
  assert.equal(m.status, "waiting");
});

test("skipping while getting in goes past the rest of it", () => {
  const { m } = machine({ kind: "get_in" });
  m.skip();
  assert.equal(m.segment.kind, "steps");
});

test("back from a running hold begins that hold anew", () => {
  const { m, pass } = machine({ kind: "hold" });
  m.next();
  pass(5);
  m.back();
  assert.equal(m.segment.kind, "hold");
  assert.equal(m.status, "waiting");
  assert.equal(m.remaining, 20_000);
});

test("back over a rest leads to the hold before it", () => {
  const { m, pass } = machine({ kind: "hold" });
  m.next();
  pass(30);
  assert.equal(m.segment.step, 1);
  m.back();
  assert.equal(m.segment.kind, "hold");
  assert.equal(m.segment.step, 0);
});

test("back stays at the beginning", () => {
  const { m } = machine();
  m.back();
  assert.equal(m.index, 0);
});

test("starting a side again goes to its first step and forgets its holds only", () => {
  const { m, pass } = machine({ kind: "hold" });
  m.next();
  pass(30);
  m.next();
  pass(20);
  while (m.segment.side !== "left" || m.segment.kind !== "hold") m.next();
  m.next();
  pass(20);
  assert.equal(m.held.size, 3);
  m.restart();
  assert.equal(m.segment.side, "left");
  assert.equal(m.segment.kind, "switch");
  assert.equal(m.held.size, 2);
});

test("what hurts stops the clock and counts nothing", () => {
  const { m, pass } = machine({ kind: "hold" });
  m.next();
  pass(5);
  m.stop();
  pass(600);
  assert.equal(m.status, "stopped");
  assert.equal(m.segment.kind, "hold");
  assert.equal(m.held.size, 0);
});

test("after what hurts a hold has to be begun anew", () => {
  const { m, pass } = machine({ kind: "hold" });
  m.next();
  pass(5);
  m.stop();
  m.calm();
  pass(600);
  assert.equal(m.status, "waiting");
  assert.equal(m.remaining, 20_000);
});

test("the large button does nothing to a session that was stopped", () => {
  const { m } = machine({ kind: "hold" });
  m.stop();
  m.next();
  assert.equal(m.status, "stopped");
});

test("half of a long hold is told once, and of a short one never", () => {
  const { m, pass } = machine({ kind: "hold" });
  m.next();
  m.take();
  for (let i = 0; i < 15; i += 1) pass(1);
  assert.deepEqual([...m.take()], ["half"]);
  const short = machine({ kind: "hold", changes: { hold: [10, 10] } });
  short.m.next();
  short.m.take();
  short.pass(9);
  assert.deepEqual([...short.m.take()], []);
});

test("a session that is gone through to its end is done, with every hold counted", () => {
  const { m, pass } = machine();
  for (let i = 0; i < 200 && m.status !== "done"; i += 1) {
    if (m.status === "waiting") m.next();
    pass(5);
  }
  assert.equal(m.status, "done");
  assert.equal(m.held.size, 4);
  pass(100);
  m.next();
  m.back();
  m.skip();
  m.stop();
  assert.equal(m.status, "done");
});

test("a session is taken up where it stopped, with no clock running", () => {
  const { m } = machine();
  const rest = m.segments.findIndex((s) => s.kind === "rest");
  m.at(rest);
  assert.equal(m.segment.kind, "hold");
  assert.equal(m.status, "waiting");
  m.at(9999);
  assert.equal(m.index, m.segments.length - 1);
});

test("a session of nothing is refused", () => {
  assert.throws(() => new SessionMachine([], () => 0), /nothing to do/);
});
