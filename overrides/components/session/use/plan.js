/**
 * @typedef {"right" | "left" | "both"} Side
 * @typedef {{text: string, pose?: string}} Step words as HTML, and the pose they reach where the record names one
 * @typedef {{text: string, again: string, pose?: string}} Hold words of a hold, and the way there after a rest
 * @typedef {object} Words
 * @property {string} heading
 * @property {string} switch
 * @property {Step[]} get_in
 * @property {Step[]} steps
 * @property {Step[]} get_out
 * @property {number} held how many steps are shown before the hold; those after the one that is held let go again
 * @property {Hold[]} holds one, or one for each side in turn
 * @property {string} feel
 * @property {string} care
 * @typedef {{title: string, url: string}} Target
 * @typedef {object} Exercise
 * @property {string} id
 * @property {string} title
 * @property {string} url
 * @property {string} figures the address of its figures' file, from the root of the site
 * @property {string} motion the address of its movement's file, empty where it has none
 * @property {boolean} alternating
 * @property {[number, number]} hold seconds, from the least to the most
 * @property {[number, number]} repetitions
 * @property {number} rest seconds
 * @property {number} sets
 * @property {{hold: [number, number], repetitions: [number, number]}} limits
 * @property {string} dose
 * @property {string} needs
 * @property {string} note
 * @property {Target[]} easier
 * @property {Partial<Record<Side, Words>>} sides
 * @property {"right" | "left"} [only] the one side that a handout asks for
 * @typedef {{key: string, title: string, exercises: Exercise[]}} Plan
 * @typedef {object} Segment a stretch of the session that shows one screen
 * @property {"intro" | "switch" | "get_in" | "steps" | "hold" | "rest" | "release" | "get_out"} kind
 * @property {Exercise} exercise
 * @property {Side} side
 * @property {number} step number within its kind, from 0
 * @property {number} of how many there are of its kind
 * @property {number} seconds 0 where no clock runs
 * @typedef {object} Choice
 * @property {"right" | "left"} first
 * @property {boolean} only
 * @property {"least" | "most"} amount
 * @property {number} [hold] seconds that a link asks for
 * @property {number} [repetitions]
 */

/** Turns a plan and what was chosen into the screens of a session, in order. */
const SessionPlan = {
  /** @param {Plan} plan @param {Choice} choice @returns {Segment[]} */
  segments(plan, choice) {
    if (!plan?.exercises?.length) throw new Error("session: the plan holds no exercise");
    return plan.exercises.flatMap((exercise) => SessionPlan.exercise(exercise, choice));
  },

  /** @param {Exercise} exercise @param {Choice} choice @returns {Segment[]} */
  exercise(exercise, choice) {
    const sides = SessionPlan.sides(exercise, choice);
    /** @type {Segment[]} */
    const intro = [{ kind: "intro", exercise, side: sides[0], step: 0, of: 1, seconds: 0 }];
    return intro.concat(...sides.map((side, turn) => SessionPlan.side(exercise, side, turn, choice)));
  },

  /** @param {Exercise} exercise @param {Choice} choice @returns {Side[]} */
  sides(exercise, choice) {
    if (exercise.sides.both) return ["both"];
    if (exercise.only) return [exercise.only];
    const other = choice.first === "right" ? "left" : "right";
    return choice.only ? [choice.first] : [choice.first, other];
  },

  /**
   * The step that says where to stay is shown with the hold. Where sides alternate, each hold shows the way to its side and back.
   * @param {Exercise} exercise @param {Side} side @param {number} turn @param {Choice} choice @returns {Segment[]}
   */
  side(exercise, side, turn, choice) {
    const words = exercise.sides[side];
    if (!words) throw new Error(`session: ${exercise.id} has no words for ${side}`);
    const cards = (/** @type {Segment["kind"]} */ kind, /** @type {number} */ of) =>
      Array.from({ length: of }, (_, step) => ({ kind, exercise, side, step, of, seconds: 0 }));
    return [
      ...cards("switch", turn ? 1 : 0),
      ...cards("get_in", words.get_in.length),
      ...cards("steps", words.held),
      ...SessionPlan.holds(exercise, side, choice),
      ...cards("release", words.steps.length - 1 - words.held),
      ...cards("get_out", words.get_out.length),
    ];
  },

  /** @param {Exercise} exercise @param {Side} side @param {Choice} choice @returns {Segment[]} */
  holds(exercise, side, choice) {
    const { hold, repetitions } = SessionPlan.amount(exercise, choice);
    const of = repetitions * exercise.sets * (exercise.alternating ? 2 : 1);
    /** @type {Segment[]} */
    const made = [];
    for (let step = 0; step < of; step += 1) {
      made.push({ kind: "hold", exercise, side, step, of, seconds: hold });
      if (step < of - 1 && exercise.rest) made.push({ kind: "rest", exercise, side, step, of: of - 1, seconds: exercise.rest });
    }
    return made;
  },

  /** Seconds and repetitions: what a link asks for within the limits, else what was chosen. @param {Exercise} exercise @param {Choice} choice */
  amount(exercise, choice) {
    const end = choice.amount === "most" ? 1 : 0;
    const within = (/** @type {number} */ value, /** @type {[number, number]} */ [least, most]) => Math.min(most, Math.max(least, value));
    return {
      hold: within(choice.hold ?? exercise.hold[end], exercise.limits.hold),
      repetitions: within(choice.repetitions ?? exercise.repetitions[end], exercise.limits.repetitions),
    };
  },

  /** Seconds of holding and resting. @param {Segment[]} segments */
  seconds(segments) {
    return segments.reduce((sum, segment) => sum + segment.seconds, 0);
  },
};
