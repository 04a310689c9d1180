"""One scope, solved: which of its side words cannot all be right.

A text is consistent if and only if its graph balances: side words and roles are nodes, every fact ties two of them as same
or opposite, and a group of nodes is in conflict when its words vote differently. The smallest repair is the smaller part.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from . import frames as _frames
from . import kinds as _kinds
from .claims import OPPOSITE, SAME, Claims, Fact, Rounds, Tie
from .graph import Parity
from .kinds.again import drift, elbows, named_again, repeats, same_words
from .kinds.beside import side_by_side
from .kinds.felt_near import felt_near
from .kinds.halves import halves, said_again
from .kinds.nostrils import in_every_round
from .kinds.paired import both_in_turn
from .kinds.second import mirrored_tail, second_rounds
from .kinds.ways import there_and_back
from .lexicon import Lexicon
from .limbs import BOTH, links, soft_links
from .people import apart
from .quick import Quick
from .reading import Reader
from .rounds import WITHIN, Seam, Vote, settle
from .seams import seams_of
from .twins import twins
from .words import Side, SideWord

_GUESSES = frozenset({"repeat", "elbow-knee", "drift"})
_MANY = 40  # words of one group for which every repair is tried
_TWIN = 0.95  # how much dearer than the cheapest repair another may be to be shown beside it: less than one word
_NEAR = 1  # sentences that say anything, over which a role alone binds two words
_NEAR_LASTING = 3  # and for where the legs stand and what is stretched: nobody says again what has not changed
_LASTING = frozenset(
    "front back kneel kneeup stack straight kneestraight bend bent heelup heeldown footback toestuck thighback foldover squeeze press "
    "outleg crossed under lieside strap pulled heelon footup unbend gazeover overleg turnout aslant framed kneeopen pushknee toparm "
    "headon prop armaway outarm pushhand kneelift homefoot froghand frogprop frogleg top opened".split()
)
_AGREE = 3  # words that agree with each other against one
_ON_THE_SIDE = frozenset({"raised", "held", "lowered", "hugged", "kneeforward"})  # of who lies on one side, the same
_NEAR_FELT = 4  # the same, where one of them is stretched: that is said at the end
_ONE_EXERCISE = 12  # side words: a longer text may well hold two exercises
# What holds whichever round a word belongs to.
_ROUNDS = frozenset({"repeat", "switch", "beside", "follows", "steps-home", "nostril", "ailing"})
_BACK = Quick(r"\b(?:back|return\w*) (?:\w+ ){0,3}(?:middle|cent(?:re|er)|start\w*|neutral)\b")
_IN_TURN = Quick(
    r"\b(?:then|or|back|but|next|other|opposite|before|after|again|until|slowly|each|both|side to side|"
    r"while (?:your |the )?(?:eyes|gaze|head))\b|[;:]"
)
_MUSCLES = {
    "hf": (
        "iliopsoas",
        "psoas",
        "psoas-major",
        "psoas-minor",
        "iliacus",
        "rectus-femoris",
        "quadriceps",
        "tensor-fasciae-latae",
        "sartorius",
    ),
    "gl": ("gluteus-maximus", "gluteus-medius", "gluteus-minimus", "piriformis", "gluteals"),
    "ham": ("hamstrings", "biceps-femoris", "semitendinosus", "semimembranosus"),
    "add": ("adductors", "adductor-longus", "adductor-magnus", "gracilis"),
    "calf": ("calf", "gastrocnemius", "soleus"),
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a record states and no word can change. ``postures`` are the names in the language's posture table, ``without`` those
    that a word on the way in may suggest ("sit down to put the towel round your foot") and that are not the exercise's.

    ``one_round``: the texts are written for one side, so that nothing in them is another round.
    """

    stretched: Side | None = None
    muscles: Mapping[str, Side] = field(default_factory=dict)
    postures: frozenset[str] = frozenset()
    one_round: bool = False
    without: frozenset[str] = frozenset()

    @property
    def one_sided(self) -> bool:
        """Everything is said of one side."""
        return self.one_round or bool(self.roles)

    @property
    def roles(self) -> dict[str, Side]:
        """What is stretched, as roles of the graph, and on which side; without known muscles it is the front of the hip."""
        known = {role: limb for role, names in _MUSCLES.items() for name, limb in self.muscles.items() if name in names}
        roles = {f"stretch.{role}": limb for role, limb in known.items()}
        if self.stretched is not None and not known:
            roles["stretch.hf"] = self.stretched
        return roles


