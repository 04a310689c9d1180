const assert = require("node:assert/strict");
const test = require("node:test");
const { load } = require("./load.js");

const { HandoutLink, HandoutText } = load(
  ["handout-builder/handout-link.js", "handout-builder/handout-text.js"],
  ["HandoutLink", "HandoutText"],
);

const stretch = (changes = {}) => ({
  title: "One",
  laterality: "unilateral",
  url: "stretches/one.html",
  version: "0a1b2c3d",
  since: "",
  hold: [20, 30],
  repetitions: [2, 3],
  times: [1, 1],
  days: [5, 7],
  rest: [10, 10],
  sets: 1,
  limits: { hold: [10, 60], repetitions: [1, 5], times: [1, 3] },
  ...changes,
});

const stretches = {
  one: stretch(),
  "two-more": stretch({ title: "Two", laterality: "bilateral" }),
  gone: stretch({ withdrawn: { why: "It did harm.", instead: "one" } }),
};

const item = (changes = {}) => ({ ...HandoutLink.usual("one", stretches.one), ...changes });
const plain = (value) => JSON.parse(JSON.stringify(value));
const codes = (hash) => plain(HandoutLink.read(hash, stretches).problems).map((problem) => problem.code);
const signed = (body) => `#${body}~${HandoutLink.sum(body)}`;

test("what is written is read again, whole and without complaint", () => {
  const handout = {
    paper: "letter",
    large: true,
    items: [item({ side: "left", hold: [20, 20], times: [1, 3] }), item({ id: "two-more" })],
  };
  const read = HandoutLink.read(`#${HandoutLink.write(handout)}`, stretches);
  assert.deepEqual(plain(read), plain({ handout, problems: [] }));
});

test("an empty address is an empty handout and no fault", () => {
  for (const hash of ["", "#"])
    assert.deepEqual(plain(HandoutLink.read(hash, stretches)), { handout: { paper: "a4", large: false, items: [] }, problems: [] });
});

test("a note is never part of a link", () => {
  assert.ok(!HandoutLink.write({ paper: "a4", large: false, items: [item({ note: "SECRET" })] }).includes("SECRET"));
});

test("a link is short: eight stretches fit in 400 characters", () => {
  const eight = Array.from({ length: 8 }, () => item({ id: "half-kneeling-with-stick" }));
  assert.ok(HandoutLink.write({ paper: "a4", large: false, items: eight }).length < 400);
});

test("a link needs no escaping in an address", () => {
  assert.match(HandoutLink.write({ paper: "a4", large: false, items: [item()] }), /^[a-zA-Z0-9.~-]+$/);
});

test("a link whose tildes were escaped on its way is read", () => {
  const link = HandoutLink.write({ paper: "a4", large: false, items: [item()] }).replaceAll("~", "%7E");
  assert.deepEqual(codes(`#${link}`), []);
});

test("a cut link says so at every length and saves what was whole", () => {
  const link = HandoutLink.write({ paper: "a4", large: false, items: [item({ side: "left" }), item({ id: "two-more" })] });
  for (let length = 1; length < link.length; length += 1) {
    const { handout, problems } = HandoutLink.read(`#${link.slice(0, length)}`, stretches);
    assert.ok(problems.length, link.slice(0, length));
    if (length > link.indexOf("~two")) assert.equal(handout.items[0].side, "left");
  }
});

test("a link with one character changed is never read as whole", () => {
  const link = HandoutLink.write({ paper: "a4", large: false, items: [item({ side: "left", hold: [20, 20] })] });
  for (let at = 0; at < link.length; at += 1) {
    for (const other of "0129alrbz.~-") {
      if (other !== link[at]) assert.ok(codes(`#${link.slice(0, at)}${other}${link.slice(at + 1)}`).length, `${at} ${other}`);
    }
  }
});

test("a dose outside the limits gives the usual dose and a complaint", () => {
  const body = "1~a4~one.l.900.3.1.0a1b2c3d";
  assert.deepEqual(codes(signed(body)), ["bad_dose"]);
  assert.deepEqual(plain(HandoutLink.read(signed(body), stretches).handout.items[0].hold), [20, 30]);
});

test("one side of what is done on both sides gives both sides and a complaint", () => {
  assert.deepEqual(codes(signed("1~a4~two-more.l.20.3.1.0a1b2c3d")), ["bad_side"]);
});

test("a stretch that is not there, or withdrawn, or no name at all is told apart", () => {
  assert.deepEqual(codes(signed("1~a4~nowhere.r.20.3.1.0a1b2c3d~gone.r.20.3.1.0a1b2c3d~<b>.r.20.3.1.0a1b2c3d")), [
    "unknown",
    "withdrawn",
    "unreadable",
  ]);
});

test("a link of a later form is not guessed at", () => {
  assert.deepEqual(codes(signed("2~a4~one.l.20.3.1.0a1b2c3d")), ["newer"]);
});

test("names of the language itself are no stretches", () => {
  for (const id of ["constructor", "__proto__", "hasownproperty", "tostring", "valueof"]) {
    const { handout } = HandoutLink.read(signed(`1~a4~${id}.r.20.3.1.0a1b2c3d`), stretches);
    assert.equal(handout.items.length, 0);
  }
});

test("a huge link is refused before it is taken apart", () => {
  assert.deepEqual(codes(`#${"1~a4~".padEnd(1_000_000, "one.r.20.3.1.0a1b2c3d~")}`), ["too_long"]);
});

test("more stretches than fit are left out with a complaint", () => {
  const body = `1~a4~${Array.from({ length: 40 }, () => "one.r.20.3.1.0a1b2c3d").join("~")}`;
  const { handout, problems } = HandoutLink.read(signed(body), stretches);
  assert.equal(handout.items.length, HandoutLink.most);
  assert.deepEqual(plain(problems), [{ code: "too_many" }]);
});

test("whatever stands in an address, reading it throws nothing", () => {
  const scraps = [
    "1",
    "~",
    ".",
    "%",
    "%zz",
    "one",
    "-",
    "\u0000",
    "𓀀",
    "<script>",
    "javascript:",
    "..",
    "__proto__",
    "20",
    "999999999999999999999",
    " ",
    "#",
  ];
  let seed = 7;
  const next = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed;
  };
  for (let turn = 0; turn < 20000; turn += 1) {
    const hash = `#${Array.from({ length: next() % 20 }, () => scraps[(next() >>> 8) % scraps.length]).join("")}`;
    const { handout } = HandoutLink.read(hash, stretches);
    for (const each of handout.items) {
      const { limits } = stretches[each.id];
      for (const name of ["hold", "repetitions", "times"]) assert.ok(limits[name][0] <= each[name][0] && each[name][1] <= limits[name][1]);
    }
  }
});

test("a number outside the limits, or none at all, is no dose", () => {
  for (const text of ["9", "61", "30-20", "20-90", "", "x", "-20", "1e1", "2.5", undefined])
    assert.equal(HandoutLink.ends(text, [10, 60]), undefined);
  assert.deepEqual(plain(HandoutLink.ends(" 20 to 30 ", [10, 60])), [20, 30]);
});

test("what fills a phrase is never read as a phrase again", () => {
  assert.equal(HandoutText.fill("{a} and {b}", { a: "{b}", b: "x" }), "{b} and x");
});

test("a phrase keeps braces that nobody fills, and names of the language itself", () => {
  assert.equal(HandoutText.fill("{a} {constructor}", {}), "{a} {constructor}");
});
