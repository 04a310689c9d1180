const assert = require("node:assert/strict");
const test = require("node:test");
const { load } = require("./load.js");

const { SessionClock } = load(["session/use/clock.js"], ["SessionClock"]);
const { Link } = load(["session/link.js"], ["Link"]);
const { Memory } = load(["session/memory.js"], ["Memory"]);

/** Local storage as a browser has it: own properties are the keys. */
function storage(first = {}) {
  const hidden = (value) => ({ value, enumerable: false });
  return Object.defineProperties(Object.assign(Object.create(null), first), {
    getItem: hidden(function (key) {
      return this[key] ?? null;
    }),
    setItem: hidden(function (key, value) {
      this[key] = String(value);
    }),
    removeItem: hidden(function (key) {
      delete this[key];
    }),
  });
}

const base = new URL("https://clinic.example/handbook/");

test("the clock runs on the steady clock, whatever the wall clock does", () => {
  let [steady, wall] = [100, 5000];
  const clock = new SessionClock(
    () => steady,
    () => wall,
  );
  steady += 700;
  wall -= 999_999;
  assert.equal(clock.now(), 700);
});

test("the clock counts what the device slept", () => {
  let [steady, wall] = [0, 0];
  const clock = new SessionClock(
    () => steady,
    () => wall,
  );
  steady += 1000;
  wall += 61_000;
  clock.wake();
  clock.wake();
  assert.equal(clock.now(), 61_000);
});

for (const [name, jump] of [
  ["put back", -3_600_000],
  ["put forward by a day", 86_400_000],
  ["a little off", 400],
]) {
  test(`a wall clock that is ${name} is not believed`, () => {
    let [steady, wall] = [0, 0];
    const clock = new SessionClock(
      () => steady,
      () => wall,
    );
    steady += 1000;
    wall += 1000 + jump;
    clock.wake();
    assert.equal(clock.now(), 1000);
  });
}

for (const [hash, search, side, only] of [
  ["", "", undefined, undefined],
  ["#how", "", undefined, undefined],
  ["#side=up", "?side=both", undefined, undefined],
  ["#side=left", "", "left", undefined],
  ["#left", "", "left", undefined],
  ["", "?side=right", "right", undefined],
  ["#side=left", "?side=right", "left", undefined],
  ["#only=left", "", "left", "left"],
]) {
  test(`the address ${search}${hash || "without a fragment"} asks for ${only ?? side ?? "no side"}`, () => {
    const link = new Link({ hash, search });
    assert.equal(link.side, side);
    assert.equal(link.only, only);
  });
}

for (const [hash, hold] of [
  ["#hold=30&repetitions=2", 30],
  ["#hold=-5", undefined],
  ["#hold=1e9", undefined],
  ["#hold=", undefined],
]) {
  test(`the address ${hash} asks for ${hold ?? "no"} seconds`, () => {
    assert.equal(new Link({ hash, search: "" }).hold, hold);
  });
}

test("what is remembered is found again, and another site on the host does not see it", () => {
  const kept = storage();
  new Memory(base, false, kept).set("side", "left");
  assert.equal(new Memory(base, false, kept).get("side"), "left");
  assert.equal(new Memory(new URL("https://clinic.example/other/"), false, kept).get("side"), undefined);
});

test("sharing a device erases what it remembers, the theme's tabs too, and keeps nothing more", () => {
  const kept = storage({ "/handbook/.__tabs": '["Left side"]', "/other/.__tabs": "[]" });
  const memory = new Memory(base, false, kept);
  memory.set("side", "left");
  memory.done({ key: "k", title: "T", sides: [], holds: 1 });
  memory.shared = true;
  memory.set("side", "left");
  memory.done({ key: "k", title: "T", sides: [], holds: 1 });
  assert.deepEqual(Object.keys(kept).sort(), ["/handbook/.bothsides.shared", "/other/.__tabs"]);
  assert.equal(memory.get("side"), undefined);
  assert.equal(memory.log().length, 0);
});

test("a device that a clinic shares cannot be made to remember", () => {
  const kept = storage();
  const memory = new Memory(base, true, kept);
  memory.shared = false;
  memory.set("side", "left");
  assert.equal(memory.shared, true);
  assert.deepEqual(Object.keys(kept), []);
});

test("the log keeps eight weeks and no more", () => {
  const memory = new Memory(base, false, storage());
  const entry = { key: "k", title: "T", sides: ["right"], holds: 2 };
  memory.done(entry, new Date(2026, 0, 1));
  memory.done(entry, new Date(2026, 1, 20));
  memory.done(entry, new Date(2026, 1, 27));
  assert.deepEqual(
    Array.from(memory.log(), (e) => e.day),
    ["2026-02-20", "2026-02-27"],
  );
  memory.erase();
  assert.equal(memory.log().length, 0);
});

for (const [name, kept] of [
  ["is missing", null],
  ["holds rubbish", storage({ "/handbook/.bothsides.log": "{not json", "/handbook/.bothsides.side": "7" })],
  [
    "refuses",
    {
      getItem() {
        throw new Error("no");
      },
      setItem() {
        throw new Error("full");
      },
      removeItem() {},
    },
  ],
]) {
  test(`a storage that ${name} stops nothing`, () => {
    const memory = new Memory(base, false, kept);
    memory.set("settings", {});
    memory.done({ key: "k", title: "T", sides: [], holds: 1 });
    assert.ok(Array.isArray(memory.log()));
    assert.equal(memory.shared, false);
  });
}
