"""Noun phrases of limbs: “the ball of your front (left) foot”."""

from __future__ import annotations

from .clause import Limb
from .tokens import ADJECTIVES, DETERMINERS, PREPOSITIONS, SURFACES, Tokens

_NEARNESS = frozenset({"inside", "outside", "near", "far", "nearer", "nearest"})
_SEAT = frozenset({"sit", "sitting", "sitz", "seat"})
_CROSSED = frozenset({"over", "across", "under", "on", "around"})
_FLESH = frozenset("thigh thighs hip hips calf buttock groin shoulder".split())


class Nouns(Tokens):
    """Reads noun phrases of limbs."""

    def limb(self, i: int) -> tuple[Limb, int] | None:
        """A limb's noun phrase that starts at token ``i``, and the token after it."""
        limb, j, seen_det, open_paren = Limb(), i, False, False
        toks, n = self.toks, self.n
        limb.start = toks[i][0]
        while j < n:
            _start, _end, low, e, side = toks[j]
            if side >= 0:
                if limb.second >= 0:
                    pass  # “right left right, quick”: the third goes with the first
                elif limb.side >= 0:
                    limb.second = side
                else:
                    limb.side = side
                    if low not in ("right", "left") and low.endswith(("-side", "-sided")) and low.endswith("side"):
                        limb.part, limb.region = "side", "trunk"
                j += 1
            elif (
                low == "("
                and j + 2 < n
                and (toks[j + 1][4] >= 0 or (limb.side >= 0 and self._role_word(j + 1)))
                and self.low(j + 2) in (")", "or")
            ):
                open_paren, j = True, j + 1
            elif low == ")" and open_paren:
                open_paren, j = False, j + 1
            elif low == "lower" and open_paren:  # “your right (lower) arm”: no verb
                limb.roles.append("bottom")
                j += 1
            elif low == "," and limb.side < 0 and seen_det and limb.roles and j + 1 < n and toks[j + 1][4] >= 0 and self.part_at(j + 2):
                if self.low(j - 1) == "back" and self.low(i - 1) in ("on", "onto"):
                    break  # “lie on your back, left knee bent”
                j += 1
            elif (
                low == ","
                and limb.side >= 0
                and not limb.part
                and self.low(j + 2) == ","
                and self._adjective(j + 1)
                and self.part_at(j + 3)
            ):
                j += 3
            elif low in ("and", "or", "&", "/") and limb.side >= 0 and limb.second < 0 and not limb.part and j + 1 < n:
                if self.low(i - 1) == self.low(j + 2) == "for":
                    break  # “left for right and right for left”
                k = j + 1
                while self.low(k) in ("your", "the"):
                    k += 1
                if k < n and toks[k][4] >= 0 and (self.part_at(k + 1) or k == j + 1) and not self._each_over_the_other(i, k):
                    j = k
                else:
                    break
            elif low in DETERMINERS:
                if seen_det or limb.side >= 0 or limb.roles:
                    break
                seen_det = True
                if low in ("both", "each", "either", "one", "every"):
                    limb.which = "both" if low != "one" else "one"
                elif low in ("that", "this"):
                    limb.which = "that"
                j += 1
            elif (
                e
                and e.which
                and (
                    self.part_at(j + 1)
                    or self.low(j + 1) == "("
                    or (j + 1 < n and toks[j + 1][4] >= 0)
                    or self.low(j + 1) in ("side", "one")
                    or (seen_det and not self._noun_follows(j + 1))
                )
            ):
                limb.which = e.which
                j += 1
                if not self.part_at(j) and self.low(j) not in ("one", "(") and not (j < n and toks[j][4] >= 0):
                    limb.bare = True
                    break
            elif low in SURFACES and limb.side < 0 and self.low(j + 1) == "side" and self.low(j + 2) == "of":
                inner = self.limb(j + 3) if j + 3 < n else None
                if inner is None or inner[0].part == "":
                    return None
                got, j = inner
                got.surface, got.start = low, limb.start
                got.inner = got.inner or toks[j - 1][0]
                return got, j
            elif e and e.role and self._ahead(j + 1):
                fleshy = (
                    self.low(j + 1) in _FLESH if limb.side >= 0 else toks[j + 1][4] >= 0 and self.low(j + 2) in _FLESH - {"thigh", "thighs"}
                )
                if fleshy and low in ("front", "back", "top", "upper"):
                    limb.surface = low
                else:
                    limb.roles.append(e.role)
                j += 1
            elif low in SURFACES and limb.side < 0 and self.low(j + 1) == "of":
                inner = self.limb(j + 2) if j + 2 < n else None
                if inner is None or inner[0].part == "":
                    return None
                got, j = inner
                got.surface, got.start = low, limb.start
                got.inner = got.inner or toks[j - 1][0]
                got.roles += limb.roles
                return got, j
            elif e and e.part and low != "back" and not (low in ("feet", "foot") and self._measure(j - 1)):
                limb.part, limb.region, limb.plural, limb.noun = e.part, e.region, e.plural, low
                j += 1
                while j < n and (nxt := toks[j][3]) and nxt.part and toks[j][4] < 0:
                    limb.part = nxt.part
                    limb.region, limb.plural, limb.noun = nxt.region, nxt.plural, f"{limb.noun} {toks[j][2]}"
                    j += 1
                if self.low(j) in ("muscle", "muscles", "joint", "bone", "cap"):
                    j += 1
                while limb.side >= 0 and self.low(j) in ("or", "/") and self._same_region(j + 1, limb):
                    j += 2
                return self._of(limb, j)
            elif low in _SEAT and limb.side >= 0 and self.low(j + 1) in ("bone", "bones"):
                limb.part, limb.region, limb.noun = "sitbone", "leg", "sit bone"
                return self._of(limb, j + 2)
            elif low in ("arch", "arches") and limb.side >= 0:
                limb.part, limb.region, limb.noun = "foot", "leg", low
                return self._of(limb, j + 1)
            elif low in _NEARNESS and seen_det and self._ahead(j + 1):
                j += 1  # “your inside (left) leg”
            elif low in ADJECTIVES and self._ahead(j + 1):
                if low in ("inner", "outer"):
                    limb.surface = low
                j += 1
            else:
                break
        if open_paren and self.low(j) == ")":
            j += 1
        if limb.side >= 0 or (limb.which in ("other", "same") and limb.bare):
            limb.bare = not limb.part
            limb.end = toks[j - 1][1]
            return (limb, j) if limb.part else self._of(limb, j)
        return None

    def _each_over_the_other(self, i: int, k: int) -> bool:
        """“Right leg over the left and right arm over the left”: the arm is not one of a pair with the leg that is meant before it."""
        return self.low(i - 1) in _CROSSED and self.low(k + 2) in _CROSSED and self.part_at(k + 1)

    def _of(self, limb: Limb, j: int) -> tuple[Limb, int]:
        """“knee of the left leg”, "hip and knee of your right leg", "knee on the left"."""
        limb.end = self.toks[j - 1][1]
        if limb.side >= 0:
            if self.low(j) == "(" and (after := self._aside(limb, j + 1)):
                return limb, after
            if limb.part == "side" and self.low(j) == "of" and j + 1 < self.n:
                k = j + 2 if self.low(j + 1) in DETERMINERS else j + 1
                e = self.entry(k)
                if e and e.part and self.toks[k][4] < 0:
                    limb.noun, limb.surface = self.low(k), "side"
                    if e.region == "head" or e.part == "buttock":
                        limb.part, limb.region = e.part, e.region
                    elif e.region == "leg" and e.part != "hip":
                        limb.region = "edge"
                    return limb, k + 1
            return limb, j
        k = j
        if self.low(k) in ("and", "or") and (self.part_at(k + 1) or (self.low(k + 1) in ("the", "your") and self.part_at(k + 2))):
            k += 2 if self.part_at(k + 1) else 3
            if self.low(k) != "of":
                return limb, j
        if self.low(k) == "of" and k + 1 < self.n:
            inner = self.limb(k + 1)
            if inner and (inner[0].side >= 0 or inner[0].which or inner[0].roles) and inner[0].part:
                got, after = inner
                limb.inner = next((t[0] for t in self.toks[k + 1 : after] if t[2] not in DETERMINERS), got.start)
                limb.side, limb.which, limb.end, limb.second = got.side, got.which, got.end, got.second
                limb.roles += got.roles
                if limb.part == "side" and got.region != "trunk":
                    limb.part, limb.region, limb.surface = got.part, got.region, "side"
                return limb, after
        if self.low(k) in (",", "–", "—") and limb.side < 0 and (limb.roles or limb.which) and not limb.plural:
            m = k + 2 if self.low(k + 1) in ("the", "your") else k + 1
            if m < self.n and self.toks[m][4] >= 0 and (self.low(m + 1) in (",", ".", ";", ":", "one", ")", "–", "—") or m + 1 >= self.n):
                limb.side, limb.end = self.toks[m][4], self.toks[m][1]
                return limb, m + (2 if self.low(m + 1) == "one" else 1)
        m = k + 2 if self.low(k + 1) in ("the", "your") else k + 1
        if self.low(k) == "(" and limb.roles and m + 2 < self.n and self.toks[m][4] >= 0 and self.part_at(m + 1) and self.low(m + 2) == ")":
            limb.side, limb.end = self.toks[m][4], self.toks[m + 2][1]  # “your back foot (the right foot)”
            return limb, m + 3
        if self.low(k) == "(" and self.toks[k + 1][4] >= 0 and self.low(k + 2) == ")" if k + 2 < self.n else False:
            limb.side, limb.end = self.toks[k + 1][4], self.toks[k + 2][1]
            return limb, k + 3
        return limb, j

    def _aside(self, limb: Limb, j: int) -> int:
        """“Your right thigh (front leg)”: the token after the role that stands in brackets, or 0."""
        while self.low(j) in ("the", "your"):
            j += 1
        e = self.entry(j)
        if not (e and e.role in ("front", "back") and self.toks[j][4] < 0):
            return 0
        k = j + 1 if self.part_at(j + 1) else j
        if self.low(k + 1) != ")" or (k == j and self.low(j) == "back"):
            return 0
        limb.roles.append(e.role)
        return k + 2

    def _same_region(self, j: int, limb: Limb) -> bool:
        """“Your left foot or ankle”: one limb, two names."""
        e = self.entry(j)
        return bool(e and e.part and e.region == limb.region and self.toks[j][4] < 0 and self.low(j + 1) != "of")

    def _measure(self, j: int) -> bool:
        """A number stands there: "three feet" is a length."""
        low = self.low(j)
        return (
            low[:1].isdigit()
            or low in ("two", "three", "four", "five", "six", "few", "couple", "several", "half", "some", "one-half")
            or (low == "one" and self.low(j + 1) == "foot")
        )

    def _adjective(self, j: int) -> bool:
        """A role or a state: “the left, straight, leg”."""
        e = self.entry(j)
        return bool(e and (e.role or e.state))

    def _role_word(self, j: int) -> bool:
        e = self.entry(j)
        return bool(e and e.role) or (self.low(j) == "lower" and self.low(j + 1) == ")")

    def _noun_follows(self, j: int) -> bool:
        """A word follows that "other" could belong to (and that is no limb)."""
        low = self.low(j)
        e = self.entry(j)
        return (
            low.isalpha()
            and low not in PREPOSITIONS
            and low not in ("and", "or", "is", "are")
            and not (e and (e.part or e.boundary or e.adverb))
        )

    def _ahead(self, j: int) -> bool:
        """A part of the body or a side word follows, over other adjectives."""
        for k in range(j, min(j + 5, self.n)):
            _start, _end, low, e, side = self.toks[k]
            if side >= 0:
                return self.part_at(k + 1) or self.low(k + 1) == ")" or self._role_word(k + 1)
            if e and e.part:
                return True
            if low in ("(", ")", ",", "inner", "outer", "lower", "upper", "other", "big") or (e and (e.role or e.which)):
                continue
            return False
        return False