@dataclass(slots=True)
class Conflict:
    """Words of one group that cannot all be right: those to change and the others; ``pinned``: evidence decides."""

    odd: list[int]
    rest: list[int]
    pinned: bool = False
    twin: int = -1


class Scoped:
    """The claims of one scope: ``conflicts`` among hard facts, ``tied`` words by any fact."""

    def __init__(self, text: str, sides: list[SideWord], evidence: Evidence | None, lex: Lexicon, titled: bool = False) -> None:
        self.text, self.sides, self.lexicon, self.titled = text, sides, lex, titled
        # Against the first side word, so that a text and its mirror image are the same to everything that follows.
        self.first = sides[0].side
        self.values = [int(w.side is self.first) for w in sides]
        scope = Rounds(Reader(text, sides, lex).read(), text, lex, self.values)
        self.clauses = scope.clauses
        if evidence:
            scope.stands(evidence.postures, evidence.without)
            scope.one_round = evidence.one_sided
        scope.places = [w.start for w in sides]
        self.claims = scope.read()
        twins(self.clauses, self.claims, self.values)
        side_by_side(text, sides, self.clauses, self.claims)
        there_and_back(text, self.clauses, self.claims)
        felt_near(self.claims, self.values)
        repeats(self.claims, self.values)
        second_rounds(text, self.clauses, self.claims, self.values)
        mirrored_tail(self.clauses, self.claims, self.values)
        halves(self.clauses, self.claims, self.values)
        said_again(text, sides, self.clauses, self.claims, self.values)
        both_in_turn(self.clauses, self.claims, self.values)
        in_every_round(self.claims)
        elbows(self.claims, self.values)
        drift(self.claims, self.values)
        named_again(self.claims, self.values)
        if not scope.one_round:  # a record is for one person, who stretches
            apart(text, sides, self.claims)
        if evidence and evidence.roles:
            same_words(self.clauses, self.claims)
        self.pinned = self._pin(evidence) if evidence else 0
        self.one_round = scope.one_round
        self._rounds: Sequence[int] = ()

    @property
    def conflicts(self) -> list[Conflict]:
        """The words that cannot all be right."""
        return self._solved[0]

    @property
    def tied(self) -> set[int]:
        """The words that are held against anything."""
        return self._solved[1]

    @cached_property
    def _solved(self) -> tuple[list[Conflict], set[int]]:
        """Found when it is asked for: who holds claims against a pose needs the claims alone."""
        return self._solve()

    def _pin(self, evidence: Evidence) -> int:
        """Evidence as words that nobody typed, after those that were."""
        roles = evidence.roles
        for role, limb in roles.items():
            self.values.append(int(limb is self.first))
            self.claims.facts.append(Fact(len(self.values) - 1, role, kind="evidence"))
        return len(roles)

    def phrase(self, word: int) -> str:
        """The limb that a side word names, as it was typed; else the word."""
        start, end = self.claims.phrases.get(word, (0, 0))
        return " ".join(self.text[start:end].split()) or self.sides[word].word

    def in_one_round(self, one: int, two: int) -> bool:
        """Two typed words of a conflict belong to the same side's turn."""
        return max(one, two) < len(self._rounds) and self._rounds[one] == self._rounds[two]

    def facts_of(self, word: int) -> list[Fact]:
        """The hard facts at a word."""
        return [f for f in self.claims.facts if f.word == word and f.hard]

    def ties_of(self, word: int) -> list[Tie]:
        """The hard ties at a word."""
        return [t for t in self.claims.ties if word in (t.one, t.two) and t.hard]

    def kinds_of(self, word: int) -> list[str]:
        """The kinds of facts at a word, ties first."""
        return [t.kind for t in self.ties_of(word)] + [f.kind for f in self.facts_of(word)]

    def _solve(self) -> tuple[list[Conflict], set[int]]:
        typed = len(self.values) - self.pinned
        graph = self._build()
        conflicts = self._conflicts(graph, typed)
        self._soften(graph)
        tied = {w for group in self._groups(graph) if len(group) > 1 for w, _ in group if w < typed}
        tied |= {w for tie in self.claims.ties for w in (tie.one, tie.two)}
        return conflicts, tied

    def _soften(self, graph: Parity) -> None:
        """Put what is soft into the graph of what is hard."""
        for fact in self.claims.facts:
            graph.join(fact.word, fact.role, fact.sign)
        for one, two, way in soft_links(self.claims):
            graph.join(one, two, way)
        for tie in self.claims.ties:
            if not tie.hard and tie.kind not in _ROUNDS:
                graph.join(tie.one, tie.two, tie.sign)

    def _conflicts(self, graph: Parity, typed: int) -> list[Conflict]:
        """The words that do not fit the round they are in, a group at a time."""
        groups = [group for group in self._groups(graph) if len(group) > 1]
        groups = [[(word, vote ^ group[0][1]) for word, vote in group] for group in groups]  # a draw ends alike in a mirrored text
        if all(len({vote for _, vote in group}) == 1 for group in groups):
            return self._against_rounds([])
        votes = [
            Vote(word if word < typed else 0, n, vote, 1.0 if word < typed else 5.0)
            for n, group in enumerate(groups)
            for word, vote in group
        ]
        seams = [Seam(WITHIN)] * typed  # a record is written for one side: it has no other round
        if not self.one_round:
            seams = seams_of(self.sides[:typed], self.clauses, self.claims, self.values)
        rounds, turned, _ = settle(votes, len(groups), seams)
        self._rounds = rounds
        conflicts = []
        for n, group in enumerate(groups):
            wrong = [w for w, vote in group if w < typed and vote ^ turned[n] ^ rounds[w]]
            right = [w for w, vote in group if w < typed and not vote ^ turned[n] ^ rounds[w]]
            pinned = any(w >= typed for w, _ in group)
            if not wrong or (not right and not pinned) or (len(wrong) == 1 and not pinned and self._announced(wrong[0], right)):
                continue
            if len(wrong) == len(right) == 1 and not pinned and self._weak(wrong[0], right[0]):
                continue
            if not (pinned or self.one_round):
                steady = len({rounds[w] for w, _ in group}) == 1
                if self._far(wrong, right, steady) or self._said_so(wrong, right) or self._turned_whole(wrong, right):
                    continue
            if len(wrong) == len(right) and not pinned and max(wrong) < max(right):
                wrong, right = right, wrong
            if len(wrong) == 1 or pinned or self.one_round:
                found = Conflict(wrong, right, pinned)
                conflicts.append(found if pinned or len(wrong) > 1 else self._smallest(found, votes, len(groups), seams))
        return self._against_rounds(conflicts)

    def _against_rounds(self, conflicts: list[Conflict]) -> list[Conflict]:
        """With those, the words of another round that name the side just done."""
        busy = {w for c in conflicts for w in (*c.odd, *c.rest)}
        for tie in self.claims.ties:
            if (
                tie.kind in _ROUNDS
                and tie.hard
                and self.values[tie.one] ^ self.values[tie.two] != tie.sign
                and not busy & {tie.one, tie.two}
            ):
                conflicts.append(Conflict([tie.two], [tie.one]))
                busy |= {tie.one, tie.two}
        return conflicts

    def _announced(self, word: int, rest: list[int]) -> bool:
        """The word stands in another round, and is the other side of what it is held against there, as it should be."""
        sentences = self._sentences()
        return all(sentences.get(w) != sentences.get(word) for w in rest) and any(
            t.kind == "repeat" and t.hard and t.sign and t.two == word and t.one in rest and self.values[t.one] != self.values[word]
            for t in self.claims.ties
        )

    def _said_so(self, odd: list[int], rest: list[int]) -> bool:
        """A sentence itself says that the two are on these sides, and they are: what roles make of them was misread."""
        sentences = self._sentences()
        return any(
            t.hard
            and ((t.one in odd and t.two in rest) or (t.two in odd and t.one in rest))
            and t.kind not in _ROUNDS
            and self.values[t.one] ^ self.values[t.two] == t.sign
            and sentences.get(t.one) == sentences.get(t.two)
            for t in self.claims.ties
        )

    def _far(self, odd: list[int], rest: list[int], steady: bool) -> bool:
        """Nothing but roles binds the two parts, and sentences lie between them: too much may have happened meanwhile.

        ``steady``: no other round begins among them; then three words that agree bind as far as where the legs stand.
        """
        if any({t.one, t.two} & set(odd) and {t.one, t.two} & set(rest) for t in self.claims.ties if t.hard and not self._kept_round(t)):
            return False
        felt = {f.word for f in self.claims.facts if f.hard and f.kind in ("stretch", "felt-side")}
        sentences = self._sentences()
        here, there = [sentences.get(w, 0) for w in odd], [sentences.get(w, 0) for w in rest]
        near = min(abs(a - b) for a in here for b in there)
        if near <= _NEAR:
            return all(self._came_back(a, b) for a in odd for b in rest if abs(sentences.get(a, 0) - sentences.get(b, 0)) <= _NEAR)
        lasting = {f.word for f in self.claims.facts if f.hard and (f.role in _LASTING or f.role.startswith("stretch."))}
        if any(f.role == "lieside" and f.hard and f.word in (*odd, *rest) for f in self.claims.facts):
            lasting |= {f.word for f in self.claims.facts if f.hard and f.role in _ON_THE_SIDE}
        named = {f.word for f in self.claims.facts if f.hard and f.kind == "role"}
        if any(self._one_role(a, b) and a not in named for a in odd for b in rest):
            return True  # the same is said of the other leg: another step, unless it is called “the back leg”
        if felt & {*odd, *rest} and len(self.sides) <= _ONE_EXERCISE and near <= _NEAR_FELT:
            return False
        if steady and len(rest) >= _AGREE and near <= _NEAR_LASTING and not any(self._one_role(a, b) for a in odd for b in rest):
            return False
        here, there = ([sentences.get(w, 0) for w in words if w in lasting] for words in (odd, rest))
        return min((abs(a - b) for a in here for b in there), default=_NEAR_LASTING + 1) > _NEAR_LASTING

    def _turned_whole(self, odd: list[int], rest: list[int]) -> bool:
        """“Hold the right foot with the right hand … the left foot with the left hand”: the same of other limbs, all of them."""
        if len(odd) != 1:
            return False
        verb, here = self._named_in(odd[0])
        for word in rest:
            doing, there = self._named_in(word)
            both = here.keys() & there.keys()
            if doing == verb and len(both) > 1 and self._one_role(odd[0], word) and all(here[r] != there[r] for r in both):
                return True
        return False

    def _named_in(self, word: int) -> tuple[str, dict[str, int]]:
        """The verb of the clause of a side word, and which regions of the body it names, on which sides."""
        for clause in self.clauses:
            limbs = [x for x in (*clause.subject, *clause.limbs) if x.side >= 0 and x.region]
            if any(x.side == word for x in limbs):
                return clause.verb, {x.region: self.values[x.side] for x in limbs}
        return "", {}

    def _kept_round(self, tie: Tie) -> bool:
        """Another round that is as it should be: it does not bind what the two rounds say."""
        return tie.kind in _ROUNDS and self.values[tie.one] ^ self.values[tie.two] == tie.sign

    def _came_back(self, one: int, two: int) -> bool:
        """Both say the same of their side, and between them the body comes back to the middle: the other side has its turn."""
        a, b = sorted((self.sides[one].start, self.sides[two].start))
        return self._one_role(one, two) and _BACK.search(self.text[a:b]) is not None

    def _sentences(self) -> dict[int, int]:
        """The sentence of every side word that a clause names, counted among those that say anything."""
        found: dict[int, int] = {}
        rank = {sentence: n for n, sentence in enumerate(sorted({c.sentence for c in self.clauses}))}
        for clause in self.clauses:
            for word in [x.side for x in (*clause.subject, *clause.limbs) if x.side >= 0] + [w for _, w in clause.directions]:
                found.setdefault(word, rank[clause.sentence])
        return found

    def _weak(self, one: int, two: int) -> bool:
        """Two words alone are at odds, and only by a role that both have or by a tie that holds in general."""
        if self._same_role(one, two):
            return True
        if any({t.one, t.two} == {one, two} for t in self.claims.ties if t.hard) or self._beside(one, two):
            return False
        sure = self._groups(self._build(loose=False))
        return not any({one, two} <= {w for w, _ in group} for group in sure)

    def _same_role(self, one: int, two: int) -> bool:
        """Nothing but one role in two sentences binds them: the second may be another step."""
        for tie in self.claims.ties:
            if {tie.one, tie.two} == {one, two}:  # another round that is as it should be explains the two
                kept = self.values[one] ^ self.values[two] == tie.sign
                return kept and (tie.kind in _GUESSES or self._one_role(one, two))  # or what two limbs of a sentence do in turn
        if any(f.kind == "role" for f in self.claims.facts if f.word in (one, two)):
            return False
        return self._one_role(one, two) and not self._said_otherwise(one, two) and not self._in_one_breath(one, two)

    def _said_otherwise(self, one: int, two: int) -> bool:
        """Two things that are said of one limb, side by side: “reach the right arm up. Look at the left hand”."""
        sentences = self._sentences()
        here, there = ({(f.role, f.sign, f.kind) for f in self.claims.facts if f.word == w and f.hard} for w in sorted((one, two)))
        if any(kind == "gaze-hand" for _, _, kind in here):
            return False  # “look at your left hand. Reach the right arm up”: the hand that is looked at first may lie anywhere
        return not here & there and abs(sentences.get(one, 0) - sentences.get(two, 0)) <= _NEAR

    def _in_one_breath(self, one: int, two: int) -> bool:
        """“Turn your head to the right and look over your left shoulder”: a sentence says twice where the eyes go, or what is stretched."""
        sentences = self._sentences()
        here, there = ({f.role for f in self.claims.facts if f.word == w and f.hard} for w in (one, two))
        limbs = {one, two} <= {word for _, word in self.claims.nouns}
        if sentences.get(one, 0) != sentences.get(two, 0) or not any(
            role == "gaze" or (limbs and role.startswith("stretch")) for role in here & there
        ):
            return False
        a, b = sorted((self.sides[one].start, self.sides[two].start))
        return _IN_TURN.search(self.text[a:b]) is None

    def _beside(self, one: int, two: int) -> bool:
        """Two states in sentences side by side; not of a limb that is moved from the one to the other."""
        sentences = self._sentences()
        if abs(sentences.get(one, 0) - sentences.get(two, 0)) > _NEAR:
            return False
        alike = self.values[one] == self.values[two]
        return not any((alike and f.moved) or f.role == "lowered" for f in self.claims.facts if f.word in (one, two) and f.hard)

    def _one_role(self, one: int, two: int) -> bool:
        here, there = ({(f.role, f.sign) for f in self.claims.facts if f.word == w and f.hard} for w in (one, two))
        return bool(here & there)

    def _smallest(self, conflict: Conflict, votes: list[Vote], groups: int, seams: list[Seam]) -> Conflict:
        """The one word whose change makes the text agree best, and its twin when another would do almost as well."""
        words = [*conflict.odd, *conflict.rest]
        if len(words) > _MANY:
            return conflict
        prices = sorted((self._price(word, votes, groups, seams), word != conflict.odd[0], word) for word in words)
        odd = prices[0][2]
        near = [word for price, _, word in prices[1:] if price - prices[0][0] < _TWIN]
        twin = next((word for word in near if self._at_odds(odd, word)), near[0] if near else -1)
        return Conflict([odd], [w for w in words if w != odd], twin=twin)

    def _price(self, word: int, votes: list[Vote], groups: int, seams: list[Seam]) -> float:
        """What does not fit any more once ``word`` is the other side."""
        flipped = [Vote(v.word, v.group, v.vote ^ (v.word == word), v.weight) for v in votes]
        ties = [t for t in self.claims.ties if t.kind in _ROUNDS and t.hard]
        wrong = sum(self.values[t.one] ^ self.values[t.two] ^ (word in (t.one, t.two)) != t.sign for t in ties)
        return settle(flipped, groups, seams)[2] + 0.7 * wrong

    def _at_odds(self, one: int, two: int) -> bool:
        """A clause says outright that the two are on sides on which they are not."""
        return any({t.one, t.two} == {one, two} and self.values[one] ^ self.values[two] != t.sign for t in self.claims.ties if t.hard)

    def _build(self, loose: bool = True) -> Parity:
        """The graph of what is hard. ``loose``: with the ties that hold in any instruction, whatever its posture."""
        graph, claims = Parity(), self.claims
        ties = links(claims, loose)
        bound = {role for one, two, _ in ties for role in (one, two)}
        # What holds in general comes first: a fact that does not fit it was misread and says nothing.
        for one, two, way in ties:
            graph.join(one, two, way)
        for fact in claims.facts:
            if fact.hard and (fact.role not in BOTH or fact.role in bound):
                graph.join(fact.word, fact.role, fact.sign)
        for tie in sorted(claims.ties, key=lambda t: t.kind in _GUESSES):
            if tie.kind not in _ROUNDS and tie.hard:
                graph.join(tie.one, tie.two, tie.sign)
        return graph

    def _groups(self, graph: Parity) -> list[list[tuple[int, int]]]:
        found: dict[object, list[tuple[int, int]]] = {}
        for node in list(graph.parent):
            if isinstance(node, int):
                root, sign = graph.find(node)
                found.setdefault(root, []).append((node, self.values[node] ^ sign))
        return [sorted(group) for group in found.values()]
