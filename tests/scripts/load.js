const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const folder = path.join(__dirname, "..", "..", "overrides", "components");

/** Runs classic scripts in a realm of their own and hands back what they declare there. */
function load(files, names, globals = {}) {
  const realm = vm.createContext({ URL, URLSearchParams, ...globals });
  for (const file of files) vm.runInContext(fs.readFileSync(path.join(folder, file), "utf-8"), realm, { filename: file });
  return vm.runInContext(`({${names.join(",")}})`, realm);
}

/** An exercise with two sides, or with one where `sides` says so. */
function exercise(changes = {}) {
  const words = (side) => ({
    heading: side,
    switch: `Switch to ${side}`,
    get_in: [{ text: "in 1" }, { text: "in 2" }],
    steps: [{ text: "step 1" }, { text: "step 2" }],
    get_out: [{ text: "out" }],
    held: 1,
    holds: [{ text: "step 2", again: "step 2" }],
    feel: "a pull",
  });
  return {
    id: "one",
    title: "One",
    url: "stretches/one.html",
    alternating: false,
    hold: [20, 30],
    repetitions: [2, 3],
    rest: 10,
    sets: 1,
    limits: { hold: [10, 60], repetitions: [1, 5] },
    dose: "",
    needs: "",
    note: "",
    easier: [],
    sides: { right: words("right"), left: words("left") },
    ...changes,
  };
}

module.exports = { load, exercise };
